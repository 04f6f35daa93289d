import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingBy } from '../acting.ts'
import * as api from './api.ts'
import { askFor, closeWaiting } from './ask-for.ts'
import { getWaiting, getWaitingRows } from './reads.ts'
import { replaceEnded } from './replace-ended.ts'

const tags = ['financing']
const params = z.object({ id: z.uuid() })
const base = '/api/financing/waiting'

/** Who was asked for and waits, and whom of them a decree takes in place of somebody ended. */
export async function registerWaiting(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)
  app.get(base, { schema: { tags, response: { 200: api.waitingView } } }, async ({ scope }) =>
    getWaiting(db, scope.regencyCode),
  )
  app.post(
    `${base}/rows`,
    { schema: { tags, body: api.waitingRowsBody, response: { 200: api.waitingRowsView } } },
    async ({ scope, body }) => getWaitingRows(db, scope.regencyCode, body),
  )
  app.post(base, { schema: { tags, body: api.askBody, response: { 200: api.askedView } } }, async (request) =>
    askFor(db, acting(request), request.body),
  )
  app.post(
    `${base}/:id/close`,
    { schema: { tags, params, body: api.closeBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const result = await closeWaiting(db, acting(request), request.params.id, request.body.reason)
      return result.ok ? reply.code(204).send(null) : sendRefusal(request, reply, result)
    },
  )
  app.post(
    '/api/financing/decrees/:id/replacements',
    { schema: { tags, params, response: { 200: api.replacedView } } },
    async (request, reply) => {
      const result = await replaceEnded(db, acting(request), request.params.id)
      return result.ok
        ? { lines: result.lines, without: result.without }
        : sendRefusal(request, reply, result)
    },
  )
}
