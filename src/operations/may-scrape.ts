import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

const loopback = /^(127\.|::1$|::ffff:127\.)/
const ownName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i
/** A proxy speaks for somebody elsewhere. */
const throughProxy = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/** With a token: whoever has it. Without: a program on this machine that asks us directly (docs/adr/0023). */
export function mayScrape(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return same(request.headers.authorization ?? '', `Bearer ${token}`)
  const { headers, socket } = request
  return (
    loopback.test(socket.remoteAddress ?? '') &&
    ownName.test(headers.host ?? '') &&
    throughProxy.every((name) => headers[name] === undefined) &&
    // A page in a browser on this machine is not the one who keeps watch.
    headers.origin === undefined &&
    [undefined, 'none'].includes(headers['sec-fetch-site'] as string | undefined)
  )
}

const digest = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))
