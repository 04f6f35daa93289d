import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/index.ts'
import { listsSource } from './derived-figures.ts'
import { figureOf } from './figures.ts'

export interface PublicCell {
  district: string
  village: string
  segment: string
  group: string
  protected: number
  unprotected: number
}

/** The figures a regency may publish, by the column they stand in. */
const columns = { protected: 'active', unprotected: 'uncovered', all: 'universe' } as const
export const publicFigures = (Object.keys(columns) as (keyof typeof columns)[]).map((column) => {
  const { name, definition } = figureOf(columns[column])
  return { column, name, definition, source: listsSource }
})

/** Who is protected and who is not on the latest day, by village, segment and group; villages with nobody stand in it too. */
export async function latestPublicCells(
  db: Db | Tx,
  regencyCode: string,
): Promise<{ asOf: string; cells: PublicCell[] } | undefined> {
  const { rows: days } = await sql<{ day: string | null }>`
    select max(as_of)::text as day from coverage_snapshot
    where regency_code = ${regencyCode} and coalesce(participants_people, 0) > 0`.execute(db)
  const asOf = days[0]?.day
  if (!asOf) return undefined
  const { rows } = await sql<PublicCell>`
    select district_code as district, village_code as village, segment, group_code as "group",
      active as protected, uncovered as unprotected
    from coverage_cell where regency_code = ${regencyCode} and as_of = ${asOf}::date and universe > 0
    union all select district_code, code, '', '', 0, 0 from village v
    where regency_code = ${regencyCode} and not exists (select from coverage_cell c where c.regency_code = ${regencyCode}
      and c.as_of = ${asOf}::date and c.village_code = v.code and c.universe > 0)
    order by 1, 2, 3, 4`.execute(db)
  return { asOf, cells: rows }
}
