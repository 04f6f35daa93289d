import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../platform/http/deps.ts'
import { languageOf, sendRefusal } from '../platform/http/problem-reply.ts'
import * as api from './api.ts'
import { assessCase } from './assess/assess-case.ts'
import { choose } from './choices/choose.ts'
import { choicesOf, lawOf } from './choices/reads.ts'
import { diffLaws } from './diff/diff-laws.ts'

const tags = ['law']
const pdf = 'application/pdf'

/** Facts come in bodies, never in addresses: they are about people. */
export async function registerLaw(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.get('/api/law/choices', { schema: { tags, response: { 200: api.choicesView } } }, async (request) =>
    choicesOf(db, request.scope.regencyCode),
  )
  app.post(
    '/api/law/choices',
    { schema: { tags, body: api.choiceBody, response: { 200: api.choicesView } } },
    async (request, reply) => {
      const result = await choose(db, request.scope, request.body, clock.now())
      return result.ok ? choicesOf(db, request.scope.regencyCode) : sendRefusal(request, reply, result)
    },
  )
  app.post(
    '/api/law/assess',
    { schema: { tags, body: api.assessBody, response: { 200: api.assessmentView } } },
    async (request, reply) => {
      const { rule, facts } = request.body
      const law = await lawOf(db, request.scope.regencyCode)
      const found = assessCase(law, rule, facts, languageOf(request))
      return found.ok ? found.view : sendRefusal(request, reply, found)
    },
  )
  app.post(
    '/api/law/assessment.pdf',
    { schema: { tags, body: api.pdfBody, produces: [pdf] }, compress: false },
    async (request, reply) => {
      const { rule, facts, language } = request.body
      const law = await lawOf(db, request.scope.regencyCode)
      const found = assessCase(law, rule, facts, language)
      if (!found.ok) return sendRefusal(request, reply, found)
      // Loaded by the first who asks: it and its fonts are of no use to a server nobody asks for paper.
      const { writeAssessmentPdf } = await import('./pdf/write-pdf.ts')
      const file = await writeAssessmentPdf(found, language, clock.now())
      return reply
        .type(pdf)
        .header('content-disposition', `attachment; filename="semesta-${found.rule.id}.pdf"`)
        .send(file)
    },
  )
  app.post(
    '/api/law/diff',
    { schema: { tags, body: api.diffBody, response: { 200: api.diffView } } },
    async (request, reply) => {
      const { regencyCode } = request.scope
      const found = await diffLaws(db, regencyCode, request.body, languageOf(request))
      return found.ok ? found.view : sendRefusal(request, reply, found)
    },
  )
}
