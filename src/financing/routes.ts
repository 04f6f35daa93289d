import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../platform/http/deps.ts'
import { languageOf } from '../platform/http/problem-reply.ts'
import { actingBy, finish } from './acting.ts'
import * as api from './api.ts'
import { enterEntry } from './budget/enter-entry.ts'
import { getAllEntries, getBudget, getEntries } from './budget/reads.ts'
import { reverseEntry } from './budget/reverse-entry.ts'
import { getLawful } from './lawful/reads.ts'
import { setRule, withdrawRule } from './lawful/set-rule.ts'
import { closeSource } from './sources/close-source.ts'
import { openSource } from './sources/open-source.ts'
import { getTariffs } from './tariffs/reads.ts'
import { setTariff } from './tariffs/set-tariff.ts'
import { withdrawTariff } from './tariffs/withdraw-tariff.ts'

const tags = ['financing']
const params = z.object({ id: z.uuid() })
const ofYear = z.object({ year: z.coerce.number().int().min(2000).max(2100) })
const done = z.null()

/** Sources of money, their budgets, what a group costs, and which source may pay whom. */
export async function registerFinancing(
  root: FastifyInstance,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = actingBy(clock)

  app.get(
    '/api/financing/budget',
    { schema: { tags, querystring: ofYear, response: { 200: api.budgetView } } },
    async ({ scope, query }) => getBudget(db, scope.regencyCode, query.year),
  )
  app.get(
    '/api/financing/sources/:id/entries',
    { schema: { tags, params, querystring: ofYear, response: { 200: api.entriesView } } },
    async ({ scope, params: { id }, query }) => getEntries(db, scope.regencyCode, id, query.year),
  )
  app.get(
    '/api/financing/entries',
    { schema: { tags, querystring: api.allEntriesQuery, response: { 200: api.allEntriesView } } },
    ({ scope, query }) => getAllEntries(db, scope.regencyCode, query),
  )
  app.get(
    '/api/financing/tariffs',
    { schema: { tags, querystring: ofYear, response: { 200: api.tariffsView } } },
    async (request) => getTariffs(db, request.scope.regencyCode, request.query.year, languageOf(request)),
  )
  app.get(
    '/api/financing/lawful',
    { schema: { tags, querystring: z.object({ on: z.iso.date() }), response: { 200: api.lawfulView } } },
    async (request) => getLawful(db, request.scope.regencyCode, request.query.on, languageOf(request)),
  )

  app.post(
    '/api/financing/sources',
    { schema: { tags, body: api.sourceBody, response: { 204: done } } },
    (request, reply) => finish(request, reply, openSource(db, acting(request), request.body)),
  )
  app.post(
    '/api/financing/entries',
    { schema: { tags, body: api.entryBody, response: { 204: done } } },
    (request, reply) => finish(request, reply, enterEntry(db, acting(request), request.body)),
  )
  app.post(
    '/api/financing/tariffs',
    { schema: { tags, body: api.tariffBody, response: { 204: done } } },
    (request, reply) => finish(request, reply, setTariff(db, acting(request), request.body)),
  )
  app.post(
    '/api/financing/rules',
    { schema: { tags, body: api.ruleBody, response: { 204: done } } },
    (request, reply) => finish(request, reply, setRule(db, acting(request), request.body)),
  )

  const byReason = [
    ['/api/financing/sources/:id/close', closeSource],
    ['/api/financing/entries/:id/reverse', reverseEntry],
    ['/api/financing/tariffs/:id/withdraw', withdrawTariff],
    ['/api/financing/rules/:id/withdraw', withdrawRule],
  ] as const
  for (const [path, act] of byReason)
    app.post(
      path,
      { schema: { tags, params, body: api.reasonBody, response: { 204: done } } },
      (request, reply) =>
        finish(request, reply, act(db, acting(request), request.params.id, request.body.reason)),
    )
}
