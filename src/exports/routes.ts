import { finished } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { languageOf, sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import { faultOf } from '../platform/log/index.ts'
import { decisionBody, exportBody, exportsQuery, exportsView, exportView } from './api.ts'
import { askExport } from './ask-export.ts'
import { decideExport } from './decide-export.ts'
import { fetchExport } from './fetch-export.ts'
import type { Person } from './ground.ts'
import { getExport, listExports } from './reads.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const tags = ['exports']
const params = z.object({ id: z.uuid() })

/** Files with full numbers: asked for by one, allowed by another, fetched once by whoever asked. */
export async function registerExports(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, key, jobs, clock, config } = deps
  const ground = { db, key, jobs, dataDir: config.dataDir }
  const app = root.withTypeProvider<ZodTypeProvider>()
  const see = (request: FastifyRequest, id: string) =>
    getExport(db, personOf(request), id, languageOf(request), clock.now())

  app.get(
    '/api/exports',
    { schema: { tags, querystring: exportsQuery, response: { 200: exportsView } } },
    async (request) => ({
      requests: await listExports(
        db,
        personOf(request),
        request.query.code,
        languageOf(request),
        clock.now(),
      ),
    }),
  )
  app.post(
    '/api/exports',
    { schema: { tags, body: exportBody, response: { 201: exportView } } },
    async (request, reply) => {
      const asked = await askExport(ground, personOf(request), request.body, languageOf(request), clock.now())
      if (!asked.ok) return sendRefusal(request, reply, asked)
      return reply.code(201).send((await see(request, asked.id))!)
    },
  )
  app.post(
    '/api/exports/:id/decision',
    { schema: { tags, params, body: decisionBody, response: { 200: exportView } } },
    async (request, reply) => {
      const { id } = request.params
      const done = await decideExport(ground, personOf(request), id, request.body, clock.now())
      if (!done.ok) return sendRefusal(request, reply, done)
      return (await see(request, id)) ?? sendProblem(request, reply, 'not-found')
    },
  )
  app.post(
    '/api/exports/:id/file',
    { schema: { tags, params, produces: [xlsx] }, compress: false },
    async (request, reply) => {
      const found = await fetchExport(ground, personOf(request), request.params.id, () => clock.now())
      if (!found.ok) return sendRefusal(request, reply, found)
      // One more listener than Node expects of a response that already has those of compression and time limits.
      reply.raw.setMaxListeners(20)
      finished(reply.raw)
        .then(() => (reply.statusCode < 300 ? found.done() : found.broken()), found.broken)
        .catch((error: Error) => deps.log.warn('export-not-thrown-away', { error: faultOf(error) }))
      return reply
        .type(xlsx)
        .header('content-disposition', `attachment; filename="${found.name}"`)
        .header('cache-control', 'no-store')
        .send(found.file)
    },
  )
}

const personOf = ({ scope }: FastifyRequest): Person => ({
  regencyCode: scope.regencyCode,
  userId: scope.userId,
  actor: scope.actor,
  role: scope.role,
})
