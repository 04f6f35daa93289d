import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { may, maySeeBenefitFigure } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { receiveBytes } from '../../platform/http/upload.ts'
import { benefitFigures } from '../figures.ts'
import { unclaimedJobName } from '../unclaimed/look-again.ts'
import * as api from './api.ts'
import { enterPayments } from './enter-payments.ts'
import { getBenefits, getFamilies, getImports, getPayments, getVillages } from './reads.ts'
import { undoImport } from './undo-import.ts'

const tags = ['claims']
const base = '/api/claims/benefits'
const params = z.object({ id: z.uuid() })

/** What BPJS paid: the sums, down to one family, and the files they come from. */
export async function registerBenefits(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, wholeDb, key, clock, jobs } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope: { regencyCode, actor } }: FastifyRequest) => ({
    regencyCode,
    actor,
    at: clock.now(),
  })

  /** Who is paid has claimed. */
  const lookAgain = ({ scope: { regencyCode } }: FastifyRequest) =>
    jobs.enqueue(wholeDb, unclaimedJobName, { regencyCode }, { key: regencyCode })

  app.get(
    `${base}/figures`,
    { schema: { tags, response: { 200: api.benefitFiguresView } } },
    async ({ scope }) => benefitFigures.filter(({ id }) => maySeeBenefitFigure(scope.role, id)),
  )
  app.get(base, { schema: { tags, response: { 200: api.benefitsView } } }, ({ scope }) =>
    getBenefits(db, scope.regencyCode, {
      role: scope.role,
      seesBudget: may(scope.role, 'budget.read') && scope.districtCode === '',
    }),
  )
  app.get(
    `${base}/villages`,
    { schema: { tags, querystring: api.villagesQuery, response: { 200: api.villagesView } } },
    ({ scope, query }) => getVillages(db, scope.regencyCode, query, scope.role),
  )
  app.post(
    `${base}/families`,
    { schema: { tags, body: api.familiesBody, response: { 200: api.familiesView } } },
    ({ scope, body }) => getFamilies(db, scope.regencyCode, body),
  )
  app.post(
    `${base}/rows`,
    { schema: { tags, body: api.familiesBody, response: { 200: api.paymentsView } } },
    ({ scope, body }) => getPayments(db, scope.regencyCode, body),
  )
  app.get(`${base}/imports`, { schema: { tags, response: { 200: api.importsView } } }, ({ scope }) =>
    getImports(db, scope.regencyCode),
  )
  app.post(
    `${base}/imports`,
    { schema: { tags, response: { 200: api.enteredView } } },
    async (request, reply) => {
      const received = await receiveBytes(request)
      if (!received) return sendProblem(request, reply, 'invalid-request', { fields: 'file' })
      const { file, bytes } = received
      const said = api.importFields.safeParse(
        Object.fromEntries(
          Object.entries(file.fields).flatMap(([name, part]) =>
            part && !Array.isArray(part) && part.type === 'field' ? [[name, String(part.value)]] : [],
          ),
        ),
      )
      if (!said.success)
        return sendProblem(request, reply, 'invalid-request', { fields: 'from, until, apply' })
      const { from, until, apply } = said.data
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const given = { fileName: file.filename.slice(0, 200), sha256, bytes, from, until }
      // People are looked for on all lists: by the whole database, of this regency alone.
      const result = await enterPayments({ db: wholeDb, key }, acting(request), given, {
        apply: apply === 'true',
      })
      if (!result.ok) return sendRefusal(request, reply, result)
      if (result.applied) await lookAgain(request)
      const { ok: _, ...entered } = result
      return entered
    },
  )
  app.post(
    `${base}/imports/:id/undo`,
    { schema: { tags, params, body: api.undoBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const result = await undoImport(wholeDb, acting(request), request.params.id, request.body.reason)
      if (!result.ok) return sendRefusal(request, reply, result)
      await lookAgain(request)
      return reply.code(204).send(null)
    },
  )
}
