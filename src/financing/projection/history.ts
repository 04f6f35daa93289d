import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'

/** Who was protected at the end of a month, by the figures of the registry. */
export interface MonthEnd {
  asOf: string
  universe: number
  active: number
  /** Own-account workers alone: the indicator of RPJMN and RKP counts them. */
  ownAccount: { universe: number; active: number }
}

/** A year of months needs thirteen of their ends. */
const ends = 13

/** The latest month ends with figures, oldest first, each following the one before; the latest day itself when no month ends on it. */
export async function monthEndsOf(db: Db, regencyCode: string): Promise<MonthEnd[]> {
  const { rows } = await sql<{
    asOf: string
    universe: number
    active: number
    ownUniverse: number
    ownActive: number
  }>`
    select c.as_of as "asOf", sum(c.universe)::int as universe, sum(c.active)::int as active,
      coalesce(sum(c.universe) filter (where c.segment = 'BPU'), 0)::int as "ownUniverse",
      coalesce(sum(c.active) filter (where c.segment = 'BPU'), 0)::int as "ownActive"
    from coverage_cell c
    where c.regency_code = ${regencyCode} and c.as_of + 1 = date_trunc('month', c.as_of + 1)
    group by c.as_of order by c.as_of desc limit ${ends}`.execute(db)
  return rows
    .map(({ asOf, universe, active, ownUniverse, ownActive }) => ({
      asOf,
      universe,
      active,
      ownAccount: { universe: ownUniverse, active: ownActive },
    }))
    .toReversed()
}

/** Month ends without a gap up to the last: what is beyond a gap says nothing of the pace. */
export function unbroken(months: readonly MonthEnd[]): MonthEnd[] {
  const number = ({ asOf }: MonthEnd) => Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7))
  const broken = months.findLastIndex((month, i) => i > 0 && number(month) - number(months[i - 1]!) !== 1)
  return months.slice(Math.max(0, broken))
}
