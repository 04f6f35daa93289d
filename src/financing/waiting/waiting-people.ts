import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/index.ts'
import { latestDeciles } from '../deciles/reads.ts'
import { inOrder, type Waiting } from './order.ts'

/** Everybody who waits and whom no signed decree names from now on, in the order in which they come. */
export async function waitingPeople(
  db: Db | Tx,
  regencyCode: string,
  { group, villageCode }: { group?: string | undefined; villageCode?: string | undefined } = {},
): Promise<Waiting[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Waiting>`with decile as materialized (${latestDeciles(regencyCode)})
    select q.id, q.worker_id, w.name, w.nik_mask, coalesce(w.village_code, '') as village_code,
      coalesce(w.district_code, '') as district_code, q.group_code, q.asked_by, q.asked_on, coalesce(dc.decile, q.decile) as decile, w.occupation,
      coalesce(p.protection, 'none') as protection, p.covered_until,
      w.standing = 'present' and coalesce(p.protection, 'none') in ('none', 'lapsed', 'arrears') as ready,
      exists (select from decree_line l join decree d on d.regency_code = ${r} and d.id = l.decree_id
        and d.state in ('draft', 'submitted', 'checked')
        where l.regency_code = ${r} and l.worker_id = q.worker_id and l.kind = 'add') as in_draft
    from waiting_person q
    join worker w on w.regency_code = ${r} and w.id = q.worker_id
    left join decile dc on dc.nik_index = w.nik_index
    left join coverage_person p on p.regency_code = ${r} and p.person_id = q.worker_id
    where q.regency_code = ${r} and q.closed_at is null
      and (${group ?? ''} in ('', q.group_code)) and (${villageCode ?? ''} in ('', w.village_code))
      and not exists (select from decree_line l where l.regency_code = ${r} and l.worker_id = q.worker_id and l.signed
        and l.kind = 'add' and l.ended_month is null and l.until_month > q.asked_on)`.execute(db)
  return inOrder(rows)
}
