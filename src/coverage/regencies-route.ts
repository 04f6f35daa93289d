import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from '../platform/http/deps.ts'
import { regenciesView } from './api.ts'
import { listRegencies } from './regencies.ts'

/** The regencies somebody may see, side by side. */
export function registerRegencies(
  root: FastifyInstance,
  { db, wholeDb, clock }: Pick<Deps, 'db' | 'wholeDb' | 'clock'>,
): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.get(
    '/api/regencies',
    { schema: { tags: ['coverage'], response: { 200: regenciesView } } },
    ({ scope }) => listRegencies({ db, wholeDb }, scope, clock.now()),
  )
}
