import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem } from '../../platform/http/problem-reply.ts'
import type { Scope } from '../../platform/http/scope.ts'
import { findImport, type WholeImport } from './store.ts'

/** Whether a list is one that somebody works with. */
function isOwnList({ lists }: Pick<Scope, 'lists'>, list: WholeImport['list']): boolean {
  if (lists === 'all') return true
  return lists === 'participants' ? list.kind === 'participants' : list.office_id === lists
}

/** An import of a list that is not one's own is not there, whatever is asked of it. */
export function ownImportsOnly(app: FastifyInstance, { db }: Pick<Deps, 'db'>): void {
  app.addHook('preHandler', async (request: FastifyRequest, reply) => {
    if (!request.routeOptions.url?.startsWith('/api/imports/:id') || request.scope.lists === 'all') return
    const found = await findImport(db, request.scope.regencyCode, (request.params as { id: string }).id)
    if (!found || !isOwnList(request.scope, found.list)) return sendProblem(request, reply, 'not-found')
  })
}
