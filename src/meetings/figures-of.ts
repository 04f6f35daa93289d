import { sql } from 'kysely'
import { latestFigures } from '../coverage/questions.ts'
import { type Db, forTheRegency } from '../platform/db/index.ts'
import type { Acting } from './acting.ts'
import type { FiguresView, Unit } from './api.ts'
import { valuesOn } from './catalogue.ts'
import { type ListVersion, listsVersion } from './freeze-figures.ts'
import { meetingBefore } from './reads.ts'

interface Frozen {
  id: string
  name: { id: string; en: string }
  definition: { id: string; en: string }
  source: { id: string; en: string }
  unit: Unit
  asOf: string
  value: number
  frozenAt: Date
  beforeValue: number | null
  beforeAsOf: string | null
}

/** The numbers of a meeting as they were frozen, beside what they are now and what they were at the meeting before. */
export async function figuresOf(db: Db, acting: Acting, meetingId: string): Promise<FiguresView> {
  const { regencyCode, at } = acting
  const before = await meetingBefore(db, acting, meetingId)
  const { rows } = await sql<Frozen>`
    select f.figure as id, f.name, f.definition, f.source, f.unit, f.as_of as "asOf", f.value, z.frozen_at as "frozenAt",
      b.value as "beforeValue", b.as_of as "beforeAsOf"
    from meeting_figure f join meeting_freeze z on z.regency_code = ${regencyCode} and z.id = f.freeze_id
    left join lateral (select b.value, b.as_of from meeting_figure b where b.regency_code = ${regencyCode}
      and b.meeting_id = ${before?.id ?? null}::uuid and b.figure = f.figure order by b.as_of desc limit 1) b on true
    where f.regency_code = ${regencyCode} and f.meeting_id = ${meetingId}
    order by f.as_of, f.position`.execute(db)
  const recounted = await valuesOf(db, regencyCode, [...new Set(rows.map(({ asOf }) => asOf))], at)
  const now = await valuesNow(db, regencyCode, at)
  return {
    figures: rows.map(({ frozenAt, beforeValue, beforeAsOf, ...figure }) => ({
      ...figure,
      frozenAt: frozenAt.toISOString(),
      recounted: recounted.get(figure.asOf)?.[figure.id] ?? null,
      now: now?.values[figure.id] ?? null,
      nowAsOf: now?.asOf ?? null,
      before:
        before && beforeValue !== null
          ? { value: beforeValue, asOf: beforeAsOf!, meetingId: before.id }
          : null,
    })),
    freezes: await freezesOf(db, regencyCode, meetingId),
    listsVersion: await listsVersion(db, regencyCode),
  }
}

/** The latest day the lists speak of, with the values of every figure on it. */
export async function valuesNow(db: Db, regencyCode: string, at: Date) {
  return forTheRegency(async () => {
    const latest = await latestFigures(db, regencyCode)
    if (!latest) return null
    const found = await valuesOn(db, regencyCode, latest.asOf, at)
    return found.ok ? { asOf: latest.asOf, values: found.values } : null
  })
}

/** The same days by the lists as they are now; a day they no longer reach is left out. */
async function valuesOf(db: Db, regencyCode: string, days: readonly string[], at: Date) {
  const found = new Map<string, Record<string, number>>()
  for (const day of days) {
    const values = await forTheRegency(() => valuesOn(db, regencyCode, day, at))
    if (values.ok) found.set(day, values.values)
  }
  return found
}

async function freezesOf(db: Db, regencyCode: string, meetingId: string): Promise<FiguresView['freezes']> {
  const rows = await db
    .selectFrom('meeting_freeze')
    .select(['id', 'as_of', 'law_version', 'lists_version', 'frozen_by', 'frozen_at', 'lists'])
    .where('regency_code', '=', regencyCode)
    .where('meeting_id', '=', meetingId)
    .orderBy('frozen_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    asOf: row.as_of,
    lawVersion: row.law_version,
    listsVersion: row.lists_version,
    frozenBy: row.frozen_by,
    frozenAt: row.frozen_at.toISOString(),
    lists: row.lists as ListVersion[],
  }))
}
