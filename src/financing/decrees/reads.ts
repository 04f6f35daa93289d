import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { FundedGroup } from '../../rules/index.ts'
import { getBudget } from '../budget/reads.ts'
import type { DecreesView, DecreeView, LeftOutView } from './api.ts'
import { isStopped, needsReason } from './check-lines.ts'
import { costsOf } from './commitments.ts'
import { type FindingCode, findingCodes, findingLevels } from './findings.ts'

type Head = DecreesView[number]

const headsOf = async (db: Db, regencyCode: string, id?: string): Promise<Head[]> => {
  const { rows } = await sql<Omit<Head, 'madeAt'> & { madeAt: Date }>`
    select d.id, d.amends, d.title, d.number, d.signed_on as "signedOn", d.state, d.from_month as "fromMonth",
      d.until_month as "untilMonth", d.made_by as "madeBy", d.made_at as "madeAt", sums.*
    from decree d
    cross join lateral (select count(*) filter (where l.kind = 'add')::int as people,
        count(*) filter (where l.kind = 'end')::int as ended
      from decree_line l where l.regency_code = ${regencyCode} and l.decree_id = d.id) sums
    where d.regency_code = ${regencyCode} and (${id ?? null}::uuid is null or d.id = ${id ?? null}::uuid)
    order by d.from_month desc, d.made_at desc, d.id`.execute(db)
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

export const getDecrees = (db: Db, regencyCode: string): Promise<DecreesView> => headsOf(db, regencyCode)

export async function getDecree(db: Db, regencyCode: string, id: string): Promise<DecreeView | undefined> {
  const [head] = await headsOf(db, regencyCode, id)
  if (!head) return undefined
  const { rows } = await sql<Pick<DecreeView, 'print' | 'leftOut' | 'amendsNumber' | 'stopped' | 'toPass'>>`
    select d.print, (select count(*)::int from decree_left_out o where o.regency_code = ${regencyCode} and o.decree_id = d.id) as "leftOut",
      coalesce(root.number, '') as "amendsNumber", sums.*
    from decree d left join decree root on root.regency_code = ${regencyCode} and root.id = d.amends
    cross join lateral (select count(*) filter (where ${isStopped})::int as stopped,
        count(*) filter (where ${needsReason})::int as "toPass"
      from decree_line l where l.regency_code = ${regencyCode} and l.decree_id = d.id) sums
    where d.regency_code = ${regencyCode} and d.id = ${id}`.execute(db)
  return {
    ...head,
    ...rows[0]!,
    findings: await findingsOf(db, regencyCode, id),
    costs: await costsBySource(db, regencyCode, head),
    acts: await actsOf(db, regencyCode, id),
  }
}

async function findingsOf(db: Db, regencyCode: string, id: string): Promise<DecreeView['findings']> {
  const { rows } = await sql<{ code: FindingCode; people: number; passed: number }>`
    select f ->> 'code' as code, count(*)::int as people, count(*) filter (where l.passed_reason <> '')::int as passed
    from decree_line l, jsonb_array_elements(l.findings) f
    where l.regency_code = ${regencyCode} and l.decree_id = ${id}
    group by 1`.execute(db)
  return rows
    .map((row) => ({ ...row, level: findingLevels[row.code] }))
    .sort((a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code))
}

async function costsBySource(db: Db, regencyCode: string, head: Head): Promise<DecreeView['costs']> {
  const costs = await costsOf(db, regencyCode, {
    id: head.id,
    from_month: head.fromMonth,
    until_month: head.untilMonth,
  })
  const years = [...new Set(costs.map(({ fiscalYear }) => fiscalYear))]
  const budgets = new Map<number, Map<string, { name: string; free: number }>>()
  for (const year of years) {
    const { sources } = await getBudget(db, regencyCode, year)
    budgets.set(year, new Map(sources.map(({ id, name, free }) => [id, { name, free }])))
  }
  const rows = new Map<string, DecreeView['costs'][number]>()
  for (const { sourceId, group, people, fiscalYear, amount } of costs) {
    const budget = budgets.get(fiscalYear)?.get(sourceId)
    const key = `${sourceId} ${group}`
    const row = rows.get(key) ?? {
      sourceId,
      source: budget?.name ?? '',
      group: group as FundedGroup,
      people,
      byYear: [],
    }
    row.byYear.push({ fiscalYear, amount, free: budget?.free ?? 0 })
    rows.set(key, row)
  }
  return [...rows.values()]
}

async function actsOf(db: Db, regencyCode: string, id: string): Promise<DecreeView['acts']> {
  const rows = await db
    .selectFrom('decree_act')
    .select(['kind', 'by', 'at', 'reason'])
    .where('regency_code', '=', regencyCode)
    .where('decree_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The rows of a paper annex a decree was entered without, as the paper writes them. */
export async function getLeftOut(db: Db, regencyCode: string, id: string): Promise<LeftOutView> {
  const { rows } = await sql<LeftOutView['rows'][number]>`
    select row_number as "row", name, nik_mask as "nikMask", code from decree_left_out
    where regency_code = ${regencyCode} and decree_id = ${id} order by row_number`.execute(db)
  return { total: rows.length, rows }
}
