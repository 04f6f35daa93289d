import { type RawBuilder, sql } from 'kysely'
import { listTitle, villageName } from '../../registry/questions.ts'
import type { NikFaultKind } from '../api.ts'

/** SQL: how many faults there are of each kind, as the last refresh found them. */
export const countFaults = (regencyCode: string): RawBuilder<Record<NikFaultKind, number>> =>
  sql`select count(*) filter (where kind = 'shared')::integer as shared,
    count(*) filter (where kind = 'double')::integer as double,
    count(*) filter (where kind = 'correction')::integer as correction
  from nik_fault where regency_code = ${regencyCode} and place = 1`

/** SQL: which lists say so, for the records in `records`. */
const lists = sql`(select string_agg(distinct ${listTitle}, '; ')
  from source_record t join list l on l.regency_code = t.regency_code and l.id = t.list_id
  join office o on o.regency_code = l.regency_code and o.id = l.office_id
  where t.regency_code = r.regency_code and t.id = any(f.records))`

/** SQL: what the record r says, of the person of the fault f, as the lists of its records do. */
const holder = sql`json_build_object('personId', f.person_id, 'name', r.name, 'birthDate', r.birth_date,
  'village', ${villageName(sql`r.village_code`)}, 'nikMask', r.nik_mask, 'nikStatus', r.nik_status, 'list', ${lists},
  'sealed', encode(r.nik_sealed, 'base64'), 'recordId', r.id, 'nikIndex', r.nik_index)`

/** SQL: by kind, the key as it is shown, the record (of `r`) with the number meant, and the order of the holders. */
const shown: Readonly<
  Record<NikFaultKind, { key: RawBuilder<unknown>; of: RawBuilder<unknown>; order: RawBuilder<unknown> }>
> = {
  // An index of a number is not shown.
  shared: {
    key: sql`left(encode(sha256(convert_to(f.key, 'UTF8')), 'hex'), 16)`,
    of: sql`f.place = 1`,
    order: sql`r.name, f.person_id`,
  },
  double: { key: sql`f.key`, of: sql`false`, order: sql`r.nik_mask, r.id` },
  // The damaged row first, then who knows better.
  correction: { key: sql`f.key`, of: sql`f.place = 2`, order: sql`f.place` },
}

/** SQL: faults of a kind in a lasting order, as (key, nikMask, sealed, nikIndex, holders, askedAt). */
export function faultsOf(regencyCode: string, kind: NikFaultKind, limit: RawBuilder<unknown>) {
  const { key, of, order } = shown[kind]
  return sql`with chosen as materialized (select key from nik_fault
      where regency_code = ${regencyCode} and kind = ${kind} and place = 1 order by key ${limit})
    select ${key} as key, min(r.nik_mask) filter (where ${of}) as "nikMask",
      min(encode(r.nik_sealed, 'base64')) filter (where ${of}) as sealed,
      min(r.nik_index) filter (where ${of}) as "nikIndex", json_agg(${holder} order by ${order}) as holders,
      max(q.at) as "askedAt"
    from chosen join nik_fault f on f.regency_code = ${regencyCode} and f.kind = ${kind} and f.key = chosen.key
    join source_record r on r.regency_code = ${regencyCode} and r.id = f.record_id
    left join (select records[1] as id, max(asked_at) as at from nik_question
      where regency_code = ${regencyCode} group by 1) q on q.id = f.record_id
    group by f.key order by 1`
}
