import { sql } from 'kysely'
import { isTooSmall } from '../../access/questions.ts'
import { assessCase, lawOf } from '../../law/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type { EmployersView, PathRows, PathRowsBody, PathsQuery, PathsView } from './api.ts'
import { type Path, paths } from './words.ts'

export const rowsAPage = 50
type Cell = {
  path: Path
  reason: PathsView['reasons'][number]['reason']
  code: string
  name: string
  people: number
}

/** How many take each path, by reason and by place; sums alone are read. */
export async function getPaths(
  db: Db,
  regencyCode: string,
  { district, village }: PathsQuery,
  { today, role }: { today: string; role: string },
): Promise<PathsView> {
  const run = await db
    .selectFrom('next_path_run')
    .select(['as_of', 'ran_at'])
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  const { rows } = await sql<Cell>`
    select c.path, c.reason, sum(c.people)::int as people,
      ${district ? sql`c.village_code` : sql`c.district_code`} as code,
      coalesce(max(${district ? sql`v.name` : sql`d.name`}), '') as name
    from next_path_cell c left join village v on v.code = c.village_code left join district d on d.code = c.district_code
    where c.regency_code = ${regencyCode} and (${district ?? null}::text is null or c.district_code = ${district ?? null})
      and (${village ?? null}::text is null or c.village_code = ${village ?? null})
    group by 1, 2, 4`.execute(db)
  const sum = (cells: readonly Cell[]) => cells.reduce((all, { people }) => all + people, 0)
  const byPath = Map.groupBy(rows, ({ path }) => path)
  const byPlace = Map.groupBy(rows, ({ code }) => code)
  return {
    asOf: run?.as_of ?? null,
    madeAt: run?.ran_at.toISOString() ?? null,
    people: sum(rows),
    paths: paths.filter((path) => byPath.has(path)).map((path) => ({ path, people: sum(byPath.get(path)!) })),
    reasons: paths.flatMap((path) =>
      [...Map.groupBy(byPath.get(path) ?? [], ({ reason }) => reason)]
        .map(([reason, cells]) => ({ path, reason, people: sum(cells) }))
        .sort((a, b) => b.people - a.people || a.reason.localeCompare(b.reason)),
    ),
    places: [...byPlace]
      .map(([code, cells]) => ({
        code,
        name: cells[0]!.name,
        people: sum(cells),
        byPath: Object.fromEntries(
          paths
            .map((path) => [path, sum(cells.filter((cell) => cell.path === path))] as const)
            .filter(([, people]) => people > 0 && !isTooSmall(role, people)),
        ),
      }))
      .filter(({ people }) => !isTooSmall(role, people))
      .sort((a, b) => b.people - a.people || a.code.localeCompare(b.code)),
    ownPay: await ownPay(db, regencyCode, today),
  }
}

/** What somebody pays alone for a month of JKK and JKM at the lowest base, with the relief the law gives (PP 50/2025). */
async function ownPay(db: Db, regencyCode: string, today: string): Promise<PathsView['ownPay']> {
  const law = await lawOf(db, regencyCode)
  const month = today.slice(0, 7)
  const amount = (sector: 'transport' | 'other') => {
    const facts = {
      month,
      segment: 'BPU',
      payer: 'self',
      sector,
      upToDate: true,
      income: 1_000_000,
      jht: false,
    }
    const found = assessCase(law, 'contribution', facts, 'id')
    return found.ok ? (found.view.total ?? null) : null
  }
  const [transport, other] = [amount('transport'), amount('other')]
  return transport === null || other === null ? null : { month, transport, other }
}

/** Employers named for people who are not protected, most people first. */
export async function getEmployers(db: Db, regencyCode: string): Promise<EmployersView> {
  const { rows } = await sql<EmployersView[number]>`
    select max(employer) as employer, count(*)::int as people, count(distinct village_code)::int as villages
    from next_path where regency_code = ${regencyCode} and path = 'employer' and employer is not null
    group by lower(trim(employer)) order by 2 desc, 1 limit 200`.execute(db)
  return rows
}

/** The people of a path, by village and name, a page after the last one shown. */
export async function getPathRows(
  db: Db,
  regencyCode: string,
  { path, reason, employer, district, village, after }: PathRowsBody,
): Promise<PathRows> {
  const which = sql`n.regency_code = ${regencyCode} and n.path = ${path}
    and (${reason ?? null}::text is null or n.reason = ${reason ?? null})
    and (${employer ?? null}::text is null or lower(trim(n.employer)) = lower(trim(${employer ?? null})))
    and (${district ?? null}::text is null or n.district_code = ${district ?? null})
    and (${village ?? null}::text is null or n.village_code = ${village ?? null})`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from next_path n where ${which}`.execute(db)
  const { rows } = await sql<PathRows['rows'][number]>`
    select n.person_id as "personId", p.name, p.nik_mask as "nikMask", coalesce(v.name, '') as village,
      coalesce(d.name, '') as district, p.occupation, p.group_code as "group",
      p.covered_until - 1 as "coveredUntil", n.path, n.reason, n.employer, n.source_kind as source, n.sector
    from next_path n join coverage_person p on p.regency_code = ${regencyCode} and p.person_id = n.person_id
    left join village v on v.code = n.village_code left join district d on d.code = n.district_code
    where ${which} and (${after ?? null}::uuid is null or (n.village_code, p.name, n.person_id) > (select a.village_code, b.name, a.person_id
      from next_path a join coverage_person b on b.regency_code = ${regencyCode} and b.person_id = a.person_id
      where a.regency_code = ${regencyCode} and a.person_id = ${after ?? null}::uuid))
    order by n.village_code, p.name, n.person_id limit ${rowsAPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}
