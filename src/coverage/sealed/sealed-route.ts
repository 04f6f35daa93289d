import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sendRefusal } from '../../platform/http/problem-reply.ts'
import type { CoverageDeps } from '../people-export-route.ts'
import { openBody, openNikView, openPhoneView } from './api.ts'
import { openNik } from './open-nik.ts'
import { openPhone } from './open-phone.ts'

const tags = ['coverage']
const params = z.object({ personId: z.uuid() })

/** What is kept sealed of a person, opened one by one, each time for a reason. */
export function registerSealed(root: FastifyInstance, { db, key, clock }: CoverageDeps): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/people/:personId/nik',
    { schema: { tags, params, body: openBody, response: { 200: openNikView } } },
    async (request, reply) => {
      const { personId } = request.params
      const result = await openNik(db, key, request.scope, personId, request.body.reason, clock.now())
      return result.ok ? { nik: result.nik } : sendRefusal(request, reply, result)
    },
  )
  app.post(
    '/api/people/:personId/phone',
    { schema: { tags, params, body: openBody, response: { 200: openPhoneView } } },
    async (request, reply) => {
      const { personId } = request.params
      const result = await openPhone(db, key, request.scope, personId, request.body.reason, clock.now())
      return result.ok ? { phones: result.phones } : sendRefusal(request, reply, result)
    },
  )
}
