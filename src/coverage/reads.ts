import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../platform/db/index.ts'
import type {
  BreakdownView,
  CountFigureId,
  CoverageAreasView,
  CoverageView,
  FigureValues,
  TrendView,
} from './api.ts'
import { monthEnds } from './days.ts'
import { estimate, type UncoveredSums, uncoveredSums } from './expected.ts'
import { sums, valuesOf } from './figures.ts'
import { readExpected } from './read-expected.ts'

type Counts = Record<CountFigureId, number>
export interface Cut {
  district?: string
  village?: string
  segment?: string
  group?: string
}

/** SQL: the cells of a day, narrowed to a part of them. */
function cells(regencyCode: string, asOf: string | null, cut: Cut = {}): RawBuilder<unknown> {
  return sql`coverage_cell c where c.regency_code = ${regencyCode} and c.as_of = ${asOf}::date ${narrowed(cut)}`
}

/** SQL: further conditions on district_code, village_code, segment and group_code; the empty text asks for "not known". */
export function narrowed(cut: Cut): RawBuilder<unknown> {
  const conditions = [
    cut.district === undefined ? null : sql`and district_code = ${cut.district}`,
    cut.village === undefined ? null : sql`and village_code = ${cut.village}`,
    cut.segment === undefined ? null : sql`and segment = ${cut.segment}`,
    cut.group === undefined ? null : sql`and group_code = ${cut.group}`,
  ].filter((condition) => condition !== null)
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `)
}

export async function totalsOn(
  db: Db | Tx,
  regencyCode: string,
  asOf: string | null,
  cut: Cut = {},
): Promise<FigureValues> {
  const { rows } = await sql<Counts>`select ${sums} from ${cells(regencyCode, asOf, cut)}`.execute(db)
  return valuesOf(rows[0]!)
}

export async function getCoverage(
  db: Db,
  regencyCode: string,
  asOf: string | null,
  part: Cut = {},
): Promise<CoverageView> {
  const figures = await totalsOn(db, regencyCode, asOf, part)
  const { rows } = await sql<{
    stale: boolean
    computed_at: Date | null
    participants: boolean
  }>`
    select t.lists_version <> t.linked_version as stale, s.computed_at, coalesce(s.participants_people, 0) > 0 as participants
    from tenant t
    left join coverage_snapshot s on s.regency_code = t.regency_code and s.as_of = ${asOf}::date
    where t.regency_code = ${regencyCode}`.execute(db)
  const state = rows[0]
  return {
    asOf,
    figures,
    expected: asOf === null ? null : await readExpected(db, regencyCode, asOf, figures),
    stale: state?.stale ?? false,
    computedAt: state?.computed_at?.toISOString() ?? null,
    hasParticipants: state?.participants ?? false,
    hasWorkers: workersIn(figures) > 0,
  }
}

/** People on worker lists, as far as any figure counts them. */
const workersIn = ({ universe, dead, moved, asn, activeNotOnLists }: FigureValues): number =>
  universe + dead + moved + asn - activeNotOnLists

/** Districts and villages with their figures; what is not known to lie in one has the empty code, and comes last. */
export async function getAreas(
  db: Db,
  regencyCode: string,
  asOf: string | null,
  withExpected = false,
  { district, village }: Cut = {},
): Promise<CoverageAreasView> {
  const { rows } = await sql<Counts & UncoveredSums & { district: string; village: string }>`
    select a.district, a.village, ${sums}, ${uncoveredSums}
    from (select district_code as district, code as village from village where regency_code = ${regencyCode}
      union select district_code, village_code from ${cells(regencyCode, asOf)}) a
    left join coverage_cell c on c.regency_code = ${regencyCode} and c.as_of = ${asOf}::date
      and c.district_code = a.district and c.village_code = a.village
    where ${district === undefined ? sql`true` : sql`a.district = ${district}`}
      and ${village === undefined ? sql`true` : sql`a.village = ${village}`}
    group by a.district, a.village order by a.district = '', a.district, a.village = '', a.village`.execute(
    db,
  )
  const names = await areaNames(db, regencyCode)
  const districts: CoverageAreasView['districts'] = []
  for (const group of Map.groupBy(rows, (row) => row.district).values()) {
    const code = group[0]!.district
    const villages = group.map((row) => ({
      code: row.village,
      name: names.villages.get(row.village)?.name ?? '',
      kind: names.villages.get(row.village)?.kind ?? '',
      figures: valuesOf(row),
      ...(withExpected && { expectedUncovered: expectedUncovered([row]) }),
    }))
    districts.push({
      code,
      name: names.districts.get(code) ?? '',
      figures: added(group),
      ...(withExpected && { expectedUncovered: expectedUncovered(group) }),
      villages,
    })
  }
  return { asOf, districts }
}

/** Sums, variances and shared errors of villages add up to those of their district. */
function expectedUncovered(rows: UncoveredSums[]) {
  if (rows.some((row) => row.expected === null)) return null
  const sum = (of: (row: UncoveredSums) => number) => rows.reduce((total, row) => total + of(row), 0)
  return estimate(
    sum((row) => row.expected!),
    sum((row) => row.variance),
    sum((row) => row.error),
  )
}

function added(rows: Counts[]): FigureValues {
  const total = valuesOf(rows[0]!)
  for (const row of rows.slice(1)) {
    for (const id of Object.keys(total) as CountFigureId[]) if (id in row) total[id] += row[id]
  }
  return valuesOf(total)
}

async function areaNames(db: Db, regencyCode: string) {
  const villages = await db
    .selectFrom('village')
    .select(['code', 'name', 'kind'])
    .where('regency_code', '=', regencyCode)
    .execute()
  const districts = await db
    .selectFrom('district')
    .select(['code', 'name'])
    .where('regency_code', '=', regencyCode)
    .execute()
  return {
    villages: new Map(villages.map((village) => [village.code, village])),
    districts: new Map(districts.map((district) => [district.code, district.name])),
  }
}

export async function getBreakdown(
  db: Db,
  regencyCode: string,
  asOf: string | null,
  by: 'segment' | 'group',
  cut: Cut,
): Promise<BreakdownView> {
  const column = sql.ref(by === 'segment' ? 'segment' : 'group_code')
  const { rows } = await sql<Counts & { code: string }>`
    select ${column} as code, ${sums} from ${cells(regencyCode, asOf, cut)}
    group by ${column} order by ${column} = '', ${column}`.execute(db)
  return { asOf, by, rows: rows.map((row) => ({ code: row.code, figures: valuesOf(row) })) }
}

/** The month ends up to the latest day, and that day; days somebody asked for in between are left out. */
export async function getTrend(db: Db, regencyCode: string, latest: string | null): Promise<TrendView> {
  if (latest === null) return { points: [] }
  const days = [...new Set([...monthEnds(latest, 13), latest])]
  const { rows } = await sql<Counts & { day: string }>`
    select c.as_of as day, ${sums} from coverage_cell c
    where c.regency_code = ${regencyCode} and c.as_of in (${sql.join(days.map((day) => sql`${day}::date`))})
    group by c.as_of order by c.as_of`.execute(db)
  return {
    points: rows.map((row) => ({
      asOf: row.day,
      active: row.active,
      uncovered: row.uncovered,
      financed: row.financedByRegency,
    })),
  }
}
