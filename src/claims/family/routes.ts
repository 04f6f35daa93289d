import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { attempt } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { languageOf, sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingOn } from '../ground.ts'
import * as api from './api.ts'
import { readCode } from './code.ts'
import { lookAtCase } from './look.ts'
import { makeCode } from './make-code.ts'

const tags = ['claims']
const params = z.object({ id: z.uuid() })

/** What a family may do: read how far its case is, with the code it was given. */
export async function registerFamily(root: FastifyInstance, deps: Deps): Promise<void> {
  const { wholeDb, key, clock, config } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/api/claims/events/:id/family-code',
    { schema: { tags, params, response: { 200: api.familyCodeView } } },
    async (request, reply) => {
      const made = await makeCode(deps, actingOn(request.scope, clock), request.params.id)
      if (!made.ok) return sendRefusal(request, reply, made)
      return { code: made.code, expiresOn: made.expiresOn }
    },
  )
  app.post(
    '/api/family/case',
    { config: { public: true }, schema: { tags, body: api.familyBody, response: { 200: api.familyView } } },
    async (request, reply) => {
      const { code, birthDate } = request.body
      const at = clock.now()
      const asking = { regencyCode: config.regency, at, code, birthDate, language: languageOf(request) }
      const found = await attempt(
        { db: wholeDb, key, at },
        { request, door: 'family', name: readCode(code) ?? '-' },
        () => lookAtCase(wholeDb, key, asking),
      )
      return found.ok ? found.view : sendRefusal(request, reply, found)
    },
  )
}
