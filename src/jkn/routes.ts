import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayOf } from '../platform/day.ts'
import type { Deps } from '../platform/http/deps.ts'
import { languageOf, sendRefusal } from '../platform/http/problem-reply.ts'
import { refusal } from '../platform/problem.ts'
import * as api from './api.ts'
import { getJknPerson, getJknRows } from './read-people.ts'
import { getJkn } from './reads.ts'

const tags = ['jkn']

/** Who is in the health insurance, what the regency pays for it, and how near UHC is. */
export async function registerJkn(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get('/api/jkn', { schema: { tags, response: { 200: api.jknView } } }, async (request) =>
    getJkn(db, request.scope.regencyCode, dayOf(clock.now()), languageOf(request)),
  )
  app.post(
    '/api/jkn/rows',
    { schema: { tags, body: api.jknRowsBody, response: { 200: api.jknRowsView } } },
    async ({ scope, body }) => getJknRows(db, scope.regencyCode, body),
  )
  app.get(
    '/api/jkn/people/:id',
    { schema: { tags, params: z.object({ id: z.uuid() }), response: { 200: api.jknPersonView } } },
    async (request, reply) =>
      (await getJknPerson(db, request.scope.regencyCode, request.params.id)) ??
      sendRefusal(request, reply, refusal('not-found')),
  )
}
