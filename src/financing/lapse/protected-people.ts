import { type RawBuilder, sql } from 'kysely'

/** Months in a row that are told apart; nothing in the law asks for more of those who are paid for month by month. */
const mostInRow = 12

/**
 * SQL: everybody who is paid for, or in arrears, on the day of the latest figures: (person_id, name, nik_mask, district_code,
 * village_code, payer, segment, group_code, covered_until, decree_until). `decree_until` is the first month no
 * signed decree names them. With `inRow` also `in_row`, the months their card was paid in a row.
 */
export function protectedPeople(regencyCode: string, { inRow = false } = {}): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  const counted = inRow
    ? sql`join lateral (
      select least(${mostInRow}, max((extract(year from age(m.covered_until, m.covered_from)) * 12
        + extract(month from age(m.covered_until, m.covered_from)))::int)) as in_row
      from membership m where m.regency_code = ${r} and m.participant_id = p.participant_id
        and m.covered_until = p.covered_until
    ) card on card.in_row is not null`
    : sql``
  return sql`
    select p.person_id, p.name, p.nik_mask, p.district_code, p.village_code, coalesce(p.payer_kind, '') as payer, p.segment,
      p.group_code, p.covered_until, line.decree_until ${inRow ? sql`, card.in_row` : sql``}
    from coverage_person p
    ${counted}
    left join (
      select worker_id, max(least(until_month, ended_month)) as decree_until from decree_line
      where regency_code = ${r} and signed and kind = 'add' group by worker_id
    ) line on line.worker_id = p.worker_id
    where p.regency_code = ${r} and p.standing = 'present' and p.protection in ('active', 'arrears')`
}
