import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendRefusal } from '../../platform/http/problem-reply.ts'
import { purposeBody, purposesView } from './api.ts'
import { changePurpose } from './keep-purpose.ts'
import { listPurposes } from './reads.ts'

/** For what lists are kept, on which legal basis. */
export function registerPurposes(root: FastifyInstance, { db, clock }: Pick<Deps, 'db' | 'clock'>): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get('/api/list-purposes', { schema: { response: { 200: purposesView } } }, ({ scope }) =>
    listPurposes(db, scope.regencyCode),
  )
  app.put(
    '/api/lists/:id/purpose',
    { schema: { params: z.object({ id: z.uuid() }), body: purposeBody, response: { 200: purposesView } } },
    async (request, reply) => {
      const { regencyCode, actor } = request.scope
      const acting = { regencyCode, actor, at: clock.now() }
      const done = await changePurpose({ db }, acting, request.params.id, request.body)
      return done.ok ? listPurposes(db, regencyCode) : sendRefusal(request, reply, done)
    },
  )
}
