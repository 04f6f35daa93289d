import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendRefusal } from '../../platform/http/problem-reply.ts'
import { accountBody, revokeBody, sessionView } from '../api.ts'
import { keepKnown, keepSession, tokenIn } from '../cookies.ts'
import { getSessionView } from '../reads.ts'
import { findSession } from '../store.ts'
import { hashOfToken } from '../tokens.ts'
import { acceptInvitation } from './accept.ts'
import { acceptBody, invitationsView, lookBody, lookView, sentInvitation } from './api.ts'
import { invite, renewInvitation, revokeInvitation } from './invite.ts'
import { listInvitations } from './list-invitations.ts'
import { lookAtInvitation } from './look.ts'

const tags = ['accounts']
const params = z.object({ id: z.uuid() })

/** Inviting somebody, and what the invited person does with the link: its token travels in bodies, never in an address. */
export function registerInvitations(
  root: FastifyInstance,
  { db, clock, key }: Pick<Deps, 'db' | 'clock' | 'key'>,
): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope: { regencyCode, actor } }: FastifyRequest) => ({
    regencyCode,
    actor,
    at: clock.now(),
  })
  const list = (request: FastifyRequest) => listInvitations(db, request.scope.regencyCode, clock.now())

  app.get('/api/invitations', { schema: { tags, response: { 200: invitationsView } } }, list)
  app.post(
    '/api/invitations',
    { schema: { tags, body: accountBody, response: { 201: sentInvitation } } },
    async (request, reply) => {
      const sent = await invite(db, acting(request), request.body)
      return sent.ok ? reply.code(201).send(sent) : sendRefusal(request, reply, sent)
    },
  )
  app.post(
    '/api/invitations/:id/renew',
    { schema: { tags, params, response: { 200: sentInvitation } } },
    async (request, reply) => {
      const sent = await renewInvitation(db, acting(request), request.params.id)
      return sent.ok ? sent : sendRefusal(request, reply, sent)
    },
  )
  app.post(
    '/api/invitations/:id/revoke',
    { schema: { tags, params, body: revokeBody, response: { 200: invitationsView } } },
    async (request, reply) => {
      const revoked = await revokeInvitation(db, acting(request), request.params.id, request.body.reason)
      return revoked.ok ? list(request) : sendRefusal(request, reply, revoked)
    },
  )

  app.post(
    '/api/invitations/look',
    { schema: { tags, body: lookBody, response: { 200: lookView } }, config: { public: true } },
    async (request, reply) => {
      const looked = await lookAtInvitation(db, request.body.token, clock.now())
      return looked.ok ? looked.view : sendRefusal(request, reply, looked)
    },
  )
  app.post(
    '/api/invitations/accept',
    { schema: { tags, body: acceptBody, response: { 200: sessionView } }, config: { public: true } },
    async (request, reply) => {
      const at = clock.now()
      const accepted = await acceptInvitation(db, request.body, at, tokenIn(request))
      if (!accepted.ok) return sendRefusal(request, reply, accepted)
      keepSession(request, reply, accepted.token)
      keepKnown(request, reply, key, accepted.username)
      const session = (await findSession(db, hashOfToken(accepted.token), at))!
      return getSessionView(db, session, at)
    },
  )
}
