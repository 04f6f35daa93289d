import { v7 } from 'uuid'
import type { z } from 'zod'
import { recordAct } from '../access/questions.ts'
import type { Db } from '../platform/db/index.ts'
import type { Scope } from '../platform/http/scope.ts'
import type { OfficialTotalsView, officialTotalBody } from './api.ts'
import { basisPoints } from './percent.ts'
import { getBreakdown, totalsOn } from './reads.ts'

export async function enterOfficialTotal(
  db: Db,
  scope: Scope,
  total: z.output<typeof officialTotalBody>,
  at: Date,
): Promise<string> {
  const id = v7()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('official_total')
      .values({
        regency_code: scope.regencyCode,
        id,
        indicator: total.indicator,
        segment: total.segment,
        as_of: total.asOf,
        value: total.value,
        source: total.source,
        note: total.note ?? null,
        entered_by: scope.actor,
        entered_at: at,
        withdrawn_at: null,
        withdrawn_by: null,
      })
      .execute()
    await recordAct(trx, { ...act(scope, at, id), action: 'official-total.entered' })
  })
  return id
}

/** Takes a total back; it stays in the table, so that a report which used it can be understood. */
export async function withdrawOfficialTotal(
  db: Db,
  scope: Scope,
  id: string,
  at: Date,
): Promise<{ ok: true } | { ok: false; problem: 'not-found' }> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('official_total')
      .set({ withdrawn_at: at, withdrawn_by: scope.actor })
      .where('regency_code', '=', scope.regencyCode)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return { ok: false, problem: 'not-found' } as const
    await recordAct(trx, { ...act(scope, at, id), action: 'official-total.withdrawn' })
    return { ok: true } as const
  })
}

const act = (scope: Scope, at: Date, id: string) => ({
  regencyCode: scope.regencyCode,
  actor: scope.actor,
  at,
  subjectKind: 'official-total',
  subjectId: id,
})

const segments = ['ALL', 'PU', 'BPU', 'JAKON'] as const

/** The totals entered, and beside each segment the registry's own figures of the day; percentages as they are. */
export async function getOfficialTotals(
  db: Db,
  regencyCode: string,
  asOf: string | null,
): Promise<OfficialTotalsView> {
  const rows = await db
    .selectFrom('official_total')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('withdrawn_at', 'is', null)
    .orderBy('as_of', 'desc')
    .orderBy('entered_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const latest = (indicator: string, segment: string) =>
    rows.find((row) => row.indicator === indicator && row.segment === segment)?.value ?? null
  const own = await totalsOn(db, regencyCode, asOf)
  const bySegment = new Map(
    (await getBreakdown(db, regencyCode, asOf, 'segment', {})).rows.map((row) => [row.code, row.figures]),
  )
  return {
    totals: rows.map((row) => ({
      id: row.id,
      indicator: row.indicator,
      segment: row.segment,
      asOf: row.as_of,
      value: row.value,
      source: row.source,
      note: row.note,
      enteredBy: row.entered_by,
      enteredAt: row.entered_at.toISOString(),
    })),
    comparison: segments.map((segment) => {
      const mine = segment === 'ALL' ? own : bySegment.get(segment)
      const officialUniverse = latest('universe', segment)
      const officialActive = latest('active', segment)
      const [ownUniverse, ownActive] = [mine?.universe ?? 0, mine?.active ?? 0]
      return {
        segment,
        officialUniverse,
        officialActive,
        // Often only the universe is published: then the registry's own active stand over it.
        officialPercent:
          officialUniverse === null ? null : basisPoints(officialActive ?? ownActive, officialUniverse),
        ownUniverse,
        ownActive,
        ownPercent: basisPoints(ownActive, ownUniverse),
      }
    }),
  }
}
