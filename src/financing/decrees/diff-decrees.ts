import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { DiffView } from './api.ts'

/**
 * Who of an earlier decree goes on in a later one, who is new, and who is gone and why, as far as the lists know. Each
 * with its amendments; of a draft, as it stands.
 */
export async function diffDecrees(
  db: Db,
  regencyCode: string,
  earlier: string,
  later: string,
): Promise<DiffView> {
  const people = (id: string) => sql`
    select distinct on (l.worker_id) l.worker_id, l.group_code, l.source_id from decree_line l
    join decree d on d.regency_code = ${regencyCode} and d.id = l.decree_id and ${id}::uuid in (d.id, d.amends)
    where l.regency_code = ${regencyCode} and l.kind = 'add' and l.ended_month is null
      and (l.signed or l.decree_id = ${id}::uuid) order by l.worker_id, l.from_month desc`
  const { rows } = await sql<{ what: 'kept' | 'added' | 'gone' | 'moved'; cause: string; people: number }>`
    with a as (${people(earlier)}), b as (${people(later)}),
    both_sides as (
      select case when a.worker_id is null then 'added' when b.worker_id is null then 'gone'
          when a.group_code <> b.group_code or a.source_id <> b.source_id then 'moved' else 'kept' end as what,
        coalesce(a.worker_id, b.worker_id) as worker_id
      from a full join b on b.worker_id = a.worker_id
    )
    select s.what, case when s.what <> 'gone' then '' when w.id is null then 'gone'
        when w.standing in ('dead', 'moved', 'asn') then w.standing else 'other' end as cause, count(*)::int as people
    from both_sides s left join worker w on w.regency_code = ${regencyCode} and w.id = s.worker_id
    group by 1, 2 order by 1, 2`.execute(db)
  const of = (what: string) =>
    rows.filter((row) => row.what === what).reduce((sum, row) => sum + row.people, 0)
  return {
    kept: of('kept'),
    added: of('added'),
    gone: of('gone'),
    moved: of('moved'),
    goneByCause: rows.filter(({ what }) => what === 'gone').map(({ cause, people }) => ({ cause, people })),
  }
}
