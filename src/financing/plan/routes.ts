import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { languageOf, sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { wordsOf } from '../../platform/i18n.ts'
import { actingBy } from '../acting.ts'
import * as api from './api.ts'
import { askPlan } from './ask-plan.ts'
import { draftDecree } from './draft-decree.ts'
import { getPlan, getPlanPeople, getPlans } from './reads.ts'
import { planJobName } from './run-plan.ts'

const tags = ['financing']
const params = z.object({ id: z.uuid() })
const base = '/api/financing/plans'

/** Plans: whom given money would protect, why, and the draft decree made of it. */
export async function registerPlans(
  root: FastifyInstance,
  { db, clock, jobs }: Pick<Deps, 'db' | 'clock' | 'jobs'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)

  app.get(base, { schema: { tags, response: { 200: api.plansView } } }, async ({ scope }) =>
    getPlans(db, scope.regencyCode),
  )
  app.get(
    `${base}/:id`,
    { schema: { tags, params, response: { 200: api.planView } } },
    async (request, reply) =>
      (await getPlan(db, request.scope.regencyCode, request.params.id)) ??
      sendProblem(request, reply, 'not-found'),
  )
  app.get(`${base}/:id/workbook`, { schema: { tags, params }, compress: false }, async (request, reply) => {
    const plan = await getPlan(db, request.scope.regencyCode, request.params.id)
    if (!plan?.result) return sendProblem(request, reply, 'not-found')
    const { planXlsx } = await import('./plan-xlsx.ts')
    const content = await planXlsx({ ...plan, result: plan.result }, wordsOf(languageOf(request)))
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', 'attachment; filename="rencana.xlsx"')
      .send(content)
  })
  app.post(
    base,
    { schema: { tags, body: api.planBody, response: { 204: z.null() } } },
    async (request, reply) => {
      const { regencyCode } = request.scope
      const { id } = request.body
      const asked = await askPlan(db, acting(request), request.body, (trx) =>
        jobs.enqueue(trx, planJobName, { regencyCode, id }, { key: id }),
      )
      return asked.ok ? reply.code(204).send(null) : sendRefusal(request, reply, asked)
    },
  )
  app.post(
    `${base}/:id/people`,
    { schema: { tags, params, body: api.planPeopleBody, response: { 200: api.planPeopleView } } },
    async ({ scope, params: { id }, body }) => getPlanPeople(db, scope.regencyCode, id, body),
  )
  app.post(
    `${base}/:id/decree`,
    { schema: { tags, params, body: api.planDecreeBody, response: { 200: api.planDecreeView } } },
    async (request, reply) => {
      const made = await draftDecree(db, acting(request), request.params.id, request.body)
      return made.ok ? { added: made.added } : sendRefusal(request, reply, made)
    },
  )
}
