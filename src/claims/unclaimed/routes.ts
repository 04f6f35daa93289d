import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { recordAct } from '../../access/questions.ts'
import type { Deps } from '../../platform/http/deps.ts'
import { actingOn } from '../ground.ts'
import * as api from './api.ts'
import { findUnclaimed } from './find-unclaimed.ts'
import { getUnclaimed, getUnclaimedRows } from './reads.ts'
import { reportDeaths } from './report-deaths.ts'

const tags = ['claims']
const base = '/api/claims/unclaimed'

/** Families who are owed something and have not claimed it. */
export async function registerUnclaimed(
  root: FastifyInstance,
  deps: Pick<Deps, 'db' | 'wholeDb' | 'clock' | 'key'>,
): Promise<void> {
  const { db, wholeDb, clock } = deps
  const app = root.withTypeProvider<ZodTypeProvider>()

  app.get(base, { schema: { tags, response: { 200: api.unclaimedView } } }, ({ scope }) =>
    getUnclaimed(db, scope.regencyCode, scope.role),
  )
  app.post(
    `${base}/rows`,
    { schema: { tags, body: api.unclaimedBody, response: { 200: api.unclaimedRows } } },
    ({ scope, body }) => getUnclaimedRows(db, scope.regencyCode, body),
  )
  app.post(
    `${base}/events`,
    { schema: { tags, body: api.reportBody, response: { 200: api.reportedDeaths } } },
    ({ scope, body }) => reportDeaths({ db: wholeDb, key: deps.key }, actingOn(scope, clock), body),
  )
  app.post(
    `${base}/check`,
    { schema: { tags, response: { 200: api.lookedView } } },
    async ({ scope: { regencyCode, actor } }) => {
      const at = clock.now()
      // Tables are written that no view stands before for each reader: by the whole database, of this regency alone.
      const run = await findUnclaimed(wholeDb, regencyCode, at)
      const { asOf, ...counts } = run ?? { asOf: null, owed: 0, perhaps: 0, notEntitled: 0 }
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'unclaimed.looked-for',
        subjectKind: 'regency',
        subjectId: regencyCode,
        detail: { rows: counts.owed },
      })
      return { asOf, ...counts }
    },
  )
}
