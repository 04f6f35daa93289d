import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { Known } from './judge.ts'

export interface Person extends Omit<Known, 'paymentsSince' | 'listsOn'> {
  personId: string
  workerId: string | null
  participantId: string
  name: string
  nikMask: string | null
  districtCode: string
  villageCode: string
  group: string
}

/** SQL: `person` with the cards, payments and claims of each; `someone` must be laid out before. */
const withMoney = (r: ReturnType<typeof sql>) => sql`
  select s.person_id as "personId", s.worker_id as "workerId", s.participant_id as "participantId", s.name,
    s.nik_mask as "nikMask", s.district_code as "districtCode", s.village_code as "villageCode", s.group_code as "group",
    s.born_on as "bornOn", s.died_on as "diedOn", s.other_days as "otherDays", s.proven, s.sure, s.standing_open as "standingOpen", s.unconfirmed,
    s.seen_alive as "seenAlive",
    (select jsonb_agg(jsonb_build_object('id', m.id, 'kpj', m.kpj, 'segment', m.segment, 'programmes', m.programmes,
        'payerKind', m.payer_kind, 'payerName', m.payer_name, 'coveredFrom', m.covered_from, 'coveredUntil', m.covered_until)
        order by m.id)
      from membership m where m.regency_code = ${r} and m.participant_id = s.participant_id
        and m.covered_until > m.covered_from) as cards,
    array(select distinct b.programme from benefit_payment b where b.regency_code = ${r}
      and b.participant_id = s.participant_id
      union select b.programme from benefit_payment b where b.regency_code = ${r} and b.worker_id = s.worker_id) as paid,
    (select coalesce(sum(b.amount), 0)::bigint from benefit_payment b where b.regency_code = ${r} and b.programme = 'JKK'
      and (b.participant_id = s.participant_id or b.worker_id = s.worker_id)
      and (s.died_on is null or b.paid_on >= s.died_on)) as "jkkSince",
    array(select distinct c.programme from claim c where c.regency_code = ${r} and c.person_id = s.person_id
      and c.state <> 'withdrawn' and (c.programme <> 'JKK' or exists (select from claim_event e
        where e.regency_code = ${r} and e.id = c.event_id and e.kind = 'death'))) as claiming,
    exists (select from benefit_payment b where b.regency_code = ${r} and b.found_by = 'none' and b.search = s.search
      and (b.birth_date is null or b.birth_date = s.born_on)) as "paymentAlike"
  from someone s
  where exists (select from membership m where m.regency_code = ${r} and m.participant_id = s.participant_id
    and m.covered_until > m.covered_from)`

/**
 * Everybody some list, the population register, or a report says has died, and who has a card or may have one. The day is that
 * of a report, else of the register, else of the list; days others name are told beside it. Two workers who may be one participant are one death.
 */
