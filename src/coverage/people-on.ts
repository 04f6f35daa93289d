import { type RawBuilder, sql } from 'kysely'
import { chances } from './chances.ts'
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
 * SQL: everybody the figures can speak of, whatever the day: workers of the lists, and participants found on none.
 * `waits`: a person must still say whether worker and participant are one. Of two workers who claim one
 * participant the stronger has them, and the other waits.
 */
export function everybody(regencyCode: string): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  return sql`
    with ${chances(r)}, linked as materialized (
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
        w.village_code, w.district_code, w.segment, w.group_code, w.occupation,
        w.standing as worker_standing, w.standing_on, p.standing as participant_standing,
        x.worker_id is not null and l.worker_id is null as waits, w.list_count,
        case when l.worker_id is null then c.participant_id end as maybe_id, c.chance, c.chance_error, c.together, twin.likely as twin
      from worker w
      left join claim c on c.worker_id = w.id
      left join twin on twin.worker_id = w.id
      left join worker_match x on x.regency_code = ${r} and x.worker_id = w.id
      left join linked l on l.worker_id = w.id
      left join participant p on p.regency_code = ${r} and p.id = l.participant_id
      where w.regency_code = ${r} and w.standing <> 'not-a-worker'
      union all
      select p.id, null, p.id, p.name, p.search, p.birth_date, p.sex, p.nik_index, p.nik_mask, p.nik_status = 'valid',
        coalesce(home.village_code, resident.village_code), resident.district_code, null, null, home.occupation,
        null, null, p.standing, false, 0, null, null, null, null, null
      from participant p
      left join lateral (
        select s.village_code, s.occupation from membership m
        join source_record s on s.regency_code = ${r} and s.id = m.source_record_id
        where m.regency_code = ${r} and m.participant_id = p.id
        order by m.covered_until desc, m.id limit 1
      ) home on true
      left join lateral (
        select w.village_code, w.district_code from worker_match x
        join worker w on w.regency_code = ${r} and w.id = x.worker_id and w.standing = 'not-a-worker'
        where x.regency_code = ${r} and x.participant_id = p.id and x.status = 'registered'
        order by x.worker_id limit 1
      ) resident on true
      where p.regency_code = ${r} and p.id not in (select participant_id from linked)
    )
    select said.person_id, said.worker_id, said.participant_id, said.name, said.search, said.birth_date, said.sex,
      said.nik_index, said.nik_mask, said.nik_valid, coalesce(v.code, '') as village_code,
      coalesce(v.district_code, d.code, '') as district_code, said.segment, said.group_code, said.occupation,
      said.worker_standing, said.standing_on, said.participant_standing, said.waits, said.list_count,
      said.maybe_id, coalesce(said.chance, 0) as chance, coalesce(said.chance_error, 0) as chance_error,
      coalesce(said.together, 0) as together, coalesce(said.twin, 0) as twin
    from said
    left join village v on v.regency_code = ${r} and v.code = said.village_code
    left join district d on d.regency_code = ${r} and d.code = said.district_code`
}

/**
 * SQL: one row a person on a day, with what protects them then. Who is not proven protected is not (docs/adr/0004).
 * Of several memberships begun by that day the best speaks: active, then paid by the regency, then longest.
 * Participants found on no list count while they are active: a card paid no longer is no sign of working here.
 * Beside it, what the figures expect: `member`, the chance that a worker is an active participant, with its error;
 * `together`, the chance that this participant is on a list at all, at the likeliest worker; `twin`, the chance
 * that the worker is counted twice.
 * @param all SQL of `everybody`, or the name of a table that holds its rows; `few` when it holds part of them
 */
export function peopleOn(
  regencyCode: string,
  day: string,
  all: RawBuilder<unknown> = sql`(${everybody(regencyCode)})`,
  { few = false } = {},
): RawBuilder<unknown> {
  const on = sql`${day}::date`
  const pays = sql`coalesce(best.active, maybe.active, false)`
  const theirs = few
    ? sql`and m.participant_id in (select participant_id from ${all} union all select maybe_id from ${all})`
    : sql``
  const financed = sql`best.active and best.payer_kind = 'regency'`
  return sql`
    with best as materialized (
      select distinct on (m.participant_id) m.participant_id, m.segment, m.payer_kind, m.group_code,
        m.covered_until > ${on} as active,
        max(m.covered_until) over (partition by m.participant_id) as covered_until
      from membership m
      where m.regency_code = ${regencyCode}::text and m.covered_from <= ${on} and m.covered_until > m.covered_from
        ${theirs}
      order by m.participant_id, (m.covered_until > ${on}) desc, (m.payer_kind = 'regency') desc,
        m.covered_until desc, m.id
    )
    select e.person_id, e.worker_id, e.participant_id, e.name, e.search, e.birth_date, e.sex, e.nik_index, e.nik_mask,
      e.nik_valid, e.village_code, e.district_code,
      coalesce(case when best.active then best.segment else coalesce(e.segment, best.segment) end, '') as segment,
      coalesce(case when ${financed} then coalesce(best.group_code, e.group_code)
        else coalesce(e.group_code, best.group_code) end, '') as group_code,
      e.occupation,
      case
        when e.worker_id is null then e.participant_standing
        when e.worker_standing in ('dead', 'moved') and e.standing_on > ${on} then 'present'
        when e.worker_standing = 'present' then coalesce(e.participant_standing, 'present')
        else e.worker_standing end as standing,
      case
        when e.waits then 'review'
        when best.participant_id is null then 'none'
        when best.active then 'active'
        when best.covered_until > ${arrearsAfter(day)}::date then 'arrears'
        else 'lapsed' end as protection,
      best.covered_until, best.payer_kind, coalesce(${financed}, false) as financed, e.list_count,
      case when ${pays} then e.chance else 0 end as member, case when ${pays} then e.chance_error else 0 end as member_error,
      case when ${pays} then e.together else 0 end as together, e.twin
    from ${all} e
    left join best on best.participant_id = e.participant_id
    left join best maybe on maybe.participant_id = e.maybe_id
    where e.worker_id is not null or best.active`
}
