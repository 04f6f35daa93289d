import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'

export interface Mix {
  group: string
  people: number
  /** Rupiah a person a month; null without a tariff. */
  aMonth: number | null
}

/** The unprotected by group, with what each would cost; who is in no group is taken as a vulnerable worker. */
export async function mixOf(db: Db, regencyCode: string, asOf: string, month: string): Promise<Mix[]> {
  const { rows } = await sql<{ group: string; people: number }>`
    select coalesce(nullif(group_code, ''), 'rentan') as "group", sum(uncovered)::int as people from coverage_cell
    where regency_code = ${regencyCode} and as_of = ${asOf}::date group by 1 having sum(uncovered) > 0 order by 2 desc`.execute(
    db,
  )
  const costs = await monthlyCosts(db, regencyCode, `${month}-01`, `${month}-02`)
  return rows.map(({ group, people }) => ({
    group,
    people,
    aMonth: costs.find((cost) => cost.group === group)?.amount ?? null,
  }))
}

/** Rupiah a month for so many people of the mix; null when somebody in it has no tariff. */
export function monthlyFor(mix: readonly Mix[], people: number): number | null {
  const all = mix.reduce((sum, one) => sum + one.people, 0)
  if (all === 0 || mix.some(({ aMonth }) => aMonth === null)) return null
  return Math.ceil((mix.reduce((sum, one) => sum + one.people * one.aMonth!, 0) * people) / all)
}

/** Rupiah over some months in which every month so many people are added, until there are so many; each is paid from their month on. */
export function costUntil(
  mix: readonly Mix[],
  { aMonth, most, months }: { aMonth: number; most: number; months: number },
): number | null {
  const one = monthlyFor(mix, most)
  if (one === null || most === 0) return one
  let personMonths = 0
  for (let month = 1; month <= months; month += 1) personMonths += Math.min(most, aMonth * month)
  return Math.ceil((one * personMonths) / most)
}
