import { type RawBuilder, sql } from 'kysely'
import { listTitle, villageName } from '../../registry/questions.ts'
import type { NikFaultKind } from '../api.ts'

/**
 * SQL: what the lists in use say of numbers, as (person_id, record_id, nik_index, nik_status, is_participant). A
 * participant who is nobody's match stands for themself; one under review is neither one person nor two yet, and counts as
 * the worker.
 */
const said = (regencyCode: string) => sql`
  said as materialized (
    select s.worker_id as person_id, r.id as record_id, r.nik_index, r.nik_status, false as is_participant,
      upper(r.name) || coalesce(r.birth_date::text, '') as told
    from worker_source s
    join worker w on w.regency_code = s.regency_code and w.id = s.worker_id and w.standing <> 'not-a-worker'
    join source_record r on r.regency_code = s.regency_code and r.id = s.source_record_id
    where s.regency_code = ${regencyCode}
    union all
    select coalesce(m.worker_id, c.participant_id), r.id, r.nik_index, r.nik_status, true, upper(r.name) || coalesce(r.birth_date::text, '')
    from membership c
    join source_record r on r.regency_code = c.regency_code and r.id = c.source_record_id
    left join worker_match m on m.regency_code = c.regency_code and m.participant_id = c.participant_id
    where c.regency_code = ${regencyCode}),
  numbers as materialized (
    select person_id, nik_index, (array_agg(record_id order by record_id))[1] as record_id, array_agg(record_id) as records,
      min(told) as told
    from said where nik_status = 'valid' group by person_id, nik_index)`

/** SQL: the keys of the faults of a kind. */
const keys: Readonly<Record<NikFaultKind, RawBuilder<unknown>>> = {
  // One NIK, two people. Of one name and one birth date they are one person not yet brought together.
  shared: sql`select nik_index as key from numbers group by nik_index having count(*) > 1 and min(told) <> max(told)`,
  // One person, two valid NIK.
  double: sql`select person_id as key from numbers group by person_id having count(*) > 1`,
  // A row whose number is damaged, wrong or missing, of a person whose one valid number another row knows.
  correction: sql`select record_id as key from said join (
      select person_id from numbers group by person_id having count(*) = 1) known using (person_id)
    where nik_status <> 'valid' and not is_participant`,
}

/** SQL: how many faults there are of each kind. */
export const countFaults = (regencyCode: string): RawBuilder<Record<NikFaultKind, number>> =>
  sql`with ${said(regencyCode)}
  select (select count(*) from (${keys.shared}) k)::integer as shared,
    (select count(*) from (${keys.double}) k)::integer as double,
    (select count(*) from (${keys.correction}) k)::integer as correction`

/** SQL: which lists say so, for the records in `records`. */
const lists = sql`(select string_agg(distinct ${listTitle}, '; ')
  from source_record t join list l on l.regency_code = t.regency_code and l.id = t.list_id
  join office o on o.regency_code = l.regency_code and o.id = l.office_id
  where t.regency_code = r.regency_code and t.id = any(records))`

/** SQL: what the record r says, of the person person_id, as the lists of `records` do. */
const holder = sql`json_build_object('personId', person_id, 'name', r.name, 'birthDate', r.birth_date,
  'village', ${villageName(sql`r.village_code`)},
  'nikMask', r.nik_mask, 'nikStatus', r.nik_status, 'list', ${lists}, 'sealed', encode(r.nik_sealed, 'base64'))`

const record = (regencyCode: string) =>
  sql`join source_record r on r.regency_code = ${regencyCode} and r.id = record_id`

const details: Readonly<Record<NikFaultKind, (regencyCode: string) => RawBuilder<unknown>>> = {
  shared: (regencyCode) => sql`
    select left(encode(sha256(convert_to(key, 'UTF8')), 'hex'), 16) as key, min(r.nik_mask) as "nikMask",
      min(encode(r.nik_sealed, 'base64')) as sealed, json_agg(${holder} order by r.name, person_id) as holders
    from chosen join numbers on nik_index = key ${record(regencyCode)} group by chosen.key`,
  double: (regencyCode) => sql`
    select key::text, null as "nikMask", null as sealed, json_agg(${holder} order by r.nik_mask, record_id) as holders
    from chosen join numbers on person_id = key ${record(regencyCode)} group by chosen.key`,
  // The damaged row first, then who knows better.
  correction: (regencyCode) => sql`
    select key::text, max(r.nik_mask) filter (where turn = 2) as "nikMask",
      max(encode(r.nik_sealed, 'base64')) filter (where turn = 2) as sealed, json_agg(${holder} order by turn) as holders
    from (
      select key, person_id, key as record_id, array[key] as records, 1 as turn
      from chosen join said on said.record_id = key
      union all
      select key, n.person_id, n.record_id, n.records, 2
      from chosen join said on said.record_id = key join numbers n on n.person_id = said.person_id) two
    ${record(regencyCode)} group by key`,
}

/** SQL: faults of a kind in a lasting order, as (key, nikMask, sealed, holders). */
export const faultsOf = (regencyCode: string, kind: NikFaultKind, limit: RawBuilder<unknown>) =>
  sql`with ${said(regencyCode)}, chosen as materialized (${keys[kind]} order by key ${limit})
    ${details[kind](regencyCode)} order by 1`
