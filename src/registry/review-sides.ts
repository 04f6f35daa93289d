import { type Kysely, type RawBuilder, sql } from 'kysely'
import { searchName } from '../linkage/index.ts'
import type { Schema } from '../platform/db/index.ts'
import type { ReviewItem } from './api.ts'

/** One side of a pair with what it takes to compare it. */
export type Side = ReviewItem['left'] & { nikIndex: string | null }
export type Sides = ReadonlyMap<string, Side>

/** SQL: name of a village with its district, for the code in `code`. */
export const villageName = (code: RawBuilder<unknown>) =>
  sql`(select v.name || ', ' || d.name from village v join district d on d.code = v.district_code where v.code = ${code})`

/** What single source records say: the sides of two rows that may be one worker. */
export async function recordSides(
  db: Kysely<Schema>,
  regencyCode: string,
  ids: readonly string[],
): Promise<Sides> {
  const { rows } = await sql<Side>`select r.id, ${listTitle} as title, r.name, r.nik_mask as "nikMask",
      r.nik_status as "nikStatus", r.nik_index as "nikIndex", r.birth_date as "birthDate", r.sex,
      r.mother_name as "motherName", coalesce(${villageName(sql`r.village_code`)}, r.village_text) as village,
      r.occupation, r.segment, (r.covered_until - 1) as "coveredUntil"
    from source_record r join list l on l.regency_code = r.regency_code and l.id = r.list_id
    join office o on o.regency_code = l.regency_code and o.id = l.office_id
    where r.regency_code = ${regencyCode} and r.id = any(${ids}::uuid[])`.execute(db)
  return byId(rows)
}

/** What the lists together say of workers. */
export async function workerSides(
  db: Kysely<Schema>,
  regencyCode: string,
  ids: readonly string[],
): Promise<Sides> {
  const { rows } =
    await sql<Side>`select w.id, coalesce(t.title, '') as title, w.name, w.nik_mask as "nikMask",
      w.nik_status as "nikStatus", w.nik_index as "nikIndex", w.birth_date as "birthDate", w.sex,
      w.mother_name as "motherName", ${villageName(sql`w.village_code`)} as village,
      w.occupation, w.segment, null as "coveredUntil"
    from worker w left join (
      select s.worker_id, string_agg(distinct ${listTitle}, '; ') as title from worker_source s
      join source_record r on r.regency_code = ${regencyCode} and r.id = s.source_record_id
      join list l on l.regency_code = ${regencyCode} and l.id = r.list_id
      join office o on o.regency_code = ${regencyCode} and o.id = l.office_id
      where s.regency_code = ${regencyCode} and s.worker_id = any(${ids}::uuid[]) group by s.worker_id
    ) t on t.worker_id = w.id
    where w.regency_code = ${regencyCode} and w.id = any(${ids}::uuid[])`.execute(db)
  return byId(rows)
}

/** SQL over list l and office o: which list says so. */
export const listTitle = sql`case when position(lower(o.name) in lower(l.name)) > 0 then l.name else l.name || ' (' || o.name || ')' end`

export const byId = (rows: readonly Side[]): Sides => new Map(rows.map((row) => [row.id, row]))

type Compared = Exclude<keyof ReviewItem['left'], 'id' | 'title' | 'nikStatus' | 'coveredUntil'>
const compared: readonly Compared[] = [
  'name',
  'nikMask',
  'birthDate',
  'sex',
  'motherName',
  'village',
  'occupation',
  'segment',
]

/** In which properties two sides differ; what one of them does not know is no difference. */
export function differences(left: Side, right: Side): Compared[] {
  return compared.filter((field) => {
    const [a, b] = [left[field], right[field]]
    if (a === null || b === null) return false
    if (field === 'nikMask' && left.nikIndex && right.nikIndex) return left.nikIndex !== right.nikIndex
    if (field === 'name' || field === 'motherName') return searchName(a) !== searchName(b)
    return a !== b
  })
}
