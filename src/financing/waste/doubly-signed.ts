import { type RawBuilder, sql } from 'kysely'
import type { SecondLine } from '../decrees/second-lines.ts'
import { monthsBack } from './months-back.ts'

/**
 * SQL: `signed_twice`, people of `paid` whom two lines of decrees name for the same months, as two workers turned out to be
 * one; and `signed_month`, the months for which bills of both were paid.
 * @param seconds the lines that could not go to their worker of today, because that one has a line of the same months
 */
export function doublySigned(
  regencyCode: string,
  { asOf, today }: { asOf: string; today: string },
  seconds: readonly SecondLine[],
): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  const on = sql`${asOf}::date`
  return sql`two_lines as materialized (
      select s.person as person_id, f.id as first_id, l.id as second_id, f.worker_id as first_worker, l.worker_id as second_worker,
        fd.number as decree, ld.number as second_decree, l.group_code, greatest(f.from_month, l.from_month) as both_from,
        least(f.until_month, f.ended_month, l.until_month, l.ended_month) as both_until
      from jsonb_to_recordset(${JSON.stringify(seconds)}::jsonb) as s(line uuid, person uuid)
      join decree_line l on l.regency_code = ${r} and l.id = s.line
      join decree ld on ld.regency_code = ${r} and ld.id = l.decree_id
      join decree_line f on f.regency_code = ${r} and f.worker_id = s.person and f.signed and f.kind = 'add'
        and f.from_month < least(l.until_month, l.ended_month) and l.from_month < least(f.until_month, f.ended_month)
      join decree fd on fd.regency_code = ${r} and fd.id = f.decree_id
    ), paid_line as (
      select x.line_id, x.month from bill_line x
      where x.regency_code = ${r} and x.paid is not null and x.month <= ${on}
        and x.worker_id in (select first_worker from two_lines union select second_worker from two_lines)
      group by 1, 2 having sum(x.paid) > 0
    ), two_lines_of as materialized (
      select distinct on (t.second_id, t.first_id) t.*, paid.payer from two_lines t join paid using (person_id)
      order by t.second_id, t.first_id, (paid.line_id = t.first_id) desc nulls last, paid.live desc, paid.payer
    ), signed_month as materialized (
      select distinct t.person_id, t.payer, 'duplicate' as kind, t.group_code, a.month from two_lines_of t
      join paid_line a on a.line_id = t.first_id
      join paid_line b on b.line_id = t.second_id and b.month = a.month
      where a.month >= date_trunc('month', ${on}) - make_interval(months => ${monthsBack - 1})
    ), signed_twice as materialized (
      select distinct on (t.person_id, t.payer) t.person_id, t.payer, 'duplicate' as kind,
        jsonb_strip_nulls(jsonb_build_object('decree', t.decree, 'secondDecree', t.second_decree, 'signedFrom', t.both_from,
          'signedUntil', t.both_until - 1, 'paidTwice', nullif((select count(*) from signed_month m
            where m.person_id = t.person_id and m.payer = t.payer), 0),
          'over', case when t.both_until <= ${on} then 'yes' end)) as evidence
      from two_lines_of t
      where (t.both_until > ${on} and t.both_from <= ${today}::date)
        or exists (select from signed_month m where m.person_id = t.person_id and m.payer = t.payer)
      order by t.person_id, t.payer, t.both_until desc, t.both_from, t.second_id
    )`
}
