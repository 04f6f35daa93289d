import { type RawBuilder, sql } from 'kysely'
import { ageNoLonger } from '../decrees/findings.ts'
import { monthsBack } from './months-back.ts'
import type { Days } from './paid-for.ts'

/**
 * SQL: `vain`, people of `paid` who are dead, moved away, ASN, or were too old to be registered, with what says so; and
 * `vain_month`, the months after the one it happened in that were paid all the same, up to the day. Where no list names
 * the day it happened (of ASN: since when they were appointed), the day of the earliest list that says so counts, and no
 * month before; and none of somebody whom list and card are only likely to mean.
 */
export function paidInVain(regencyCode: string, { asOf, today }: Days): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  const on = sql`${asOf}::date`
  const too = sql`make_interval(years => ${ageNoLonger})`
  return sql`word as materialized (
      select paid.person_id, s.id as record_id, s.list_id, s.verdict_on from paid
      join source_record s on s.regency_code = ${r} and s.nik_index = paid.nik_index and s.verdict = paid.standing
      where paid.standing in ('dead', 'moved')
      union
      select paid.person_id, s.id, s.list_id, s.verdict_on from paid
      join worker_source x on x.regency_code = ${r} and x.worker_id = paid.worker_id
      join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
        and (s.verdict = paid.standing or (s.is_asn and paid.standing = 'asn'))
      where paid.standing in ('dead', 'moved', 'asn')
      union
      -- Of whom there is a card alone: confirmed by an officer, and on no list.
      select paid.person_id, s.id, s.list_id, s.verdict_on from paid
      join reported_death d on d.regency_code = ${r} and d.person_id = paid.person_id and d.taken_back_at is null
      join source_record s on s.regency_code = ${r} and s.id = d.record_id
      where paid.standing = 'dead' and paid.worker_id is null
    ), told as materialized (
      select distinct on (w.person_id) w.person_id, l.name as list, o.name as office, i.as_of as listed,
        min(w.verdict_on) over (partition by w.person_id) as happened,
        min(i.as_of) over (partition by w.person_id) as first_listed
      from word w
      join import_row ir on ir.regency_code = ${r} and ir.source_record_id = w.record_id
      join import i on i.regency_code = ${r} and i.id = ir.import_id and i.status = 'committed'
      join list l on l.regency_code = ${r} and l.id = w.list_id
      join office o on o.regency_code = ${r} and o.id = l.office_id
      -- Without a day the first list that says so is the evidence, and its day the beginning.
      order by w.person_id, (w.verdict_on is null), case when w.verdict_on is null then i.as_of end, i.as_of desc, l.name
    ), vain as materialized (
      select paid.person_id, paid.payer, paid.standing as kind, coalesce(paid.standing_on, told.happened, told.first_listed) as since,
        jsonb_strip_nulls(jsonb_build_object('since', coalesce(paid.standing_on, told.happened, told.first_listed),
          'dated', case when coalesce(paid.standing_on, told.happened) is not null then 'event'
            when told.first_listed is not null then 'list' else 'never' end,
          'list', told.list, 'office', told.office, 'listed', told.listed, 'paidUntil', paid.paid_until - 1,
          'decree', paid.decree,
          'proven', case when paid.proven then 'yes' else 'no' end)) as evidence
      from paid left join told using (person_id)
      where paid.standing in ('dead', 'moved', 'asn')
        and coalesce(coalesce(paid.standing_on, told.happened, told.first_listed) <= ${today}::date, true)
      union all
      select paid.person_id, paid.payer, 'over-age', null, jsonb_build_object('born', paid.birth_date,
          'since', paid.paid_from, 'paidUntil', paid.paid_until - 1)
      from paid
      where paid.live and paid.standing = 'present' and (paid.birth_date + ${too})::date <= paid.paid_from
        and not exists (select from membership_of m where m.person_id = paid.person_id
          and m.covered_from < (paid.birth_date + ${too})::date)
    ), vain_month as materialized (
      select distinct v.person_id, v.payer, v.kind, coalesce(card.group_code, paid.group_code) as group_code, m::date as month
      from vain v
      join paid using (person_id, payer)
      join card using (person_id, payer)
      cross join generate_series(greatest(date_trunc('month', v.since) + interval '1 month',
          date_trunc('month', card.covered_from), date_trunc('month', ${on}) - make_interval(months => ${monthsBack - 1})),
        least(card.covered_until - 1, ${on}), interval '1 month') m
      where v.since is not null and paid.proven
    )`
}