export async function deadPeople(db: Kysely<Schema>, regencyCode: string): Promise<Person[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Person>`
    with word as materialized (
      select distinct s.nik_index, s.birth_date, s.verdict_on, s.name from source_record s
      join import_row ir on ir.regency_code = ${r} and ir.source_record_id = s.id
      join import i on i.regency_code = ${r} and i.id = ir.import_id and i.status = 'committed'
      where s.regency_code = ${r} and s.verdict = 'dead' and s.nik_index is not null and s.birth_date is not null
    ), namesake as materialized (
      -- A number of a card that is wrong by a digit: the register's own number is then on no card.
      select t.id, max(w.verdict_on) as verdict_on from word w
      join participant t on t.regency_code = ${r} and t.birth_date = w.birth_date and similarity(t.search, lower(w.name)) >= 0.5
      where not exists (select from participant o where o.regency_code = ${r} and o.nik_index = w.nik_index)
      group by 1
    ), told as materialized (
      select person_id, max(happened_on) as died_on, bool_or(linked_by <> 'engine') as by_hand from claim_event
      where regency_code = ${r} and kind = 'death' and withdrawn_at is null and person_id is not null group by 1
    ), one as (
      select p.person_id, p.worker_id, coalesce(p.participant_id, m.participant_id) as participant_id,
        p.participant_id is not null and coalesce(m.status <> 'review', true) as sure,
        p.name, p.search, p.nik_mask, p.district_code, p.village_code, p.group_code, k.standing_on, e.died_on as told_on, e.by_hand,
        k.id is not null and k.nik_index = t.nik_index and k.birth_date = t.birth_date as alike,
        not ('dead' in (p.standing, coalesce(k.standing, ''), coalesce(t.standing, '')) or e.person_id is not null) as standing_open,
        e.person_id is not null and not ('dead' in (p.standing, coalesce(k.standing, ''), coalesce(t.standing, ''))) as unconfirmed
      from coverage_person p
      left join worker k on k.regency_code = ${r} and k.id = p.worker_id
      left join worker_match m on m.regency_code = ${r} and m.worker_id = p.worker_id
      left join participant t on t.regency_code = ${r} and t.id = coalesce(p.participant_id, m.participant_id)
      left join told e on e.person_id = p.person_id
      where p.regency_code = ${r} and ('dead' in (p.standing, k.standing, t.standing) or e.person_id is not null
        or (t.nik_index, t.birth_date) in (select nik_index, birth_date from word) or t.id in (select id from namesake))
      union all
      -- On no list, and paid for no longer: the figures do not know them.
      select o.id, null, o.id, true, o.name, o.search, o.nik_mask, '', '', '', null, null, null, false,
        o.standing <> 'dead', false
      from participant o where o.regency_code = ${r}
        and (o.standing = 'dead' or (o.nik_index, o.birth_date) in (select nik_index, birth_date from word)
          or o.id in (select id from namesake))
        and not exists (select from coverage_person p where p.regency_code = ${r} and p.participant_id = o.id)
    ), someone as materialized (
      select distinct on (one.participant_id) one.person_id, one.worker_id, one.participant_id, one.sure, one.name, one.search,
        one.nik_mask, one.district_code, one.village_code, one.group_code, t.birth_date as born_on,
        coalesce(one.told_on, w.verdict_on, one.standing_on, n.verdict_on) as died_on,
        array(select distinct d.day::text from unnest(array[one.told_on, one.standing_on, n.verdict_on] || array(
            select o.verdict_on from word o where o.nik_index = t.nik_index and o.birth_date = t.birth_date)) d(day)
          where d.day <> coalesce(one.told_on, w.verdict_on, one.standing_on, n.verdict_on) order by 1) as other_days,
        coalesce(one.by_hand, false) or w.nik_index is not null as proven, one.standing_open, one.unconfirmed, false as seen_alive
      from one
      join participant t on t.regency_code = ${r} and t.id = one.participant_id
      left join lateral (select w.nik_index, w.verdict_on from word w
        where w.nik_index = t.nik_index and w.birth_date = t.birth_date
        order by w.verdict_on desc nulls last limit 1) w on true
      left join namesake n on n.id = one.participant_id
      order by one.participant_id, one.sure desc, one.alike desc nulls last, one.person_id
    )
    ${withMoney(r)}`.execute(db)
  return rows
}

/** Participants who live, on or past an age, by the birth date of the card. */
export async function olderPeople(
  db: Kysely<Schema>,
  regencyCode: string,
  bornBy: string,
): Promise<Person[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Person>`
    with word as materialized (
      select distinct s.nik_index, s.birth_date from source_record s
      join import_row ir on ir.regency_code = ${r} and ir.source_record_id = s.id
      join import i on i.regency_code = ${r} and i.id = ir.import_id and i.status = 'committed'
      where s.regency_code = ${r} and s.verdict = 'match' and s.nik_index is not null and s.birth_date is not null
    ), older as (
      select t.* from participant t where t.regency_code = ${r} and t.standing = 'present' and t.birth_date <= ${bornBy}::date
        and exists (select from membership m where m.regency_code = ${r} and m.participant_id = t.id
          and m.programmes && '{JP,JHT}'::text[])
    ), someone as materialized (
      select coalesce(p.person_id, t.id) as person_id, p.worker_id, t.id as participant_id, t.name, t.search, t.nik_mask,
        coalesce(p.district_code, '') as district_code, coalesce(p.village_code, '') as village_code,
        coalesce(p.group_code, '') as group_code, t.birth_date as born_on, null::date as died_on, '{}'::text[] as other_days, true as sure,
        coalesce(k.nik_index = t.nik_index and k.birth_date = t.birth_date, false)
          or coalesce((t.nik_index, t.birth_date) in (select nik_index, birth_date from word), false) as proven, false as standing_open, false as unconfirmed,
        coalesce((t.nik_index, t.birth_date) in (select nik_index, birth_date from word), false) as seen_alive
      from older t
      left join coverage_person p on p.regency_code = ${r} and p.participant_id = t.id
      left join worker k on k.regency_code = ${r} and k.id = p.worker_id
      where coalesce(p.standing, 'present') in ('present', 'moved') and coalesce(k.standing, 'present') in ('present', 'moved')
    )
    ${withMoney(r)}`.execute(db)
  return rows
}
