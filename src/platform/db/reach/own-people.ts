/**
 * SQL: the people on the lists of one office, in the columns of coverage_person: who they are in the words of the office's
 * own latest row, and whether they are protected. What other lists said of them, who pays and which participant they are
 * stays out. Whoever died or moved away is said to have: an office must not register them again.
 */
export const ownPeople = (ownOffice: string): string => `
  select distinct on (x.worker_id) p.regency_code, x.worker_id as person_id, x.worker_id, null::uuid as participant_id,
    s.name, p.search, s.birth_date, s.sex, s.nik_index, s.nik_mask, s.nik_status = 'valid' as nik_valid,
    coalesce(v.code, '') as village_code, coalesce(v.district_code, '') as district_code,
    coalesce(s.segment, '') as segment, coalesce(s.group_code, '') as group_code, s.occupation, p.standing, p.protection,
    p.covered_until, null::text as payer_kind, false as financed,
    (count(*) over (partition by x.worker_id))::integer as list_count
  from public.list l
  join public.source_record s on s.regency_code = l.regency_code and s.list_id = l.id
  join public.worker_source x on x.regency_code = s.regency_code and x.source_record_id = s.id
  join public.coverage_person p on p.regency_code = x.regency_code and p.person_id = x.worker_id
  left join public.village v on v.regency_code = s.regency_code and v.code = s.village_code
  where l.regency_code = current_setting('semesta.regency', true) and l.office_id::text ${ownOffice}
  order by x.worker_id, s.created_at desc, s.id desc`
