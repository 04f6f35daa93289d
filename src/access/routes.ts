import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import { registerAccounts } from './accounts-route.ts'
import { actingBody, passwordBody, sessionsView, sessionView, signInBody } from './api.ts'
import { tellSecurity } from './api-keys/tell-security.ts'
import { attempt } from './attempts/attempt.ts'
import { forgetSession, keepHalf, keepKnown, keepLeft, keepSession, tokenIn } from './cookies.ts'
import { guard } from './guard.ts'
import { registerInvitations } from './invitations/invitations-route.ts'
import { actUnder, changePassword, endSession, listSessions } from './own-account.ts'
import { getSessionView } from './reads.ts'
import { registerSecondFactor } from './second-factor/second-factor-route.ts'
import { signIn } from './sign-in.ts'
import { deleteSession, findSession } from './store.ts'
import { hashOfToken } from './tokens.ts'

/** Signing in and out, and the guard that every other route stands behind: register it first. */
export async function registerAccess(
  root: FastifyInstance,
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'key'>,
): Promise<void> {
  const { db, clock, config, key } = deps
  guard(root, deps)
  tellSecurity(root)
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/api/session',
    { schema: { body: signInBody, response: { 200: sessionView } }, config: { public: true } },
    async (request, reply) => {
      const at = clock.now()
      const name = request.body.username.trim().toLowerCase()
      const result = await attempt(
        { db, key, at },
        { request, door: 'password', name },
        () => signIn(db, config.regency, request.body, at, tokenIn(request)),
        // A right password is no guess, whatever else is asked of it.
        (done) => done.ok || done.problem === 'second-factor-needed' || done.problem === 'password-expired',
      )
      if ('half' in result) keepHalf(request, reply, result.half)
      if (!result.ok)
        return sendProblem(request, reply, result.problem, 'detail' in result ? result.detail : {})
      keepSession(request, reply, result.token)
      keepKnown(request, reply, key, name)
      const session = await findSession(db, hashOfToken(result.token), clock.now())
      return session ? getSessionView(db, session, clock.now()) : sendProblem(request, reply, 'not-signed-in')
    },
  )

  const sessionOf = async (request: FastifyRequest) => {
    const token = tokenIn(request)
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
      const tokenHash = hashOfToken(tokenIn(request)!)
      const done = await actUnder(db, session, tokenHash, request.body.grantId, clock.now())
      if (!done.ok) return sendRefusal(request, reply, done)
      return getSessionView(db, (await sessionOf(request))!, clock.now())
    },
  )
  app.post(
    '/api/session/password',
    { schema: { body: passwordBody, response: { 200: sessionView } } },
    async (request, reply) => {
      const at = clock.now()
      const tokenHash = hashOfToken(tokenIn(request)!)
      const changed = await attempt(
        { db, key, at },
        { request, door: 'password', name: request.scope.actor },
        () => changePassword(db, request.scope, tokenHash, request.body, at),
        (done) => done.ok || done.problem !== 'password-wrong',
      )
      if (!changed.ok) return sendRefusal(request, reply, changed)
      keepSession(request, reply, changed.token)
      return getSessionView(db, (await findSession(db, hashOfToken(changed.token), at))!, at)
    },
  )
  app.get('/api/sessions', { schema: { response: { 200: sessionsView } } }, async (request) =>
    listSessions(db, request.scope.userId, hashOfToken(tokenIn(request)!), clock.now()),
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
  registerSecondFactor(app, { db, clock, key })
  registerInvitations(app, { db, clock, key })

  app.delete('/api/session', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    const token = tokenIn(request)
    if (token) await deleteSession(db, hashOfToken(token))
    forgetSession(request, reply)
    if (config.oidc) keepLeft(request, reply)
    return reply.code(204).send(null)
  })
}
