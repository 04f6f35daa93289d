import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { may } from '../access/questions.ts'
import { type Tx, tx } from '../platform/db/index.ts'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import {
  decisionBody,
  pendingView,
  qualityView,
  reviewersBody,
  reviewersView,
  reviewItem,
  reviewStage,
  reviewsView,
  statusView,
} from './api.ts'
import { type Decided, type Deciding, decideReview, undoDecision } from './decide-review.ts'
import { readQuality } from './quality.ts'
import { readPending } from './review-pending.ts'
import { findReview, listReviews } from './review-reads.ts'
import { readReviewers, switchTwoReviewers, viewerOf } from './review-setting.ts'
import { readStatus } from './status-reads.ts'

const params = z.object({ id: z.uuid() })
const listQuery = z.object({
  kind: z.enum(['membership', 'duplicate', 'audit']).optional(),
  state: reviewStage.default('open'),
  mixed: z
    .stringbool()
    .optional()
    .describe('among pairs of workers and participants, every tenth is a random one'),
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
    return item(request, reply, id)
  }

  const viewer = async ({ scope: { regencyCode, actor, role } }: FastifyRequest) => ({
    ...(await viewerOf(db, regencyCode, actor, clock.now())),
    onlyLooks: !may(role, 'review.decide'),
  })
  async function item(request: FastifyRequest, reply: FastifyReply, id: string) {
    const found = await findReview(db, request.scope.regencyCode, id, await viewer(request))
    return found ?? sendProblem(request, reply, 'not-found')
  }

  app.get(
    '/api/reviews',
    { schema: { querystring: listQuery, response: { 200: reviewsView } } },
    async (request) => listReviews(db, request.scope.regencyCode, request.query, await viewer(request)),
  )

  app.get('/api/reviews/quality', { schema: { response: { 200: qualityView } } }, (request) =>
    readQuality(db, request.scope.regencyCode),
  )

  app.get('/api/reviews/:id', { schema: { params, response: { 200: reviewItem } } }, (request, reply) =>
    item(request, reply, request.params.id),
  )

  app.post(
    '/api/reviews/:id/decision',
    { schema: { params, body: decisionBody, response: { 200: reviewItem } } },
    (request, reply) =>
      act(request, reply, request.params.id, (trx, deciding) =>
        decideReview(trx, deciding, request.params.id, request.body.verdict, request.body.reason),
      ),
  )

  app.post('/api/reviews/:id/undo', { schema: { params, response: { 200: reviewItem } } }, (request, reply) =>
    act(request, reply, request.params.id, (trx, deciding) => undoDecision(trx, deciding, request.params.id)),
  )

  app.get('/api/reviews/reviewers', { schema: { response: { 200: reviewersView } } }, async (request) =>
    readReviewers(db, request.scope.regencyCode, await viewer(request), clock.now()),
  )

  app.put(
    '/api/reviews/reviewers',
    { schema: { body: reviewersBody, response: { 200: reviewersView } } },
    async (request, reply) => {
      const { regencyCode, actor } = request.scope
      const done = await tx(db, (trx) =>
        switchTwoReviewers(trx, { regencyCode, actor, at: clock.now() }, request.body.two),
      )
      if (!done.ok) return sendRefusal(request, reply, done)
      return readReviewers(db, regencyCode, await viewer(request), clock.now())
    },
  )

  app.get('/api/reviews/pending', { schema: { response: { 200: pendingView } } }, (request) =>
    readPending(db, request.scope.regencyCode),
  )

  app.post('/api/reviews/apply', { schema: { response: { 202: pendingView } } }, async (request, reply) => {
    const { regencyCode } = request.scope
    const pending = await readPending(db, regencyCode)
    if (pending.membership + pending.duplicate > 0)
      await tx(db, (trx) => jobs.enqueue(trx, 'refresh', { regencyCode }, { key: regencyCode }))
    return reply.code(202).send(pending)
  })

  app.get('/api/status', { schema: { response: { 200: statusView } } }, (request) =>
    readStatus(db, request.scope.regencyCode),
  )
}
