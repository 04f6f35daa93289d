import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'
import type { Decree } from './open-decree.ts'

export interface Commitment {
  sourceId: string
  group: string
  fiscalYear: number
  people: number
  /** Rupiah; below zero for people who are ended. Null where a month has no tariff. */
  amount: number | null
}

/** What a decree adds to and takes from each source, by group and fiscal year: people × tariff × months. */
export async function costsOf(
  db: Db,
  regencyCode: string,
  decree: Pick<Decree, 'id' | 'from_month' | 'until_month'>,
): Promise<Commitment[]> {
  const costs = await monthlyCosts(db, regencyCode, decree.from_month, decree.until_month)
  const { rows } = await sql<{
    source_id: string
    group: string
    year: number
    people: number
    amount: number | null
  }>`
    with cost as (select * from jsonb_to_recordset(${JSON.stringify(costs)}::jsonb)
      as c("group" text, month date, amount bigint)),
    alike as (
      select source_id, group_code, kind, from_month, until_month, count(*) as people from decree_line
      where regency_code = ${regencyCode} and decree_id = ${decree.id}
      group by source_id, group_code, kind, from_month, until_month
    )
    select a.source_id, a.group_code as "group", extract(year from c.month)::int as year,
      coalesce((select sum(b.people) from alike b where b.source_id = a.source_id and b.group_code = a.group_code
        and b.kind = 'add'), 0)::int as people,
      case when bool_or(c.amount is null) then null
        else sum(a.people * c.amount * case a.kind when 'end' then -1 else 1 end)::bigint end as amount
    from alike a join cost c on c."group" = a.group_code and c.month >= a.from_month and c.month < a.until_month
    group by a.source_id, a.group_code, year order by a.source_id, a.group_code, year`.execute(db)
  return rows.map((row) => ({
    sourceId: row.source_id,
    group: row.group,
    fiscalYear: row.year,
    people: row.people,
    amount: row.amount,
  }))
}

/** The same by source and year, as it is posted to the budget when the decree is signed. */
export async function commitmentsOf(
  db: Db,
  regencyCode: string,
  decree: Pick<Decree, 'id' | 'from_month' | 'until_month'>,
): Promise<{ sourceId: string; fiscalYear: number; amount: number }[]> {
  const sums = new Map<string, { sourceId: string; fiscalYear: number; amount: number }>()
  for (const { sourceId, fiscalYear, amount } of await costsOf(db, regencyCode, decree)) {
    if (amount === null) throw new Error(`a signed group has no tariff in ${fiscalYear}`)
    const key = `${sourceId} ${fiscalYear}`
    const sum = sums.get(key) ?? { sourceId, fiscalYear, amount: 0 }
    sums.set(key, { ...sum, amount: sum.amount + amount })
  }
  return [...sums.values()]
}
