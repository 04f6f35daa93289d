import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendRefusal } from '../platform/http/problem-reply.ts'
import { addAccount, resetPassword } from './accounts.ts'
import { accountBody, accountsView, grantBody, madePassword, revokeBody } from './api.ts'
import { grantTo } from './give-grant.ts'
import { listAccounts } from './list-accounts.ts'
import { revokeGrant } from './revoke-grant.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

const tags = ['accounts']
const params = z.object({ id: z.uuid() })

/** Accounts of the regency one acts in, and what they may act as. */
export function registerAccounts(root: FastifyInstance, { db, clock }: Pick<Deps, 'db' | 'clock'>): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope: { regencyCode, actor } }: FastifyRequest) => ({
    regencyCode,
    actor,
    at: clock.now(),
  })
  const list = (request: FastifyRequest) => listAccounts(db, request.scope.regencyCode, clock.now())

  app.get('/api/accounts', { schema: { tags, response: { 200: accountsView } } }, list)
  app.post(
    '/api/accounts',
    { schema: { tags, body: accountBody, response: { 201: madePassword } } },
    async (request, reply) => {
      const added = await addAccount(db, acting(request), request.body)
      if (!added.ok) return sendRefusal(request, reply, added)
      const { id, username, password } = added
      return reply.code(201).send({ id, username, password })
    },
  )
  app.post(
    '/api/accounts/:id/grants',
    { schema: { tags, params, body: grantBody, response: { 200: accountsView } } },
    async (request, reply) => {
      const granted = await grantTo(db, acting(request), request.params.id, request.body)
      return granted.ok ? list(request) : sendRefusal(request, reply, granted)
    },
  )
  app.post(
    '/api/accounts/:id/password',
    { schema: { tags, params, response: { 200: madePassword } } },
    async (request, reply) => {
      const { id } = request.params
      const made = await resetPassword(db, acting(request), id)
      if (!made.ok) return sendRefusal(request, reply, made)
      return { id, username: made.username, password: made.password }
    },
  )
  app.post(
    '/api/accounts/:id/sign-out',
    { schema: { tags, params, body: revokeBody, response: { 200: accountsView } } },
    async (request, reply) => {
      const { id } = request.params
      const done = await signOutEverywhere(db, acting(request), id, request.body.reason)
      return done.ok ? list(request) : sendRefusal(request, reply, done)
    },
  )
  app.post(
    '/api/grants/:id/revoke',
    { schema: { tags, params, body: revokeBody, response: { 200: accountsView } } },
    async (request, reply) => {
      const revoked = await revokeGrant(db, acting(request), request.params.id, request.body.reason)
      return revoked.ok ? list(request) : sendRefusal(request, reply, revoked)
    },
  )
}
