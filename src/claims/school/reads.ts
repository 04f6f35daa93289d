import { sql } from 'kysely'
import { isTooSmall } from '../../access/questions.ts'
import { lawOf } from '../../law/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import { type OpenSchoolYears, openSchoolYears } from '../../rules/index.ts'
import type { DueView, ScholarshipsView } from './api.ts'

interface Asking {
  regencyCode: string
  today: string
}
const rowsAPage = 50

/** Still owed: claimed and not paid yet, or open to be claimed. A year too old to claim is lost. */
const owed = ({ oldest }: OpenSchoolYears) => sql`(y.state = 'claimed' or (y.state in ('planned', 'proven')
  and (y.level = 'once' or ${oldest}::text is null or y.school_year >= ${oldest})))`
const due = ({ running, oldest }: OpenSchoolYears) => sql`(y.state = 'planned' and y.school_year <= ${running}
  and (y.level = 'once' or ${oldest}::text is null or y.school_year >= ${oldest}))`

/** What scholarships still owe, school year by school year, without a child in it. */
export async function getScholarships(
  db: Db,
  { regencyCode, today }: Asking,
  role: string,
): Promise<ScholarshipsView> {
  const open = openSchoolYears(await lawOf(db, regencyCode), today, today)
  const isOwed = owed(open)
  const { rows: totals } = await sql<Omit<ScholarshipsView, 'years' | 'running'>>`
    select coalesce(sum(y.amount) filter (where ${isOwed}), 0)::bigint as owed, max(y.school_year) filter (where ${isOwed}) as until,
      count(distinct y.heir_id) filter (where ${isOwed})::int as children, coalesce(sum(y.paid), 0)::bigint as paid,
      coalesce(sum(y.amount) filter (where y.state in ('planned', 'proven') and not ${isOwed}), 0)::bigint as missed,
      count(distinct y.heir_id) filter (where ${due(open)})::int as due,
      count(distinct y.heir_id) filter (where ${due(open)} and y.school_year < ${open.running})::int as late
    from claim_school_year y where y.regency_code = ${regencyCode}`.execute(db)
  const { rows: years } = await sql<{ schoolYear: string; children: number; owed: number; paid: number }>`
    select y.school_year as "schoolYear", count(distinct y.heir_id)::int as children,
      coalesce(sum(y.amount) filter (where ${isOwed}), 0)::bigint as owed, coalesce(sum(y.paid), 0)::bigint as paid
    from claim_school_year y where y.regency_code = ${regencyCode} and (${isOwed} or y.paid is not null)
    group by 1 order by 1`.execute(db)
  return {
    ...totals[0]!,
    running: open.running,
    years: years.map((year) =>
      isTooSmall(role, year.children) ? { ...year, children: null, owed: null, paid: null } : year,
    ),
  }
}

/** Whose proof of school is due, the oldest school year first; the child by its year of birth, its name stays in the case. */
export async function listDue(
  db: Db,
  { regencyCode, today }: Asking,
  { after = null }: { after?: string | null | undefined },
): Promise<DueView> {
  const open = openSchoolYears(await lawOf(db, regencyCode), today, today)
  const which = sql`y.regency_code = ${regencyCode} and ${due(open)}`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from claim_school_year y where ${which}`.execute(db)
  const { rows } = await sql<Omit<DueView['rows'][number], 'lastYear'>>`
    select y.id, y.claim_id as "claimId", c.number, c.person_id as "personId", e.name, coalesce(v.name, '') as village,
      extract(year from h.born_on)::int as "bornIn", y.level, y.school_year as "schoolYear", y.amount, y.school_year < ${open.running} as late
    from claim_school_year y
    join claim c on c.regency_code = ${regencyCode} and c.id = y.claim_id
    join claim_event e on e.regency_code = ${regencyCode} and e.id = c.event_id
    join claim_heir h on h.regency_code = ${regencyCode} and h.id = y.heir_id
    left join village v on v.code = c.village_code
    where ${which} and (${after}::uuid is null or (y.school_year, y.id) >
      (select a.school_year, a.id from claim_school_year a where a.regency_code = ${regencyCode} and a.id = ${after}::uuid))
    order by y.school_year, y.id limit ${rowsAPage}`.execute(db)
  return {
    total: counted[0]!.total,
    rows: rows.map((row) => ({
      ...row,
      lastYear: row.level === 'once' ? null : lastYear(row.schoolYear, open),
    })),
  }
}

/** The school year in which one may last be claimed: as many years on as the oldest lies back today. */
function lastYear(schoolYear: string, { running, oldest }: OpenSchoolYears): string | null {
  if (oldest === null) return null
  const last = Number(schoolYear.slice(0, 4)) + Number(running.slice(0, 4)) - Number(oldest.slice(0, 4))
  return `${last}/${last + 1}`
}
