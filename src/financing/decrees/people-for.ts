import { type RawBuilder, sql } from 'kysely'
import type { CandidatesBody } from './api.ts'

/**
 * SQL: ids of the workers asked for, as `worker_id`, with `turn`: of the gap, people of the villages with the widest gap
 * first, so that a small budget does not go to the beginning of the alphabet.
 */
export function peopleFor(regencyCode: string, asked: CandidatesBody): RawBuilder<unknown> {
  const r = sql`${regencyCode}::text`
  const area = sql`(${asked.districtCode ?? ''} in ('', p.district_code)) and (${asked.villageCode ?? ''} in ('', p.village_code))`
  if (asked.from === 'people')
    return sql`select w.id as worker_id, w.id::text as turn from worker w
      where w.regency_code = ${r} and w.id = any(${asked.personIds ?? []}::uuid[])`
  if (asked.from === 'list')
    return sql`select distinct x.worker_id, x.worker_id::text as turn
      from import i join import_row ir on ir.regency_code = ${r} and ir.import_id = i.id
      join worker_source x on x.regency_code = ${r} and x.source_record_id = ir.source_record_id
      join coverage_person p on p.regency_code = ${r} and p.person_id = x.worker_id and ${area}
      where i.regency_code = ${r} and i.list_id = ${asked.listId ?? null}::uuid and i.status = 'committed'
        and i.id = (select l.id from import l where l.regency_code = ${r} and l.list_id = i.list_id
          and l.status = 'committed' order by l.as_of desc, l.committed_at desc limit 1)`
  if (asked.from === 'decree')
    return sql`select l.worker_id, l.worker_id::text as turn from decree_line l
      join decree d on d.regency_code = ${r} and d.id = l.decree_id and ${asked.decreeId ?? null}::uuid in (d.id, d.amends)
      where l.regency_code = ${r} and l.signed and l.kind = 'add' and l.ended_month is null
        and l.group_code = ${asked.group}
        and (${asked.districtCode ?? ''} in ('', l.district_code)) and (${asked.villageCode ?? ''} in ('', l.village_code))`
  return sql`select p.worker_id,
      to_char(row_number() over (partition by p.village_code order by p.name, p.person_id)
        * 100000 / count(*) over (partition by p.village_code), 'FM000000000') || p.village_code as turn
    from coverage_person p
    where p.regency_code = ${r} and p.worker_id is not null and p.standing = 'present'
      and p.protection in ('none', 'lapsed', 'arrears') and ${area}
      and (p.group_code = ${asked.group} or (${asked.anyGroup}::boolean and p.group_code = ''))`
}
