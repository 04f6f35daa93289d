import { type RawBuilder, sql } from 'kysely'
import type { NikFaultKind } from '../api.ts'

/** SQL: what a list is called, with the office that keeps it. */
const listTitle = sql`case when position(lower(o.name) in lower(l.name)) > 0 then l.name
  else l.name || ' (' || o.name || ')' end`
const villageOf = (code: string) =>
  sql`(select v.name || ', ' || d.name from village v join district d on d.code = v.district_code
    where v.code = ${sql.ref(code)})`

/**
 * SQL: every record of the lists in use as (person_id, record r, list title). A participant who is nobody's match, or only
 * perhaps somebody's, stands for themself; one under review is neither one person nor two yet, and counts as the worker.
 */
const said = (regencyCode: string) => sql`
  select s.worker_id as person_id, r.*, ${listTitle} as title, false as is_participant
  from worker_source s
  join worker w on w.regency_code = s.regency_code and w.id = s.worker_id and w.standing <> 'not-a-worker'
  join source_record r on r.regency_code = s.regency_code and r.id = s.source_record_id
  join list l on l.regency_code = r.regency_code and l.id = r.list_id
  join office o on o.regency_code = l.regency_code and o.id = l.office_id
  where s.regency_code = ${regencyCode}
  union all
  select coalesce(m.worker_id, c.participant_id), r.*, ${listTitle}, true
  from membership c
  join source_record r on r.regency_code = c.regency_code and r.id = c.source_record_id
  join list l on l.regency_code = r.regency_code and l.id = r.list_id
  join office o on o.regency_code = l.regency_code and o.id = l.office_id
  left join worker_match m on m.regency_code = c.regency_code and m.participant_id = c.participant_id
  where c.regency_code = ${regencyCode}`

/** SQL: one holder as JSON, from columns of a grouped or plain row, with the sealed number for the file. */
const holder = sql`json_build_object('personId', person_id, 'name', name, 'birthDate', birth_date, 'village', village,
  'nikMask', nik_mask, 'nikStatus', nik_status, 'list', title, 'sealed', encode(nik_sealed, 'base64'))`

/** One NIK, two people: each person once, with all lists that say it. */
const shared = sql`
  select left(encode(sha256(convert_to(nik_index, 'UTF8')), 'hex'), 16) as key, min(nik_mask) as "nikMask", min(encode(nik_sealed, 'base64')) as sealed,
    json_agg(${holder} order by name, person_id) as holders
  from (
    select nik_index, person_id, min(name) as name, min(birth_date) as birth_date, min(${villageOf('village_code')}) as village,
      min(nik_mask) as nik_mask, 'valid' as nik_status, (array_agg(nik_sealed))[1] as nik_sealed,
      string_agg(distinct title, '; ') as title
    from said where nik_status = 'valid' group by nik_index, person_id) one
  group by nik_index having count(*) > 1`

/** One person, two valid NIK: each number once, with all lists that say it. */
const double = sql`
  select person_id::text as key, null as "nikMask", null as sealed, json_agg(${holder} order by title, nik_mask) as holders
  from (
    select person_id, nik_index, min(name) as name, min(birth_date) as birth_date, min(${villageOf('village_code')}) as village,
      min(nik_mask) as nik_mask, 'valid' as nik_status, (array_agg(nik_sealed))[1] as nik_sealed,
      string_agg(distinct title, '; ') as title
    from said where nik_status = 'valid' group by person_id, nik_index) one
  group by person_id having count(*) > 1`

/** A row whose number is damaged, wrong or missing, of a person whose one valid number another list knows. */
const correction = sql`
  select bad.id::text as key, good.nik_mask as "nikMask", encode(good.nik_sealed, 'base64') as sealed,
    json_build_array(
      json_build_object('personId', bad.person_id, 'name', bad.name, 'birthDate', bad.birth_date,
        'village', ${villageOf('bad.village_code')}, 'nikMask', bad.nik_mask, 'nikStatus', bad.nik_status,
        'list', bad.title, 'sealed', encode(bad.nik_sealed, 'base64')),
      json_build_object('personId', good.person_id, 'name', good.name, 'birthDate', good.birth_date, 'village', null,
        'nikMask', good.nik_mask, 'nikStatus', 'valid', 'list', good.title, 'sealed', encode(good.nik_sealed, 'base64'))
    ) as holders
  from said bad join (
    select person_id, min(nik_mask) as nik_mask, (array_agg(nik_sealed))[1] as nik_sealed, min(name) as name,
      min(birth_date) as birth_date, string_agg(distinct title, '; ') as title
    from said where nik_status = 'valid' group by person_id having count(distinct nik_index) = 1
  ) good using (person_id)
  where bad.nik_status <> 'valid' and not bad.is_participant`

const faults: Readonly<Record<NikFaultKind, RawBuilder<unknown>>> = { shared, double, correction }

/** SQL: the faults of a kind as (key, nikMask, sealed, holders). */
export const faultsOf = (regencyCode: string, kind: NikFaultKind): RawBuilder<unknown> =>
  sql`with said as materialized (${said(regencyCode)}) ${faults[kind]}`
