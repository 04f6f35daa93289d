import { type RawBuilder, sql } from 'kysely'

export interface Days {
  /** Day of the lists. */
  asOf: string
  /** Decrees that began since count too: their people are paid for, whatever the lists say yet. */
  today: string
}

/**
 * SQL: `line`, the people of decrees that stand today (`listed`: already on the day of the lists, and then that one), `card`,
 * memberships the regency or a village pays for, and `paid`, one row a person and payer: whether they are paid for on the
 * day (`live`), by a card, by which line, for whom the months of the past are looked at, and who they are. BPJS calls all
 * public money alike, so a line is of the payer the card names. `proven`: that list and card speak of one person stands on
 * one NIK in both or on somebody's decision, not on likeness.
 */
export function paidFor(regencyCode: string, { asOf, today }: Days): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  const on = sql`${asOf}::date`
  return sql`line as materialized (
      select distinct on (l.worker_id) l.worker_id, l.id, l.group_code, d.number as decree, l.from_month <= ${on} as listed,
        case when s.kind in ('add', 'dana-desa') then 'village' else 'regency' end as payer, s.kind in ('baznas', 'csr') as given
      from decree_line l
      join decree d on d.regency_code = ${r} and d.id = l.decree_id
      join funding_source s on s.regency_code = ${r} and s.id = l.source_id
      where l.regency_code = ${r} and l.signed and l.kind = 'add' and l.from_month <= ${today}::date
        and least(l.until_month, l.ended_month) > ${on}
      order by l.worker_id, listed desc, l.from_month desc
    ), someone as materialized (
      select person_id, worker_id, participant_id, name, nik_mask, nik_index, birth_date, standing, district_code, village_code,
        group_code
      from coverage_person where regency_code = ${r}
      union all
      -- On no list, and paid for no longer: the figures do not know them.
      select id, null, id, name, nik_mask, nik_index, birth_date, standing, '', '', '' from participant o
      where o.regency_code = ${r} and o.standing <> 'present' and not exists (select from coverage_person p
        where p.regency_code = ${r} and p.participant_id = o.id)
    ), membership_of as materialized (
      select p.person_id, m.* from someone p
      join membership m on m.regency_code = ${r} and m.participant_id = p.participant_id
      where m.covered_from <= ${on} and m.covered_until > m.covered_from
    ), card as materialized (
      select *, payer_kind as payer from membership_of where payer_kind in ('regency', 'village')
    ), line_of as materialized (
      select distinct on (line.id) line.*, coalesce(card.payer, line.payer) as told_payer
      from line left join card on card.person_id = line.worker_id
      order by line.id, coalesce(card.covered_until > ${on}, false) desc, (card.payer = line.payer) desc, card.covered_until desc
    ), said as (
      select person_id, payer, bool_or(covered_until > ${on}) as live, true as card, null::uuid as line_id, null::text as decree,
        false as listed, false as given,
        min(covered_from) as paid_from, max(covered_until) as paid_until,
        (array_agg(group_code order by covered_until desc) filter (where group_code is not null))[1] as group_code
      from card group by 1, 2
      union all
      select p.person_id, line.told_payer, true, false, line.id, line.decree, line.listed, line.given, null, null, line.group_code
      from line_of line join someone p on p.person_id = line.worker_id
    ), paid as materialized (
      select s.*, g.group_code, p.worker_id, p.participant_id, p.name, p.nik_mask, p.district_code, p.village_code, p.birth_date,
        -- The figures stand on the day of the lists; who died since is known to the worker alone.
        case when k.standing in ('dead', 'moved', 'asn') then k.standing else p.standing end as standing, p.nik_index, k.standing_on,
        coalesce(t.nik_status, k.nik_status) as nik_status,
        case when t.id is null then k.nik_index else t.nik_index end as nik_told,
        coalesce(k.id is null or t.nik_index = k.nik_index or x.decided_by = 'person', false) as proven
      from (
        select person_id, payer, bool_or(live) as live, bool_or(card and live) as card,
          (array_agg(line_id) filter (where line_id is not null))[1] as line_id, max(decree) as decree, bool_or(listed) as listed,
          bool_or(given) as given, min(paid_from) as paid_from, max(paid_until) as paid_until,
          coalesce(max(group_code) filter (where line_id is not null), max(group_code)) as said_group
        from said group by 1, 2
      ) s
      join someone p on p.person_id = s.person_id
      left join worker k on k.regency_code = ${r} and k.id = p.worker_id
      left join worker_match x on x.regency_code = ${r} and x.worker_id = p.worker_id and x.participant_id = p.participant_id
      left join participant t on t.regency_code = ${r} and t.id = p.participant_id
      cross join lateral (select coalesce(s.said_group, nullif(p.group_code, ''), '') as group_code) g
    )`
}
