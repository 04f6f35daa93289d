import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingOn, dayOf } from '../ground.ts'
import * as api from './api.ts'
import { getScholarships, listDue } from './reads.ts'
import { stepSchoolYear } from './step-year.ts'
import { getSchool } from './view-school.ts'

const tags = ['claims']
const params = z.object({ id: z.uuid() })

/** Scholarships by school year: of one claim, and what is still owed in all. */
export async function registerSchoolYears(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, key, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const asking = ({ scope: { regencyCode } }: FastifyRequest) => ({ regencyCode, today: dayOf(clock.now()) })
  const one = { tags, params, response: { 200: api.schoolView } }

  app.get(
    '/api/claims/scholarships',
    { schema: { tags, response: { 200: api.scholarshipsView } } },
    (request) => getScholarships(db, asking(request), request.scope.role),
  )
  app.post(
    '/api/claims/scholarships/due',
    { schema: { tags, body: api.dueBody, response: { 200: api.dueView } } },
    (request) => listDue(db, asking(request), request.body),
  )
  app.get('/api/claims/:id/school-years', { schema: one }, async (request, reply) => {
    const found = await getSchool(db, key, asking(request), request.params.id)
    return found ?? sendProblem(request, reply, 'not-found')
  })
  app.post(
    '/api/claims/:id/school-years',
    { schema: { ...one, body: api.schoolBody } },
    async (request, reply) => {
      const { id } = request.params
      const done = await stepSchoolYear(deps, actingOn(request.scope, clock), id, request.body)
      if (!done.ok) return sendRefusal(request, reply, done)
      return (await getSchool(db, key, asking(request), id)) ?? sendProblem(request, reply, 'not-found')
    },
  )
}
