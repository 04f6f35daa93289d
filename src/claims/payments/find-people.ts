import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/**
 * Says anew of each payment whose it is: by NIK, where the name or birth date agrees or none is told; by KPJ; by name and birth
 * date alike, where only one person bears both. Whoever is found nowhere stays counted where the file says.
 */
export async function findPeople(trx: Tx, regencyCode: string): Promise<void> {
  const r = sql`${regencyCode}::text`
  await sql`with told as materialized (
      select id, nik_index, kpj, search, birth_date, told_village from benefit_payment where regency_code = ${r}
    ), by_nik as (
      select t.id, min(p.id::text)::uuid as participant_id, count(*) as n from told t
      join participant p on p.regency_code = ${r} and p.nik_index = t.nik_index
        and (p.birth_date = t.birth_date or p.search = t.search or (t.birth_date is null and t.search = ''))
      group by 1
    ), by_kpj as (
      select t.id, min(m.participant_id::text)::uuid as participant_id, count(distinct m.participant_id) as n from told t
      join membership m on m.regency_code = ${r} and m.kpj = t.kpj group by 1
    ), by_name as (
      select t.id, min(p.id::text)::uuid as participant_id, count(*) as n from told t
      join participant p on p.regency_code = ${r} and p.search = t.search and p.birth_date = t.birth_date
      where t.search <> '' group by 1
    ), by_worker as (
      select t.id, min(w.id::text)::uuid as worker_id, count(*) as n from told t
      join worker w on w.regency_code = ${r} and w.nik_index = t.nik_index
        and (w.birth_date = t.birth_date or w.search = t.search or (t.birth_date is null and t.search = ''))
      group by 1
    ), found as materialized (
      select t.id, coalesce(a.participant_id, b.participant_id, c.participant_id) as participant_id, w.worker_id, t.told_village,
        case when a.id is not null then 'nik' when b.id is not null then 'kpj' when c.id is not null then 'name'
          when w.id is not null then 'nik' else 'none' end as found_by
      from told t
      left join by_nik a on a.id = t.id and a.n = 1
      left join by_kpj b on b.id = t.id and b.n = 1
      left join by_name c on c.id = t.id and c.n = 1
      left join by_worker w on w.id = t.id and w.n = 1
    ), person as materialized (
      select distinct on (f.id) f.id, f.participant_id, coalesce(x.worker_id, case when f.participant_id is null then f.worker_id end) as worker_id,
        f.found_by, coalesce(nullif(x.village_code, ''), nullif(y.village_code, ''), f.told_village) as village_code
      from found f
      left join coverage_person x on x.regency_code = ${r} and x.participant_id = f.participant_id
      left join worker y on y.regency_code = ${r} and y.id = f.worker_id and f.participant_id is null
      order by f.id, x.worker_id nulls last
    )
    update benefit_payment b set participant_id = p.participant_id, worker_id = p.worker_id, found_by = p.found_by,
      village_code = p.village_code, district_code = left(p.village_code, 8)
    from person p where b.regency_code = ${r} and b.id = p.id
      and (b.participant_id, b.worker_id, b.found_by, b.village_code)
        is distinct from (p.participant_id, p.worker_id, p.found_by, p.village_code)`.execute(trx)
}
