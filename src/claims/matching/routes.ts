import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { forTheRegency } from '../../platform/db/index.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingOn } from '../ground.ts'
import * as api from './api.ts'
import { getPaidCase } from './paid-case.ts'
import { getMatching, getMatchingRows } from './reads.ts'
import { settlePayment } from './settle-payment.ts'

const tags = ['claims']
const base = '/api/claims/benefits/matching'
const params = z.object({ id: z.uuid() })

/** How the payments BPJS told stand to the claims here. */
export async function registerMatching(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, wholeDb, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()

  // Sums alone, of cases a leader reads no row of; a district or village keeps to its own.
  app.get(base, { schema: { tags, response: { 200: api.matchingView } } }, ({ scope }) =>
    getMatching(scope.districtCode === '' ? wholeDb : db, scope.regencyCode),
  )
  app.post(
    `${base}/rows`,
    { schema: { tags, body: api.matchingBody, response: { 200: api.matchingRows } } },
    ({ scope, body }) => {
      const read = () => getMatchingRows(db, scope.regencyCode, body)
      return scope.districtCode === '' ? forTheRegency(read) : read()
    },
  )
  app.post(
    `${base}/:id/settle`,
    { schema: { tags, params, body: api.settleBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const done = await settlePayment(db, actingOn(request.scope, clock), request.params.id, request.body)
      return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
    },
  )
  app.get(
    '/api/claims/benefits/families/:id',
    { schema: { tags, params, response: { 200: api.paidCaseView } } },
    async (request, reply) => {
      const { districtCode, regencyCode } = request.scope
      const found = await getPaidCase(districtCode === '' ? wholeDb : db, regencyCode, request.params.id)
      return found ?? sendProblem(request, reply, 'not-found')
    },
  )
}
