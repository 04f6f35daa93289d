import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import { registerAccounts } from './accounts-route.ts'
import { actingBody, passwordBody, sessionsView, sessionView, signInBody } from './api.ts'
import { tellSecurity } from './api-keys/tell-security.ts'
import { cookieName, guard } from './guard.ts'
import { actUnder, changePassword, endSession, listSessions } from './own-account.ts'
import { getSessionView } from './reads.ts'
import { sessionHours, signIn } from './sign-in.ts'
import { deleteSession, findSession } from './store.ts'
import { hashOfToken } from './tokens.ts'

const minute = 60_000
const cookieOptions = (request: FastifyRequest) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: sessionHours * 3600,
  }) as const

/** Signing in and out, and the guard that every other route stands behind: register it first. */
export async function registerAccess(
  root: FastifyInstance,
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
): Promise<void> {
  const { db, clock, config } = deps
  guard(root, deps)
  tellSecurity(root)
  const app = root.withTypeProvider<ZodTypeProvider>()
  const byAddress = app.createRateLimit({ max: 30, timeWindow: 5 * minute })
  const byName = app.createRateLimit({
    max: 10,
    timeWindow: 5 * minute,
    keyGenerator: (request) => `user ${hashOfToken(nameIn(request))}`,
  })

  app.post(
    '/api/session',
    { schema: { body: signInBody, response: { 200: sessionView } }, config: { public: true } },
    async (request, reply) => {
      for (const limit of [byAddress, byName]) {
        const state = await limit(request)
        if (!state.isAllowed && state.isExceeded) {
          reply.header('retry-after', String(state.ttlInSeconds))
          return sendProblem(request, reply, 'too-many-requests', { seconds: state.ttlInSeconds })
        }
      }
      const result = await signIn(db, config.regency, request.body, clock.now())
      if (!result.ok) return sendRefusal(request, reply, result)
      reply.setCookie(cookieName, result.token, cookieOptions(request))
      const session = await findSession(db, hashOfToken(result.token), clock.now())
      return session ? getSessionView(db, session, clock.now()) : sendProblem(request, reply, 'not-signed-in')
    },
  )

  const sessionOf = async (request: FastifyRequest) => {
    const token = request.cookies[cookieName]
    return token ? findSession(db, hashOfToken(token), clock.now()) : undefined
  }

  app.get(
    '/api/session',
    { schema: { response: { 200: sessionView } }, config: { public: true } },
    async (request, reply) => {
      const session = await sessionOf(request)
      return session ? getSessionView(db, session, clock.now()) : sendProblem(request, reply, 'not-signed-in')
    },
  )
  app.put(
    '/api/session/acting',
    { schema: { body: actingBody, response: { 200: sessionView } } },
    async (request, reply) => {
      const session = (await sessionOf(request))!
      const tokenHash = hashOfToken(request.cookies[cookieName]!)
      const done = await actUnder(db, session, tokenHash, request.body.grantId, clock.now())
      if (!done.ok) return sendRefusal(request, reply, done)
      return getSessionView(db, (await sessionOf(request))!, clock.now())
    },
  )
  app.post(
    '/api/session/password',
    { schema: { body: passwordBody, response: { 200: sessionView } } },
    async (request, reply) => {
      const state = await byName(request)
      if (!state.isAllowed && state.isExceeded)
        return sendProblem(request, reply, 'too-many-requests', { seconds: state.ttlInSeconds })
      const tokenHash = hashOfToken(request.cookies[cookieName]!)
      const changed = await changePassword(db, request.scope, tokenHash, request.body, clock.now())
      if (!changed.ok) return sendRefusal(request, reply, changed)
      return getSessionView(db, (await sessionOf(request))!, clock.now())
    },
  )
  app.get('/api/sessions', { schema: { response: { 200: sessionsView } } }, async (request) =>
    listSessions(db, request.scope.userId, hashOfToken(request.cookies[cookieName]!), clock.now()),
  )
  app.delete(
    '/api/sessions/:id',
    { schema: { params: z.object({ id: z.string().max(64) }), response: { 204: z.null() } } },
    async (request, reply) => {
      const ended = await endSession(db, request.scope, request.params.id, clock.now())
      return ended.ok ? reply.code(204).send(null) : sendRefusal(request, reply, ended)
    },
  )
  registerAccounts(app, { db, clock })

  app.delete('/api/session', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    const token = request.cookies[cookieName]
    if (token) await deleteSession(db, hashOfToken(token))
    reply.clearCookie(cookieName, { path: '/' })
    return reply.code(204).send(null)
  })
}

function nameIn(request: FastifyRequest): string {
  const { username } = request.body as { username?: string }
  return (username ?? request.scope.actor).trim().toLowerCase()
}
