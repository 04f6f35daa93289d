import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Tx, tx } from '../platform/db/index.ts'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import { decisionBody, qualityView, reviewItem, reviewsView, statusView } from './api.ts'
import { type Decided, type Deciding, decideReview, undoDecision } from './decide-review.ts'
import { readQuality } from './quality.ts'
import { findReview, listReviews } from './review-reads.ts'
import { readStatus } from './status-reads.ts'

const params = z.object({ id: z.uuid() })
const listQuery = z.object({
  kind: z.enum(['membership', 'duplicate', 'audit']).optional(),
  state: z.enum(['open', 'decided']).default('open'),
  page: z.coerce.number().int().min(0).max(100_000).default(0),
})

/** The review queue, and whether its decisions have reached the figures. */
export async function registerReviewRoutes(
  root: FastifyInstance,
  { db, jobs, clock }: Pick<Deps, 'db' | 'jobs' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()

  async function act(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    command: (trx: Tx, deciding: Deciding) => Promise<Decided>,
  ) {
    const { regencyCode, actor } = request.scope
    const result = await tx(db, async (trx) => {
      const decided = await command(trx, { regencyCode, actor, at: clock.now() })
      if (decided.ok && decided.changed) {
        await jobs.enqueue(trx, 'refresh', { regencyCode, unhurried: true }, { key: regencyCode })
      }
      return decided
    })
    if (!result.ok) return sendRefusal(request, reply, result)
    return (await findReview(db, regencyCode, id)) ?? sendProblem(request, reply, 'not-found')
  }

  app.get('/api/reviews', { schema: { querystring: listQuery, response: { 200: reviewsView } } }, (request) =>
    listReviews(db, request.scope.regencyCode, request.query),
  )

  app.get('/api/reviews/quality', { schema: { response: { 200: qualityView } } }, (request) =>
    readQuality(db, request.scope.regencyCode),
  )

  app.get(
    '/api/reviews/:id',
    { schema: { params, response: { 200: reviewItem } } },
    async (request, reply) => {
      const item = await findReview(db, request.scope.regencyCode, request.params.id)
      return item ?? sendProblem(request, reply, 'not-found')
    },
  )

  app.post(
    '/api/reviews/:id/decision',
    { schema: { params, body: decisionBody, response: { 200: reviewItem } } },
    (request, reply) =>
      act(request, reply, request.params.id, (trx, deciding) =>
        decideReview(trx, deciding, request.params.id, request.body.verdict),
      ),
  )

  app.post('/api/reviews/:id/undo', { schema: { params, response: { 200: reviewItem } } }, (request, reply) =>
    act(request, reply, request.params.id, (trx, deciding) => undoDecision(trx, deciding, request.params.id)),
  )

  app.get('/api/status', { schema: { response: { 200: statusView } } }, (request) =>
    readStatus(db, request.scope.regencyCode),
  )
}
