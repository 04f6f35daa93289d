import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayOf } from '../../platform/day.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../../platform/http/problem-reply.ts'
import { actingBy } from '../acting.ts'
import { readCode } from '../paper/codes.ts'
import * as api from './api.ts'
import { chooseVisit, undoVisit } from './mend-visit.ts'
import { getMember, getMembers, lookCode } from './reads.ts'
import { recordVisits } from './record-visits.ts'

const tags = ['outreach']
const params = api.visitParams

/** Whom to visit, and what was found there. */
export async function registerVisits(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)

  app.post(
    '/api/outreach/people',
    { schema: { tags, body: api.membersBody, response: { 200: api.membersView } } },
    ({ scope, body }) => getMembers(db, scope.regencyCode, body, dayOf(clock.now())),
  )
  app.get(
    '/api/outreach/people/:id',
    { schema: { tags, params, response: { 200: api.memberView } } },
    async (request, reply) =>
      (await getMember(db, request.scope.regencyCode, request.params.id)) ??
      sendProblem(request, reply, 'not-found'),
  )
  app.post(
    '/api/outreach/codes/look',
    { schema: { tags, body: api.lookBody, response: { 200: api.lookView } } },
    async (request, reply) => {
      const read = readCode(request.body.code)
      if (!read.ok) return sendProblem(request, reply, 'visit-code')
      return (
        (await lookCode(db, request.scope.regencyCode, read.number)) ??
        sendProblem(request, reply, 'visit-code-unknown')
      )
    },
  )
  app.post(
    '/api/outreach/visits',
    { schema: { tags, body: api.visitsBody, response: { 200: api.visitsView } } },
    (request) => {
      const { visits, dryRun, deviceNow } = request.body
      const via = deviceNow ? 'phone' : visits.some(({ code }) => code !== undefined) ? 'codes' : 'screen'
      return recordVisits(db, acting(request), visits, { via, dryRun, deviceNow })
    },
  )
  for (const [act, work] of [
    ['undo', undoVisit],
    ['choose', chooseVisit],
  ] as const)
    app.post(
      `/api/outreach/visits/:id/${act}`,
      { schema: { tags, params, body: api.mendBody, response: { 204: z.null() } } },
      async (request, reply) => {
        const done = await work(db, acting(request), request.params.id, request.body.reason)
        return done.ok ? reply.code(204).send(null) : sendRefusal(request, reply, done)
      },
    )
}
