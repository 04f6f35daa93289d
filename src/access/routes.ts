import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import { sessionView, signInBody } from './api.ts'
import { cookieName, guard } from './guard.ts'
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
      return getSessionView(db, result.userId)
    },
  )

  app.get(
    '/api/session',
    { schema: { response: { 200: sessionView } }, config: { public: true } },
    async (request, reply) => {
      const token = request.cookies[cookieName]
      const user = token ? await findSession(db, hashOfToken(token), clock.now()) : undefined
      if (!user) return sendProblem(request, reply, 'not-signed-in')
      return getSessionView(db, user.id)
    },
  )

  app.delete('/api/session', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
    const token = request.cookies[cookieName]
    if (token) await deleteSession(db, hashOfToken(token))
    reply.clearCookie(cookieName, { path: '/' })
    return reply.code(204).send(null)
  })
}

function nameIn(request: FastifyRequest): string {
  return (request.body as { username: string }).username.trim().toLowerCase()
}
