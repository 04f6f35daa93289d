import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { maySeeFigure } from '../access/questions.ts'
import { freshOnce } from '../platform/fresh-once.ts'
import type { Deps } from '../platform/http/deps.ts'
import { sendProblem, sendRefusal } from '../platform/http/problem-reply.ts'
import * as api from './api.ts'
import { catalogue } from './figures.ts'
import { getBridge } from './get-bridge.ts'
import { getPerson, getSuccessor } from './get-person.ts'
import { keptFigures } from './kept-figures.ts'
import { getNextSteps } from './next-steps.ts'
import { registerNikFaults } from './nik-faults-route.ts'
import { enterOfficialTotal, getOfficialTotals, withdrawOfficialTotal } from './official-totals.ts'
import { isWithin, ownPart, type Part } from './own-part.ts'
import { type CoverageDeps, registerPeopleExport } from './people-export-route.ts'
import { type Day, queryPeople } from './query-people.ts'
import { getAreas, getBreakdown, getCoverage, getTrend } from './reads.ts'
import { registerRegencies } from './regencies-route.ts'
import { latestDay, refuseEarlier, resolveDay } from './resolve-day.ts'
import { registerSealed } from './sealed/sealed-route.ts'
import { readStanding } from './standing.ts'

const onDay = z.object({
  asOf: z.iso.date().optional().describe('default: day of the latest participant list'),
})
const personParams = z.object({ personId: z.uuid() })
const tags = ['coverage']

export async function registerCoverage(
  root: FastifyInstance,
  deps: CoverageDeps & Pick<Deps, 'wholeDb'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const { db, clock, key } = deps

  const standing = freshOnce((regencyCode) => readStanding(db, regencyCode))
  const kept = keptFigures()
  type Answer<T> = (regencyCode: string, day: Day, own: Part) => Promise<T>

  /** Runs `answer` for the day asked for, or refuses the day. */
  async function on<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: string | undefined,
    answer: Answer<T>,
  ) {
    const { regencyCode } = request.scope
    const { latest } = await standing(regencyCode)
    const day = latestDay(latest, asked) ?? (await resolveDay(db, regencyCode, asked, clock.now()))
    return day.ok ? answer(regencyCode, day, ownPart(request.scope)) : sendRefusal(request, reply, day)
  }

  /** The same for figures, as they were read for whoever asked for them first. */
  async function figuresOn<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: string | undefined,
    answer: Answer<T>,
  ) {
    const { regencyCode } = request.scope
    const { latest, version } = await standing(regencyCode)
    const day = latestDay(latest, asked) ?? (await resolveDay(db, regencyCode, asked, clock.now()))
    if (!day.ok) return sendRefusal(request, reply, day)
    const json = await kept(request, version, async () =>
      String(reply.serialize(await answer(regencyCode, day, ownPart(request.scope)))),
    )
    return reply.type('application/json; charset=utf-8').send(json)
  }

  app.get(
    '/api/coverage/figures',
    { schema: { tags, response: { 200: api.figureCatalogueView } } },
    async ({ scope }) => catalogue.filter(({ id }) => maySeeFigure(scope.role, id)),
  )
  app.get(
    '/api/coverage',
    { schema: { tags, querystring: onDay, response: { 200: api.coverageView } } },
    async (request, reply) =>
      figuresOn(request, reply, request.query.asOf, (regency, { asOf }, own) =>
        getCoverage(db, regency, asOf, own),
      ),
  )
  app.get(
    '/api/coverage/areas',
    { schema: { tags, querystring: areasQuery, response: { 200: api.coverageAreasView } } },
    async (request, reply) => {
      const { asOf: asked, expected } = request.query
      return figuresOn(request, reply, asked, (regency, { asOf }, own) =>
        getAreas(db, regency, asOf, expected === 'true', own),
      )
    },
  )
  app.get(
    '/api/coverage/breakdown',
    { schema: { tags, querystring: breakdownQuery, response: { 200: api.breakdownView } } },
    async (request, reply) => {
      const { by, asOf: asked, ...cut } = request.query
      return figuresOn(request, reply, asked, (regency, { asOf }, own) =>
        getBreakdown(db, regency, asOf, by, { ...cut, ...own }),
      )
    },
  )
  app.get(
    '/api/coverage/trend',
    { schema: { tags, response: { 200: api.trendView } } },
    async (request, reply) =>
      figuresOn(request, reply, undefined, (regency, { asOf }) => getTrend(db, regency, asOf)),
  )
  app.get(
    '/api/coverage/bridge',
    { schema: { tags, querystring: onDay, response: { 200: api.bridgeView } } },
    async (request, reply) =>
      figuresOn(request, reply, request.query.asOf, (regency, { asOf }) => getBridge(db, regency, asOf)),
  )
  app.get(
    '/api/coverage/next-steps',
    { schema: { tags, querystring: onDay, response: { 200: api.nextStepsView } } },
    async (request, reply) =>
      figuresOn(request, reply, request.query.asOf, (regency, { asOf }, own) =>
        getNextSteps(db, regency, asOf, own),
      ),
  )

  app.get(
    '/api/coverage/official-totals',
    { schema: { tags, querystring: onDay, response: { 200: api.officialTotalsView } } },
    async (request, reply) =>
      on(request, reply, request.query.asOf, (regency, { asOf }) => getOfficialTotals(db, regency, asOf)),
  )
  app.post(
    '/api/coverage/official-totals',
    { schema: { tags, body: api.officialTotalBody, response: { 201: z.object({ id: z.string() }) } } },
    async (request, reply) => {
      const id = await enterOfficialTotal(db, request.scope, request.body, clock.now())
      return reply.code(201).send({ id })
    },
  )
  app.delete(
    '/api/coverage/official-totals/:id',
    { schema: { tags, params: z.object({ id: z.uuid() }), response: { 204: z.null() } } },
    async (request, reply) => {
      const result = await withdrawOfficialTotal(db, request.scope, request.params.id, clock.now())
      return result.ok ? reply.code(204).send(null) : sendRefusal(request, reply, result)
    },
  )

  app.post(
    '/api/people/query',
    { schema: { tags, body: api.peopleQuery, response: { 200: api.peopleView } } },
    async (request, reply) =>
      on(request, reply, request.body.asOf, async (regency, day, own) =>
        !maySeeFigure(request.scope.role, request.body.figure)
          ? sendProblem(request, reply, 'forbidden')
          : own.lists && !day.latest
            ? sendRefusal(request, reply, await refuseEarlier(db, regency))
            : queryPeople(db, key, regency, day, { ...request.body, ...own }),
      ),
  )
  registerPeopleExport(app, deps)
  registerRegencies(app, deps)
  registerNikFaults(app, deps)
  app.get(
    '/api/people/:personId',
    { schema: { tags, params: personParams, response: { 200: api.personView } } },
    async (request, reply) =>
      on(request, reply, undefined, async (regency, { asOf }, own) => {
        const { personId } = request.params
        const found =
          (await getPerson(db, regency, personId, asOf, own.lists)) ??
          (await getSuccessor(db, regency, personId, asOf, own.lists))
        return found && isWithin(found.person, own) ? found : sendProblem(request, reply, 'not-found')
      }),
  )
  registerSealed(app, deps)
}

const areasQuery = onDay.extend({
  expected: z.enum(['true', 'false']).optional().describe('with what is expected beside what is counted'),
})
const breakdownQuery = onDay.extend({
  by: z.enum(['segment', 'group']),
  district: z.string().optional(),
  village: z.string().optional(),
  segment: z.string().optional(),
  group: z.string().optional(),
})
