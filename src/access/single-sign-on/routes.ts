import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { forgetLeft, keepHalf, keepSession, tokenIn } from '../cookies.ts'
import { beginBody, providerView, wayView } from './api.ts'
import { registerBinding } from './binding-route.ts'
import { comeBack } from './come-back.ts'
import { journeyOf } from './journey.ts'
import { ownPath } from './own-path.ts'
import { callbackPath, providerOf } from './provider.ts'

const tags = ['single sign-on']
const minute = 60_000

/** Signing in with the account of another provider, where the settings name one. */
export async function registerSingleSignOn(
  root: FastifyInstance,
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'key' | 'log'>,
): Promise<void> {
  const { db, clock, config } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const settings = config.oidc
  const journey = settings && journeyOf({ ...deps, provider: providerOf(settings) })
  const byAddress = app.createRateLimit({
    max: 60,
    timeWindow: 5 * minute,
    keyGenerator: (request) => `single sign-on ${request.ip}`,
  })
  const tooMany = async (request: FastifyRequest) => {
    const state = await byAddress(request)
    return !state.isAllowed && state.isExceeded ? { seconds: state.ttlInSeconds } : undefined
  }

  app.get(
    '/api/session/provider',
    { schema: { tags, response: { 200: providerView } }, config: { public: true } },
    async () => ({ name: settings?.name ?? null }),
  )
  app.post(
    '/api/session/provider',
    { schema: { tags, body: beginBody, response: { 200: wayView } }, config: { public: true } },
    async (request, reply) => {
      if (!journey) return sendProblem(request, reply, 'single-sign-on-off')
      const limit = await tooMany(request)
      if (limit) return sendProblem(request, reply, 'too-many-requests', limit)
      const way = await journey.leave(request, reply, { back: ownPath(request.body.back) })
      return way.ok ? { url: way.url } : sendRefusal(request, reply, way)
    },
  )
  app.get(
    callbackPath,
    {
      schema: { tags, description: 'The provider sends the browser here.', response: { 302: z.null() } },
      config: { public: true },
    },
    async (request, reply) => {
      if (!journey) return sendProblem(request, reply, 'single-sign-on-off')
      const limit = await tooMany(request)
      if (limit) return sendProblem(request, reply, 'too-many-requests', limit)
      const { path, token, half } = await comeBack(
        { db, regencyCode: config.regency, at: clock.now(), instead: tokenIn(request) },
        await journey.arrive(request, reply),
      )
      if (token) keepSession(request, reply, token)
      if (half) keepHalf(request, reply, half)
      if (token || half) forgetLeft(request, reply)
      return reply.redirect(path)
    },
  )
  registerBinding(root, deps, journey)
}
