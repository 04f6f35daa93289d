import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import type { TwinManifest } from './manifest.ts'

/**
 * truth_fault (person, kind, months, told): what truly stands against paying for whom, how many months were paid in vain,
 * and whether any list tells of it. From truth_person, the cards as they were written, and the faults that were strewn.
 */
export async function layOutFaults(trx: Tx, { regencyCode, asOf }: TwinManifest): Promise<void> {
  const r = sql`${regencyCode}::text`
  const on = sql`${asOf}::date`
  await sql`create temp table true_card on commit drop as
    select t.person, s.payer_kind, s.covered_from, s.covered_until, s.nik_index, s.nik_status, s.group_code
    from truth_record t join source_record s on s.regency_code = ${r} and s.id = t.source_record_id
    where t.kind = 'participants' and s.covered_until > s.covered_from`.execute(trx)
  await sql`create temp table truth_fault on commit drop as
    with paid as (
      select c.*, p.birth_date, p.standing, p.standing_on, c.covered_until > ${on} as live
      from true_card c join truth_person p using (person) where c.payer_kind = 'regency'
    ), word as (
      select t.person, bool_or(s.verdict_on is not null) as dated from truth_record t
      join source_record s on s.regency_code = ${r} and s.id = t.source_record_id
      join truth_person p using (person)
      where s.verdict = p.standing or (s.is_asn and p.standing = 'asn')
      group by 1
    ), gone as (
      select person, standing as kind, bool_or(live) as live, (select count(distinct m)
          from paid b cross join generate_series(greatest(date_trunc('month', b.standing_on) + interval '1 month', b.covered_from),
            least(b.covered_until - 1, ${on}), interval '1 month') m where b.person = paid.person)::int as months
      from paid where standing in ('dead', 'moved', 'asn') group by 1, 2
    ), beside as (
      select distinct a.person, case when a.group_code = 'rentan' and b.payer_kind = 'employer' then 'employer-pays' else 'two-jobs' end as kind
      from paid a join true_card b on b.person = a.person and b.payer_kind in ('employer', 'project')
        and b.covered_from < a.covered_until and a.covered_from < b.covered_until
      where least(a.covered_until, b.covered_until) > ${on}
    )
    select person, kind, months, coalesce(live or dated, false) and word.person is not null as told
    from gone left join word using (person) where live or months > 0
    union all
    select person, 'over-age', 0, true from paid where standing = 'present' group by person, birth_date
      having bool_or(live) and min(covered_from) >= (birth_date + interval '65 years')::date and not exists (select from true_card c
        where c.person = paid.person and c.covered_from < (paid.birth_date + interval '65 years')::date)
    union all
    select person, kind, 0, true from beside
    union all
    select distinct person, case nik_status when 'missing' then 'nik-missing' else 'nik-invalid' end, 0, true
      from paid where live and nik_status <> 'valid'
    union all
    select distinct person, 'nik-shared', 0, true from paid where live and nik_index in (
      select nik_index from true_card where nik_index is not null group by 1 having count(distinct person) > 1)
    union all
    select person, kind, months, true from strewn`.execute(trx)
}
