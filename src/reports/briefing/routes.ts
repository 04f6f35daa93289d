import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../../platform/http/deps.ts'
import { languageOf, sendRefusal } from '../../platform/http/problem-reply.ts'
import { homeOf } from '../home.ts'
import * as api from './api.ts'
import { readBriefing } from './read-briefing.ts'

const pdf = 'application/pdf'

/** The paper of a meeting. */
export async function registerBriefing(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/reports/briefing.pdf',
    { schema: { tags: ['reports'], querystring: api.briefingQuery, produces: [pdf] }, compress: false },
    async (request, reply) => {
      const { regencyCode, role } = request.scope
      const { on } = request.query
      const read = await readBriefing(db, { regencyCode, on, role, at: clock.now() })
      if (!read.ok) return sendRefusal(request, reply, read)
      const { writeBriefing } = await import('./write-briefing.ts')
      const home = homeOf(`${request.protocol}://${request.host}`)
      return reply
        .type(pdf)
        .header('content-disposition', `attachment; filename="semesta-ringkasan-${read.briefing.on}.pdf"`)
        .send(await writeBriefing(read.briefing, languageOf(request), home))
    },
  )
}
