import { type RawBuilder, sql } from 'kysely'

/**
 * SQL: puts the people of `paid` (worker_id, group_code, source_id, from_month, until_month) into a draft, with name and
 * home as the lists say them now.
 */
export function writeLines(regencyCode: string, decreeId: string): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  return sql`insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month,
      until_month, name, birth_date, sex, district_code, village_code, address, nik_index, nik_sealed, nik_mask)
    select ${r}, gen_random_uuid(), ${decreeId}, 'add', w.id, paid.group_code, paid.source_id, paid.from_month,
      paid.until_month, w.name, w.birth_date, w.sex, coalesce(w.district_code, ''), coalesce(w.village_code, ''),
      coalesce(home.address, ''), w.nik_index, w.nik_sealed, w.nik_mask
    from paid join worker w on w.regency_code = ${r} and w.id = paid.worker_id
    left join lateral (select s.address from worker_source x join source_record s on s.regency_code = ${r}
        and s.id = x.source_record_id
      where x.regency_code = ${r} and x.worker_id = w.id and s.address is not null
      order by s.created_at desc, s.id limit 1) home on true`
}
