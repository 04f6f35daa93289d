import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { languageOf, sendProblem } from '../../platform/http/problem-reply.ts'
import * as api from '../api.ts'
import type { PrivacyDeps } from '../ground.ts'
import { senderOf } from '../paper.ts'
import { nameOf } from './name-of.ts'
import { readTrace } from './read-trace.ts'

const tags = ['privacy']
const params = z.object({ personId: z.uuid() })
const pdf = 'application/pdf'

/** Who looked at a person's data; the looking at that is written down as well. */
export function registerTrace(root: FastifyInstance, { db, clock }: Pick<PrivacyDeps, 'db' | 'clock'>): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/people/:personId/trace',
    { schema: { tags, params, response: { 200: api.traceView } } },
    async (request, reply) =>
      (await readTrace(db, request.scope.regencyCode, request.params.personId)) ??
      sendProblem(request, reply, 'not-found'),
  )
  app.get(
    '/api/people/:personId/trace.pdf',
    { schema: { tags, params, produces: [pdf] }, compress: false },
    async (request, reply) => {
      const { regencyCode, actor } = request.scope
      const { personId } = request.params
      const at = clock.now()
      const found = await readTrace(db, regencyCode, personId)
      if (!found) return sendProblem(request, reply, 'not-found')
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'trace.printed',
        subjectKind: 'person',
        subjectId: personId,
        detail: { rows: found.rows.length, total: found.number },
      })
      const { writeTracePaper } = await import('./trace-paper.ts')
      const sender = await senderOf(db, regencyCode, languageOf(request), at)
      const file = await writeTracePaper(await nameOf(db, regencyCode, personId), found, sender)
      return reply
        .type(pdf)
        .header('content-disposition', 'attachment; filename="jejak-data-saya.pdf"')
        .send(file)
    },
  )
}
