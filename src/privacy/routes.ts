import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as api from './api.ts'
import { privacyView, setContact } from './contact/contact.ts'
import type { PrivacyDeps } from './ground.ts'
import { registerIncidents } from './incidents/incidents-route.ts'
import { registerRequests } from './requests/requests-route.ts'
import { registerTrace } from './trace/trace-route.ts'

const tags = ['privacy']

/** What the law gives to those whose data is kept here, and asks of those who keep it. */
export async function registerPrivacy(root: FastifyInstance, deps: PrivacyDeps): Promise<void> {
  const { db, wholeDb, clock, config } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  registerRequests(root, deps)
  registerTrace(root, deps)
  registerIncidents(root, deps)

  app.get(
    '/api/privacy',
    {
      config: { public: true },
      schema: {
        tags,
        querystring: z.object({
          regency: z
            .string()
            .regex(/^\d\d\.\d\d$/)
            .optional(),
        }),
        response: { 200: api.privacyView },
      },
    },
    ({ query }) => privacyView(wholeDb, query.regency ?? config.regency, clock.now()),
  )
  app.put(
    '/api/privacy/contact',
    { schema: { tags, body: api.contactBody, response: { 200: api.privacyView } } },
    async ({ scope: { regencyCode, actor }, body }) => {
      const at = clock.now()
      await setContact(db, { regencyCode, actor, at }, body)
      return privacyView(wholeDb, regencyCode, at)
    },
  )
}
