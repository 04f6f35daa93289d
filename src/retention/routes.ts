import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../platform/http/deps.ts'
import { sendRefusal } from '../platform/http/problem-reply.ts'
import { chooseBody, dailyBody, ranView, retentionView, runBody } from './api.ts'
import { chooseDays, switchDaily } from './choices.ts'
import { dryRun } from './dry-run.ts'
import { runRetention } from './run.ts'

const tags = ['retention']

/** How long what is kept, what would go today, and letting it go. */
export async function registerRetention(root: FastifyInstance, deps: Deps): Promise<void> {
  const { db, wholeDb, vault, clock, config } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()
  const acting = ({ scope }: FastifyRequest) => ({
    regencyCode: scope.regencyCode,
    actor: scope.actor,
    at: clock.now(),
  })
  app.get('/api/retention', { schema: { tags, response: { 200: retentionView } } }, ({ scope }) =>
    dryRun(db, scope.regencyCode, clock.now()),
  )
  app.put(
    '/api/retention/days',
    { schema: { tags, body: chooseBody, response: { 200: retentionView } } },
    async (request, reply) => {
      const chosen = await chooseDays(db, acting(request), request.body)
      if (!chosen.ok) return sendRefusal(request, reply, chosen)
      return dryRun(db, request.scope.regencyCode, clock.now())
    },
  )
  app.put(
    '/api/retention/daily',
    { schema: { tags, body: dailyBody, response: { 200: retentionView } } },
    async (request) => {
      await switchDaily(db, acting(request), request.body)
      return dryRun(db, request.scope.regencyCode, clock.now())
    },
  )
  app.post(
    '/api/retention/run',
    { schema: { tags, body: runBody, response: { 200: ranView } } },
    // Files and sessions are of no table of a regency: every statement names the regency itself.
    (request) =>
      runRetention({ db: wholeDb, vault, dataDir: config.dataDir }, acting(request), request.body.reason),
  )
}
