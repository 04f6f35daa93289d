import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Tx, tx } from '../platform/db/index.ts'
import type { Deps } from '../platform/http/deps.ts'
import { sendRefusal } from '../platform/http/problem-reply.ts'
import { actedView, mergeBody, splitBody, undoActBody, workerActsView } from './api.ts'
import type { Joining } from './joining/act.ts'
import { type Acted, mergeWorkers } from './joining/merge-workers.ts'
import { listActs } from './joining/reads.ts'
import { splitWorker } from './joining/split-worker.ts'
import { undoAct } from './joining/undo-act.ts'

const params = z.object({ id: z.uuid() })
const tags = ['workers']
const response = { 200: actedView }

/** Merging two workers and splitting one by hand. */
export async function registerJoiningRoutes(
  root: FastifyInstance,
  { db, jobs, clock }: Pick<Deps, 'db' | 'jobs' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()

  async function act(
    request: FastifyRequest,
    reply: FastifyReply,
    reason: string,
    command: (trx: Tx, joining: Joining) => Promise<Acted>,
  ) {
    const { regencyCode, actor } = request.scope
    const acted = await tx(db, async (trx) => {
      const done = await command(trx, { regencyCode, actor, at: clock.now(), reason })
      if (done.ok) await jobs.enqueue(trx, 'refresh', { regencyCode }, { key: regencyCode })
      return done
    })
    return acted.ok ? acted : sendRefusal(request, reply, acted)
  }

  app.post(
    '/api/workers/:id/merge',
    { schema: { tags, params, body: mergeBody, response } },
    (request, reply) =>
      act(request, reply, request.body.reason, (trx, joining) =>
        mergeWorkers(trx, joining, request.params.id, request.body.otherId),
      ),
  )
  app.post(
    '/api/workers/:id/split',
    { schema: { tags, params, body: splitBody, response } },
    (request, reply) =>
      act(request, reply, request.body.reason, (trx, joining) =>
        splitWorker(trx, joining, request.params.id, request.body.recordIds),
      ),
  )
  app.post(
    '/api/worker-acts/:id/undo',
    { schema: { tags, params, body: undoActBody, response } },
    (request, reply) =>
      act(request, reply, request.body.reason, (trx, joining) => undoAct(trx, joining, request.params.id)),
  )
  app.get(
    '/api/workers/:id/acts',
    { schema: { tags, params, response: { 200: workerActsView } } },
    (request) => listActs(db, request.scope.regencyCode, request.params.id),
  )
}
