import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { accountOf } from '../acting.ts'
import { tokenIn } from '../cookies.ts'
import { mayChange } from '../second-factor/may-change.ts'
import { findSession } from '../store.ts'
import { hashOfToken } from '../tokens.ts'
import { bindBody, bindingView, identityBody, wayView } from './api.ts'
import { bindIdentity, unbindIdentity } from './bind.ts'
import type { Journey } from './journey.ts'
import { boundSince } from './store.ts'

const tags = ['single sign-on']
const params = z.object({ id: z.uuid() })

/** Binding an account to an identity at the provider: by its owner, who goes there, or by an administrator. */
export function registerBinding(
  root: FastifyInstance,
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'key'>,
  journey: Journey | undefined,
): void {
  const { db, clock, config } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const { oidc } = config
  const acting = ({ scope: { regencyCode, actor } }: FastifyRequest) => ({
    regencyCode,
    actor,
    at: clock.now(),
  })
  const tokenHashOf = (request: FastifyRequest) => hashOfToken(tokenIn(request)!)

  app.get(
    '/api/session/provider/binding',
    { schema: { tags, response: { 200: bindingView } } },
    async ({ scope }) => ({
      name: oidc?.name ?? null,
      since: oidc ? await boundSince(db, scope.userId, oidc.issuer) : null,
    }),
  )
  app.post(
    '/api/session/provider/binding',
    { schema: { tags, body: bindBody, response: { 200: wayView } } },
    async (request, reply) => {
      if (!journey) return sendProblem(request, reply, 'single-sign-on-off')
      const { userId, regencyCode, actor } = request.scope
      const tokenHash = tokenHashOf(request)
      // Somebody else has seen that password: they could bind an account of their own.
      if ((await findSession(db, tokenHash, clock.now()))?.mustChangePassword)
        return sendProblem(request, reply, 'password-must-change')
      const own = await mayChange(deps, request, request.body.password)
      if (!own.ok) return sendRefusal(request, reply, own)
      const binds = { userId, tokenHash, regencyCode, actor }
      const way = await journey.leave(request, reply, { back: '/akun-saya?terikat=ya', binds })
      return way.ok ? { url: way.url } : sendRefusal(request, reply, way)
    },
  )
  app.delete(
    '/api/session/provider/binding',
    { schema: { tags, response: { 204: z.null() } } },
    async (request, reply) => {
      if (!oidc) return sendProblem(request, reply, 'single-sign-on-off')
      const { userId } = request.scope
      const done = await unbindIdentity(db, acting(request), userId, tokenHashOf(request))
      return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
    },
  )

  app.post(
    '/api/accounts/:id/provider',
    { schema: { tags, params, body: identityBody, response: { 204: z.null() } } },
    async (request, reply) => {
      if (!oidc) return sendProblem(request, reply, 'single-sign-on-off')
      const { id } = request.params
      if (!(await accountOf(db, request.scope.regencyCode, id)))
        return sendProblem(request, reply, 'not-found')
      const { subject } = request.body
      const done = await bindIdentity(db, acting(request), id, { issuer: oidc.issuer, subject })
      return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
    },
  )
  app.delete(
    '/api/accounts/:id/provider',
    { schema: { tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      const { id } = request.params
      if (!(await accountOf(db, request.scope.regencyCode, id)))
        return sendProblem(request, reply, 'not-found')
      const done = await unbindIdentity(db, acting(request), id)
      return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
    },
  )
}
