import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import * as api from './api.ts'
import { asCsv } from './as-csv.ts'
import { makePreview } from './make-preview.ts'
import { publish, withdraw } from './publish.ts'
import { getPublic, listPublications, standingIn } from './reads.ts'

const tags = ['public']
const base = '/api/publications'
const open = { public: true } as const

/** What a regency publishes of its figures, and the act of publishing. */
export async function registerPublic(
  root: FastifyInstance,
  deps: Pick<Deps, 'wholeDb' | 'clock'>,
): Promise<void> {
  const { wholeDb, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope: { regencyCode, actor } }: FastifyRequest) => ({
    regencyCode,
    actor,
    at: clock.now(),
  })

  app.get(base, { schema: { tags, response: { 200: api.publicationsView } } }, ({ scope }) =>
    listPublications(wholeDb, scope.regencyCode),
  )
  app.post(
    `${base}/preview`,
    { schema: { tags, response: { 200: api.previewView } } },
    async (request, reply) => {
      const made = await makePreview(wholeDb, { ...acting(request), licence: 'CC-BY-4.0' })
      if (!made.ok) return sendRefusal(request, reply, made)
      const { file, hidden, cells, fingerprint } = made.preview
      return { file, hidden: hidden.length, cells, fingerprint }
    },
  )
  app.post(
    base,
    { schema: { tags, body: api.publishBody, response: { 201: api.publicationFile } } },
    async (request, reply) => {
      const done = await publish(wholeDb, acting(request), request.body)
      return done.ok ? reply.code(201).send(done.file) : sendRefusal(request, reply, done)
    },
  )
  app.post(
    `${base}/:id/withdraw`,
    {
      schema: {
        tags,
        params: z.object({ id: z.uuid() }),
        body: api.withdrawBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const done = await withdraw(wholeDb, acting(request), request.params.id, request.body.reason)
      return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
    },
  )

  app.get(
    '/api/public/:regency',
    { config: open, schema: { tags, params: api.publicParams, response: { 200: api.publicView } } },
    async (request, reply) => {
      const view = await getPublic(wholeDb, request.params.regency)
      return view ? answer(request, reply, view, view) : sendProblem(request, reply, 'not-found')
    },
  )
  app.get(
    '/api/public/:regency/:month',
    { config: open, schema: { tags, params: api.monthParams, response: { 200: api.publicationFile } } },
    async (request, reply) => {
      const { regency, month } = request.params
      const file = await standingIn(wholeDb, regency, month)
      return file ? answer(request, reply, file, file) : sendProblem(request, reply, 'not-found')
    },
  )
  app.get(
    '/api/public/:regency/:month/csv',
    { config: open, schema: { tags, params: api.monthParams, produces: ['text/csv'] } },
    async (request, reply) => {
      const { regency, month } = request.params
      const file = await standingIn(wholeDb, regency, month)
      if (!file) return sendProblem(request, reply, 'not-found')
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="perlindungan-${regency}-${month}.csv"`)
      return answer(request, reply, file, asCsv(file))
    },
  )
}

/** Kept by whoever asks for five minutes, and then only asked whether it still stands. */
function answer<T>(request: FastifyRequest, reply: FastifyReply, of: object, body: T): FastifyReply {
  const etag = `"${createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 27)}"`
  reply.header('cache-control', 'public, max-age=300').header('etag', etag)
  return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(body)
}
