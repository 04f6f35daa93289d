import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The built screens: hashed files for ever, index.html asked anew each time. False when they are not built. */
export async function registerScreens(app: FastifyInstance, folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    schemaHide: true,
    setHeaders: (reply, path) => reply.header('cache-control', cachingOf(path)),
  })
  return true
}

function cachingOf(path: string): string {
  const hashed = path.includes(`${sep}assets${sep}`)
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** An address of the single-page app, to be answered with index.html; the code of a regency (73.16) is no kind of file. */
export function isScreen(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? ''
  return request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z][a-z0-9]*$/i.test(path)
}

export function sendScreen(reply: FastifyReply) {
  return reply.code(200).header('cache-control', 'no-cache').sendFile('index.html')
}
