import { type RawBuilder, sql } from 'kysely'
import { monthsBack } from './months-back.ts'

/** The group that is paid for because nobody else does; an employer who does makes that needless. */
const becauseNobodyDoes = 'rentan'

/**
 * SQL: `twice`, people of `paid` for whom somebody else pays on the day too, or the same payer a second time; and
 * `twice_month`, the months so paid twice, up to the day. An employer or a project beside the regency are two jobs, which
 * are lawful: said and never counted as lost.
 */
export function doublyPaid(asOf: string): RawBuilder<unknown> {
  const on = sql`${asOf}::date`
  return sql`beside as materialized (
      select a.person_id, a.payer, coalesce(a.group_code, paid.group_code) as group_code, b.payer_name,
        case when b.payer_kind = a.payer_kind then 'duplicate'
          when b.payer_kind = 'employer' and paid.group_code = ${becauseNobodyDoes} then 'employer-pays'
          when b.payer_kind in ('employer', 'project') then 'two-jobs'
          when b.payer_kind = 'self' then 'pays-self' else 'other-pays' end as kind,
        b.payer_kind as other, b.kpj as other_card, greatest(a.covered_from, b.covered_from) as both_from,
        least(a.covered_until, b.covered_until) as both_until
      from card a
      join paid using (person_id, payer)
      join membership_of b on b.person_id = a.person_id and b.id <> a.id
        and b.covered_from < a.covered_until and a.covered_from < b.covered_until
      where (b.payer_kind <> a.payer_kind or b.id > a.id)
        -- What both the regency and a village pay is a finding of the regency, once.
        and not (a.payer_kind = 'village' and b.payer_kind = 'regency')
    ), twice as materialized (
      select distinct on (person_id, payer, kind) person_id, payer, kind,
        jsonb_strip_nulls(jsonb_build_object('other', other, 'name', nullif(payer_name, ''), 'card', other_card,
          'since', both_from, 'paidUntil', both_until - 1, 'over', case when both_until <= ${on} then 'yes' end)) as evidence
      from beside
      where both_until > ${on} or kind in ('duplicate', 'pays-self', 'other-pays')
      order by person_id, payer, kind, both_until desc, both_from
    ), twice_month as materialized (
      select distinct b.person_id, b.payer, b.kind, b.group_code, m::date as month from beside b
      cross join generate_series(greatest(date_trunc('month', b.both_from),
          date_trunc('month', ${on}) - make_interval(months => ${monthsBack - 1})),
        least(b.both_until - 1, ${on}), interval '1 month') m
      where b.kind in ('duplicate', 'pays-self', 'other-pays')
    )`
}
