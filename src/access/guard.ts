import type { FastifyInstance } from 'fastify'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem } from '../platform/http/problem-reply.ts'
import { isSameOrigin } from '../platform/http/same-origin.ts'
import { reviewerMay } from './reviewer.ts'
import { findSession } from './store.ts'
import { hashOfToken } from './tokens.ts'

export const cookieName = 'semesta_session'

/** No route under /api answers without a session, unless its config says `public`; none to another site's page. */
export function guard(app: FastifyInstance, deps: Pick<Deps, 'db' | 'clock'>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isSameOrigin(request)) return sendProblem(request, reply, 'cross-site')
    const path = request.routeOptions.url ?? request.url
    if (!path.startsWith('/api/') || request.routeOptions.config.public) return
    const token = request.cookies[cookieName]
    const user = token ? await findSession(deps.db, hashOfToken(token), deps.clock.now()) : undefined
    if (!user) return sendProblem(request, reply, 'not-signed-in')
    if (user.role === 'reviewer' && !reviewerMay(request.method, path))
      return sendProblem(request, reply, 'forbidden')
    request.scope = { regencyCode: user.regency_code, actor: user.username, userId: user.id }
  })
}
