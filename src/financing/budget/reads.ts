import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/index.ts'
import type { BudgetEntryRow } from '../../platform/db/schema/funding-rows.ts'
import { fundingKinds } from '../../rules/index.ts'
import type { AllEntriesView, allEntriesQuery, BudgetView, EntriesView } from '../api.ts'
import { entrySums, type RawSums, withFree } from './balance.ts'

type Source = BudgetView['sources'][number]
type SourceRow = Omit<Source, 'budget' | 'free'>

/** Every source with its sums of a fiscal year; closed ones only where the year has entries of them. */
export async function getBudget(db: Db, regencyCode: string, fiscalYear: number): Promise<BudgetView> {
  const { rows } = await sql<SourceRow>`
    select s.id, s.kind, s.name, s.office, s.activity_code as "activityCode", s.account_code as "accountCode",
      s.village_code as "villageCode", coalesce(v.name, '') as "villageName", s.closed_at is not null as closed, sums.*
    from funding_source s
    cross join lateral (select count(*)::int as entries, ${entrySums} from budget_entry e
      where e.regency_code = ${regencyCode} and e.source_id = s.id and e.fiscal_year = ${fiscalYear}) sums
    left join village v on v.code = s.village_code
    where s.regency_code = ${regencyCode} and (s.closed_at is null or sums.entries > 0)
    order by array_position(${Object.keys(fundingKinds)}::text[], s.kind), s.name, s.id`.execute(db)
  const sources = rows.map((row) => ({ ...row, ...withFree(row) }))
  const { months, undated } = await realisedByMonth(db, regencyCode, fiscalYear)
  return {
    fiscalYear,
    years: await yearsOf(db, regencyCode),
    totals: totalOf(sources),
    sources,
    months,
    undated,
  }
}

function totalOf(sources: readonly RawSums[]) {
  const sum = (field: keyof RawSums) => sources.reduce((total, source) => total + source[field], 0)
  return withFree({
    ceiling: sum('ceiling'),
    shifted: sum('shifted'),
    committed: sum('committed'),
    realised: sum('realised'),
  })
}

async function realisedByMonth(db: Db, regencyCode: string, fiscalYear: number) {
  const { rows } = await sql<{ month: string | null; realised: number }>`
    select for_month as month, sum(amount)::bigint as realised from budget_entry
    where regency_code = ${regencyCode} and fiscal_year = ${fiscalYear} and kind = 'realisation'
    group by for_month`.execute(db)
  const paid = new Map(rows.map(({ month, realised }) => [month, realised]))
  const months = Array.from({ length: 12 }, (_, i) => {
    const month = `${fiscalYear}-${String(i + 1).padStart(2, '0')}-01`
    return { month, realised: paid.get(month) ?? 0 }
  })
  return { months, undated: paid.get(null) ?? 0 }
}

async function yearsOf(db: Db, regencyCode: string): Promise<number[]> {
  const rows = await db
    .selectFrom('budget_entry')
    .select('fiscal_year')
    .distinct()
    .where('regency_code', '=', regencyCode)
    .orderBy('fiscal_year')
    .execute()
  return rows.map(({ fiscal_year }) => fiscal_year)
}

/** What stands behind a source's sums, in the order in which it was entered. */
export async function getEntries(
  db: Db,
  regencyCode: string,
  sourceId: string,
  fiscalYear: number,
): Promise<EntriesView> {
  const rows = await db
    .selectFrom('budget_entry as e')
    .leftJoin('budget_entry as r', (join) =>
      join.onRef('r.regency_code', '=', 'e.regency_code').onRef('r.reverses', '=', 'e.id'),
    )
    .selectAll('e')
    .select('r.id as reversed_by')
    .where('e.regency_code', '=', regencyCode)
    .where('e.source_id', '=', sourceId)
    .where('e.fiscal_year', '=', fiscalYear)
    .orderBy('e.entered_at')
    .orderBy('e.id')
    .execute()
  return rows.map(entryOf)
}

const kindsOf = {
  budget: ['ceiling', 'shift'],
  committed: ['commitment'],
  realised: ['realisation'],
  free: ['ceiling', 'shift', 'commitment', 'realisation'],
} as const
export const entriesAPage = 100

/** What stands behind a sum over all sources, the latest first. */
export async function getAllEntries(
  db: Db,
  regencyCode: string,
  { year, sum, page }: z.output<typeof allEntriesQuery>,
): Promise<AllEntriesView> {
  const { rows } = await sql<EntryRow & { source: string; total: number }>`
    select e.*, r.id as reversed_by, s.name as source, count(*) over ()::int as total
    from budget_entry e
    join funding_source s on s.regency_code = ${regencyCode} and s.id = e.source_id
    left join budget_entry r on r.regency_code = ${regencyCode} and r.reverses = e.id
    where e.regency_code = ${regencyCode} and e.fiscal_year = ${year} and e.kind = any(${[...kindsOf[sum]]}::text[])
    order by e.entered_at desc, e.id desc limit ${entriesAPage} offset ${page * entriesAPage}`.execute(db)
  const told = rows.map((row) => ({ ...entryOf(row), sourceId: row.source_id, source: row.source }))
  return { total: rows[0]?.total ?? 0, rows: told }
}

type EntryRow = Selectable<BudgetEntryRow> & { reversed_by: string | null }
const entryOf = (row: EntryRow): EntriesView[number] => ({
  id: row.id,
  kind: row.kind,
  amount: row.amount,
  onDate: row.on_date,
  forMonth: row.for_month,
  document: row.document,
  reason: row.reason,
  reverses: row.reverses,
  reversed: row.reversed_by !== null,
  postedFor: postedFor(row.posted_for),
  enteredBy: row.entered_by,
  enteredAt: row.entered_at.toISOString(),
})

/** `bill ID` or `decree ID …`, as whoever posted it wrote it. */
function postedFor(written: string): EntriesView[number]['postedFor'] {
  const [what, id] = written.split(' ')
  return (what === 'bill' || what === 'decree') && id ? { what, id } : null
}
