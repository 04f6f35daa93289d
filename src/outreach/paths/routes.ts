import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { recordAct } from '../../access/questions.ts'
import { dayOf } from '../../platform/day.ts'
import type { Deps } from '../../platform/http/deps.ts'
import * as api from './api.ts'
import { makePaths } from './make-paths.ts'
import { getEmployers, getPathRows, getPaths } from './reads.ts'

const tags = ['outreach']
const base = '/api/outreach/paths'

/** What brings each unprotected person to protection next. */
export async function registerPaths(
  root: FastifyInstance,
  { db, wholeDb, clock }: Pick<Deps, 'db' | 'wholeDb' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.get(
    base,
    { schema: { tags, querystring: api.pathsQuery, response: { 200: api.pathsView } } },
    ({ scope, query }) =>
      getPaths(db, scope.regencyCode, query, { today: dayOf(clock.now()), role: scope.role }),
  )
  app.get(
    '/api/outreach/employers',
    { schema: { tags, response: { 200: api.employersView } } },
    ({ scope }) => getEmployers(db, scope.regencyCode),
  )
  app.post(
    `${base}/rows`,
    { schema: { tags, body: api.pathRowsBody, response: { 200: api.pathRows } } },
    ({ scope, body }) => getPathRows(db, scope.regencyCode, body),
  )
  app.post(
    `${base}/make`,
    { schema: { tags, response: { 200: api.madeView } } },
    async ({ scope: { regencyCode, actor } }) => {
      const at = clock.now()
      // Tables are written that no view stands before for each reader: by the whole database, of this regency alone.
      const run = await makePaths(wholeDb, regencyCode, at)
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'paths.made',
        subjectKind: 'regency',
        subjectId: regencyCode,
        detail: { rows: run?.people ?? 0 },
      })
      return { asOf: run?.asOf ?? null, people: run?.people ?? 0 }
    },
  )
}
