import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { resolveDay } from '../../coverage/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendRefusal } from '../../platform/http/problem-reply.ts'
import * as api from './api.ts'
import { getComparison } from './reads.ts'

/** Villages beside what is usual for their size. */
export async function registerComparison(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/reports/villages',
    { schema: { tags: ['reports'], querystring: api.compareQuery, response: { 200: api.compareView } } },
    async (request, reply) => {
      const { asOf, goal } = request.query
      const { regencyCode } = request.scope
      const day = await resolveDay(db, regencyCode, asOf, clock.now())
      return day.ok ? getComparison(db, regencyCode, day.asOf, goal) : sendRefusal(request, reply, day)
    },
  )
}
