import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import {
  accountsView,
  codeBody,
  enrolmentView,
  ownPasswordBody,
  recoveryCodesView,
  revokeBody,
  secondStepBody,
  sessionView,
} from '../api.ts'
import { attempt } from '../attempts/attempt.ts'
import { forgetHalf, halfTokenIn, keepKnown, keepSession, tokenIn } from '../cookies.ts'
import { listAccounts } from '../list-accounts.ts'
import { getSessionView } from '../reads.ts'
import { findSession } from '../store.ts'
import { hashOfToken } from '../tokens.ts'
import { removeFactor, renewRecoveryCodes, resetFactor } from './end-factor.ts'
import { beginEnrolment, confirmEnrolment } from './enrol.ts'
import { tryHalfSession } from './half-session.ts'
import { mayChange } from './may-change.ts'
import { passSecondStep } from './second-step.ts'

const tags = ['accounts']

/** The second step of signing in, and setting the second factor up, taking it away and making it anew. */
export function registerSecondFactor(root: FastifyInstance, deps: Pick<Deps, 'db' | 'clock' | 'key'>): void {
  const { db, clock, key } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/api/session/second-factor',
    {
      schema: { tags, body: secondStepBody, response: { 200: sessionView } },
      config: { public: true },
    },
    async (request, reply) => {
      const at = clock.now()
      const token = halfTokenIn(request)
      const half = token ? await tryHalfSession(db, token, at) : undefined
      if (!token || !half) {
        forgetHalf(request, reply)
        return sendProblem(request, reply, 'half-session-over')
      }
      const { username: name } = half
      const passed = await attempt({ db, key, at }, { request, door: 'code', name }, () =>
        passSecondStep(db, key, { ...half, token }, request.body, at, tokenIn(request)),
      )
      if (!passed.ok) return sendRefusal(request, reply, passed)
      forgetHalf(request, reply)
      keepKnown(request, reply, key, name)
      return sendSession(request, reply, passed.token)
    },
  )

  async function sendSession(request: FastifyRequest, reply: FastifyReply, token: string) {
    keepSession(request, reply, token)
    const session = (await findSession(db, hashOfToken(token), clock.now()))!
    return getSessionView(db, session, clock.now())
  }

  app.post(
    '/api/second-factor/begin',
    { schema: { tags, body: ownPasswordBody, response: { 200: enrolmentView } } },
    async (request, reply) => {
      const own = await mayChange(deps, request, request.body.password)
      if (!own.ok) return sendRefusal(request, reply, own)
      return beginEnrolment(db, key, request.scope, clock.now())
    },
  )
  app.post(
    '/api/second-factor/confirm',
    { schema: { tags, body: codeBody, response: { 200: recoveryCodesView } } },
    async (request, reply) => {
      const at = clock.now()
      const { actor: name } = request.scope
      const given = { tokenHash: hashOfToken(tokenIn(request)!), code: request.body.code }
      const done = await attempt({ db, key, at }, { request, door: 'code', name }, () =>
        confirmEnrolment(db, key, request.scope, given, at),
      )
      if (!done.ok) return sendRefusal(request, reply, done)
      keepSession(request, reply, done.token)
      return { codes: done.codes }
    },
  )
  app.post(
    '/api/second-factor/remove',
    { schema: { tags, body: ownPasswordBody, response: { 200: sessionView } } },
    async (request, reply) => {
      const own = await mayChange(deps, request, request.body.password)
      if (!own.ok) return sendRefusal(request, reply, own)
      const done = await removeFactor(db, request.scope, hashOfToken(tokenIn(request)!), clock.now())
      if (!done.ok) return sendRefusal(request, reply, done)
      return sendSession(request, reply, done.token)
    },
  )
  app.post(
    '/api/second-factor/recovery-codes',
    { schema: { tags, body: ownPasswordBody, response: { 200: recoveryCodesView } } },
    async (request, reply) => {
      const own = await mayChange(deps, request, request.body.password)
      if (!own.ok) return sendRefusal(request, reply, own)
      const made = await renewRecoveryCodes(db, key, request.scope, clock.now())
      return made.ok ? { codes: made.codes } : sendRefusal(request, reply, made)
    },
  )
  app.post(
    '/api/accounts/:id/second-factor/reset',
    {
      schema: { tags, params: z.object({ id: z.uuid() }), body: revokeBody, response: { 200: accountsView } },
    },
    async (request, reply) => {
      const { regencyCode, actor } = request.scope
      const at = clock.now()
      const reset = await resetFactor(db, { regencyCode, actor, at }, request.params.id, request.body.reason)
      return reset.ok ? listAccounts(db, regencyCode, at) : sendRefusal(request, reply, reset)
    },
  )
}
