import { type RawBuilder, sql } from 'kysely'
import { arrearsAfter } from './days.ts'

/** Columns of coverage_person after regency_code, as `peopleOn` gives them. */
export const personColumns = [
  'person_id',
  'worker_id',
  'participant_id',
  'name',
  'search',
  'birth_date',
  'sex',
  'nik_index',
  'nik_mask',
  'nik_valid',
  'village_code',
  'district_code',
  'segment',
  'group_code',
  'occupation',
  'standing',
  'protection',
  'covered_until',
  'payer_kind',
  'financed',
  'list_count',
] as const

/**
 * SQL: one row a person of the regency on a day, with what protects them then: workers of the lists, and
 * participants found on none. Who is not proven protected is not protected (docs/adr/0004).
 * The memberships that speak are those begun by that day; of several, the best: active, paid by the regency, longest.
 */
export function peopleOn(regencyCode: string, day: string): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  const on = sql`${day}::date`
  const protection = sql`case
      when best.participant_id is null then 'none'
      when best.active then 'active'
      when best.covered_until > ${arrearsAfter(day)}::date then 'arrears'
      else 'lapsed' end`
  return sql`
    with best as materialized (
      select distinct on (m.participant_id) m.participant_id, m.source_record_id, m.segment, m.payer_kind, m.group_code,
        m.covered_until > ${on} as active,
        max(m.covered_until) over (partition by m.participant_id) as covered_until
      from membership m
      where m.regency_code = ${r} and m.covered_from <= ${on} and m.covered_until > m.covered_from
      order by m.participant_id, (m.covered_until > ${on}) desc, (m.payer_kind = 'regency') desc,
        m.covered_until desc, m.id
    ), linked as materialized (
      select distinct on (x.participant_id) x.participant_id, x.worker_id
      from worker_match x join worker w on w.regency_code = ${r} and w.id = x.worker_id
      where x.regency_code = ${r} and x.status = 'registered' and w.standing <> 'not-a-worker'
      order by x.participant_id, (x.decided_by = 'person') desc, x.weight desc nulls last, x.worker_id
    ), said as (
      select w.id as person_id, w.id as worker_id, p.id as participant_id, w.name, w.search,
        coalesce(w.birth_date, p.birth_date) as birth_date, coalesce(w.sex, p.sex) as sex,
        coalesce(w.nik_index, p.nik_index) as nik_index,
        case when w.nik_index is null and p.nik_index is not null then p.nik_mask else coalesce(w.nik_mask, p.nik_mask) end
          as nik_mask,
        w.nik_status = 'valid' or coalesce(p.nik_status = 'valid', false) as nik_valid,
        w.village_code, w.district_code,
        case when best.active then best.segment else coalesce(w.segment, best.segment) end as segment,
        case when best.active and best.payer_kind = 'regency' then coalesce(best.group_code, w.group_code)
          else coalesce(w.group_code, best.group_code) end as group_code,
        w.occupation,
        case
          when w.standing in ('dead', 'moved') and w.standing_on > ${on} then 'present'
          when w.standing = 'present' then coalesce(p.standing, 'present')
          else w.standing end as standing,
        case when x.worker_id is not null and l.worker_id is null then 'review' else ${protection} end as protection,
        best.covered_until, best.payer_kind, coalesce(best.active and best.payer_kind = 'regency', false) as financed,
        w.list_count
      from worker w
      left join worker_match x on x.regency_code = ${r} and x.worker_id = w.id
      left join linked l on l.worker_id = w.id
      left join participant p on p.regency_code = ${r} and p.id = l.participant_id
      left join best on best.participant_id = l.participant_id
      where w.regency_code = ${r} and w.standing <> 'not-a-worker'
      union all
      select p.id, null, p.id, p.name, p.search, p.birth_date, p.sex, p.nik_index, p.nik_mask, p.nik_status = 'valid',
        coalesce(s.village_code, home.village_code), home.district_code, best.segment, best.group_code, s.occupation,
        p.standing, ${protection}, best.covered_until, best.payer_kind,
        best.active and best.payer_kind = 'regency', 0
      from participant p
      join best on best.participant_id = p.id
      left join source_record s on s.regency_code = ${r} and s.id = best.source_record_id
      left join linked l on l.participant_id = p.id
      left join lateral (
        select w.village_code, w.district_code from worker_match x
        join worker w on w.regency_code = ${r} and w.id = x.worker_id and w.standing = 'not-a-worker'
        where x.regency_code = ${r} and x.participant_id = p.id and x.status = 'registered'
        order by x.worker_id limit 1
      ) home on true
      where p.regency_code = ${r} and l.participant_id is null
        and (best.active or not exists (
          select 1 from worker_match x where x.regency_code = ${r} and x.participant_id = p.id and x.status = 'review'))
    )
    select said.person_id, said.worker_id, said.participant_id, said.name, said.search, said.birth_date, said.sex,
      said.nik_index, said.nik_mask, said.nik_valid, coalesce(v.code, '') as village_code,
      coalesce(v.district_code, d.code, '') as district_code, coalesce(said.segment, '') as segment,
      coalesce(said.group_code, '') as group_code, said.occupation, said.standing, said.protection,
      said.covered_until, said.payer_kind, said.financed, said.list_count
    from said
    left join village v on v.regency_code = ${r} and v.code = said.village_code
    left join district d on d.regency_code = ${r} and d.code = said.district_code`
}
