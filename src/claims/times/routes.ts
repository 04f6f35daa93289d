import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../../platform/http/deps.ts'
import { dayOf } from '../ground.ts'
import * as api from './api.ts'
import { getTimes, getTimesRows } from './reads.ts'

const tags = ['claims']

/** How long claims take, stage by stage, against the targets; and the claims behind each number. */
export async function registerTimes(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const asking = ({ scope: { regencyCode, role } }: FastifyRequest) => ({
    regencyCode,
    role,
    today: dayOf(clock.now()),
  })
  app.get(
    '/api/claims/times',
    { schema: { tags, querystring: api.timesQuery, response: { 200: api.timesView } } },
    (request) => getTimes(db, asking(request), request.query),
  )
  app.post(
    '/api/claims/times/rows',
    { schema: { tags, body: api.timesBody, response: { 200: api.timesRows } } },
    (request) => getTimesRows(db, asking(request), request.body),
  )
}
