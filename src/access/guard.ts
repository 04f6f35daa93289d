import type { FastifyInstance } from 'fastify'
import { within } from '../platform/db/index.ts'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem } from '../platform/http/problem-reply.ts'
import { isSameOrigin } from '../platform/http/same-origin.ts'
import type { Scope } from '../platform/http/scope.ts'
import { together } from '../platform/together.ts'
import { accountHeader } from './account-header.ts'
import { bearerOf } from './api-keys/enter.ts'
import { keyGuard } from './api-keys/guard.ts'
import { isKeyIn } from './api-keys/secret.ts'
import { tokenIn } from './cookies.ts'
import { isAskedByItself, keepOpen } from './keep-open.ts'
import { isBehindSecondFactor, may, rightFor } from './policy.ts'
import { scopeOfGrant, scopeOfNobody } from './scope-of.ts'
import { findSessions, type Session } from './store.ts'
import { type Refused, tellRefused } from './tell-refused.ts'
import { hashOfToken } from './tokens.ts'

/**
 * No route under /api answers without a session or a key, and a role that may use it (see `policy.ts`), unless its config
 * says `public`; none to another site's page, which cannot send a key along. What a handler asks of the database then shows the rows of its area alone.
 */
export function guard(app: FastifyInstance, deps: Pick<Deps, 'db' | 'clock'>): void {
  const byKey = keyGuard(app, deps)
  // Each looked up after its request came: whoever was signed out a moment ago is.
  const sessionOf = together((hashes: string[]) => findSessions(deps.db, hashes, deps.clock.now()))
  app.addHook('onRequest', async (request, reply) => {
    const path = request.routeOptions.url ?? request.url
    const closed = path.startsWith('/api/') && !request.routeOptions.config.public
    const key = closed ? bearerOf(request) : undefined
    if (key === undefined && !isSameOrigin(request)) return sendProblem(request, reply, 'cross-site')
    if (!closed) return
    if (key !== undefined) return byKey(request, reply, path, key)
    if (isKeyIn(request.url)) return sendProblem(request, reply, 'api-key-in-address')
    const token = tokenIn(request)
    const hash = token && hashOfToken(token)
    const session = hash ? await sessionOf(hash) : undefined
    if (!hash || !session) return sendProblem(request, reply, 'not-signed-in')
    // What one person wrote down on a shared phone is not sent by the next one who signs in there.
    const named = request.headers[accountHeader]
    if (named !== undefined && named !== session.id) return sendProblem(request, reply, 'account-other')
    if (!isAskedByItself(request.method, path)) await keepOpen(deps.db, hash, session, deps.clock.now())
    const refused = refusedFor(request.method, path, session)
    if (refused) {
      if (refused === 'forbidden') await tellRefused(deps, request, actorOf(session))
      return sendProblem(request, reply, refused)
    }
    request.scope = scopeOf(session)
  })
  // Only from here on: reading a body loses what was said before.
  app.addHook('preHandler', (request, _reply, done) => (request.scope ? within(request.scope, done) : done()))
}

function refusedFor(method: string, path: string, session: Session) {
  const { acting, mustChangePassword, passedSecondFactor } = session
  const right = rightFor(method, path)
  if (right === undefined) return 'forbidden'
  if (right === 'self') return null
  if (mustChangePassword) return 'password-must-change'
  if (!acting) return 'no-grant'
  if (!may(acting.role, right)) return 'forbidden'
  return passedSecondFactor || !isBehindSecondFactor(right) ? null : 'second-factor-missing'
}

const actorOf = ({ username, homeCode, acting }: Session): Refused => ({
  actor: username,
  role: acting?.role ?? null,
  regencyCode: acting?.regencyCode ?? homeCode,
})

function scopeOf({ id, username, homeCode, acting }: Session): Scope {
  return { userId: id, actor: username, ...(acting ? scopeOfGrant(acting) : scopeOfNobody(homeCode)) }
}
