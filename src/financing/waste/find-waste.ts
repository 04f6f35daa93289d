import { type RawBuilder, sql } from 'kysely'
import type { SecondLine } from '../decrees/second-lines.ts'
import type { MonthlyCost } from '../tariffs/monthly-costs.ts'
import { doublyPaid } from './doubly-paid.ts'
import { doublySigned } from './doubly-signed.ts'
import { type Days, paidFor } from './paid-for.ts'
import { paidInVain } from './paid-in-vain.ts'

/**
 * SQL: what stands against paying for each person the regency or a village pays for, on the day of the lists: (person_id, kind, payer,
 * worker_id, participant_id, name, nik_mask, district_code, village_code, group_code, evidence, monthly, months_lost, lost).
 * Of a month only what a list proves counts as lost; `lost` is null where such a month has no tariff; `monthly` is by the tariff
 * of that month, or of this one where that has none, and null of what is `over`: nothing goes on because of it.
 * @param costs what a person of each group costs in each month looked at
 * @param seconds lines of decrees that name somebody a second time
 */
export function findWaste(
  regencyCode: string,
  { asOf, today }: Days,
  costs: readonly MonthlyCost[],
  seconds: readonly SecondLine[],
): RawBuilder<unknown> {
  const month = sql`date_trunc('month', ${asOf}::date)::date`
  return sql`
    with cost as materialized (
      select c."group", c.month, c.amount from jsonb_to_recordset(${JSON.stringify(costs)}::jsonb)
        as c("group" text, month date, amount bigint)
    ), ${paidFor(regencyCode, { asOf, today })},
    ${paidInVain(regencyCode, { asOf, today })},
    ${doublyPaid(asOf)},
    ${doublySigned(regencyCode, { asOf, today }, seconds)},
    found as (
      select person_id, payer, kind, evidence from vain
      union all select person_id, payer, kind, (coalesce(t.evidence, '{}') || coalesce(s.evidence, '{}'))
          - case when not t.evidence ? 'over' or not s.evidence ? 'over' then 'over' else '' end
        from twice t full join signed_twice s using (person_id, payer, kind)
      union all select person_id, payer, case nik_status when 'missing' then 'nik-missing' else 'nik-invalid' end, '{}'
        from paid where live and nik_status <> 'valid'
      union all select person_id, payer, 'nik-shared', '{}' from paid where live and exists (select from participant o
        where o.regency_code = ${regencyCode} and o.nik_index = paid.nik_told and o.id <> paid.participant_id)
      union all select person_id, payer, 'other-regency', jsonb_build_object('regency', o.name)
        from paid join nik_registry n on n.nik_index = paid.nik_index and n.regency_code <> ${regencyCode}
        join regency o on o.code = n.regency_code
        where live
      union all select person_id, payer, 'no-decree', jsonb_build_object('paidUntil', paid_until - 1)
        from paid where live and card and line_id is null
          and not exists (select from line where line.worker_id = paid.person_id)
          and exists (select from line where line.payer = paid.payer and line.listed)
      union all select person_id, payer, 'not-a-member', jsonb_build_object('decree', decree)
        from paid where live and not card and listed
          -- Alms and sponsors are to BPJS just others who pay; a card of an unclear payer is none of a public decree.
          and not (given and exists (select from membership_of m where m.person_id = paid.person_id and m.payer_kind = 'other'
            and m.covered_until > ${asOf}::date))
    ), lost as (
      select u.person_id, u.payer, u.kind, count(*)::int as months,
        case when bool_or(c.amount is null) then null else sum(c.amount)::bigint end as amount
      from (
        select * from vain_month
        union all select distinct on (person_id, payer, kind, month) *
          from (select * from twice_month union all select * from signed_month) t
      ) u
      left join cost c on c."group" = u.group_code and c.month = u.month
      group by 1, 2, 3
    )
    select f.person_id, f.kind, f.payer, p.worker_id, p.participant_id, p.name, p.nik_mask, p.district_code, p.village_code,
      p.group_code, case when p.live then f.evidence else f.evidence || '{"over": "yes"}' end as evidence,
      case when p.live and f.kind <> 'two-jobs' and not f.evidence ? 'over' then coalesce(c.amount, now.amount) end as monthly,
      coalesce(l.months, 0) as months_lost, case when l.months is null then 0 else l.amount end as lost
    from found f
    join paid p using (person_id, payer)
    left join lost l using (person_id, payer, kind)
    left join cost c on c."group" = p.group_code and c.month = ${month}
    left join cost now on now."group" = p.group_code and now.month = date_trunc('month', ${today}::date)::date
    where p.live or l.months > 0`
}
