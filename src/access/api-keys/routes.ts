import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendRefusal } from '../../platform/http/problem-reply.ts'
import { keyBody, keysView, madeKey, revokeKeyBody } from './api.ts'
import { listKeys } from './list-keys.ts'
import { makeKey } from './make-key.ts'
import { revokeKey } from './revoke-key.ts'

const tags = ['keys']

/** Keys by which programs enter the regency one acts in. */
export async function registerApiKeys(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope: { regencyCode, actor, userId } }: FastifyRequest) => ({
    regencyCode,
    actor,
    userId,
    at: clock.now(),
  })
  const list = (request: FastifyRequest) => listKeys(db, request.scope.regencyCode, clock.now())

  app.get('/api/keys', { schema: { tags, response: { 200: keysView } } }, list)
  app.post(
    '/api/keys',
    { schema: { tags, body: keyBody, response: { 201: madeKey } } },
    async (request, reply) => {
      const made = await makeKey(db, acting(request), request.body)
      return made.ok ? reply.code(201).send(made) : sendRefusal(request, reply, made)
    },
  )
  app.post(
    '/api/keys/:id/revoke',
    {
      schema: { tags, params: z.object({ id: z.uuid() }), body: revokeKeyBody, response: { 200: keysView } },
    },
    async (request, reply) => {
      const revoked = await revokeKey(db, acting(request), request.params.id, request.body.reason)
      return revoked.ok ? list(request) : sendRefusal(request, reply, revoked)
    },
  )
}
