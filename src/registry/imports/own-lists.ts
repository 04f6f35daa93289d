import type { FastifyInstance, FastifyRequest } from 'fastify'
import { may } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem } from '../../platform/http/problem-reply.ts'
import type { Scope } from '../../platform/http/scope.ts'
import { isOfEvents } from '../api.ts'
import { findImport, type WholeImport } from './store.ts'

/** Whether a list is one that somebody works with. */
function isOwnList({ lists }: Pick<Scope, 'lists'>, list: WholeImport['list']): boolean {
  if (lists === 'all') return true
  return lists === 'participants' ? list.kind === 'participants' : list.office_id === lists
}

/** An import of a list that is not one's own is not there, whatever is asked of it. */
export function ownImportsOnly(app: FastifyInstance, { db }: Pick<Deps, 'db'>): void {
  app.addHook('preHandler', async (request: FastifyRequest, reply) => {
    if (!request.routeOptions.url?.startsWith('/api/imports/:id')) return
    const { scope, params } = request
    // Whoever sees cases sees the lists they come from; nobody else sees who was hurt or died.
    const seesEvents = may(scope.role, 'claims.read')
    if (scope.lists === 'all' && seesEvents) return
    const found = await findImport(db, scope.regencyCode, (params as { id: string }).id)
    if (!found || !isOwnList(scope, found.list) || (isOfEvents(found.list.kind) && !seesEvents))
      return sendProblem(request, reply, 'not-found')
  })
}
