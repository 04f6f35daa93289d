import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { DecilesView } from './api.ts'

/** SQL: nik_index and decile of everybody it is known of; of several sources the one that stands for the latest day. */
export const latestDeciles = (regencyCode: string): RawBuilder<unknown> => sql`
  select distinct on (nik_index) nik_index, decile from welfare_decile where regency_code = ${regencyCode}::text
  order by nik_index, as_of desc, entered_at desc, source`

/** Whose deciles are kept, from when, and for how many of those nobody protects none is known. */
export async function getDeciles(db: Db, regencyCode: string): Promise<DecilesView> {
  const { rows: sources } = await sql<DecilesView['sources'][number] & { enteredAt: Date }>`
    select source, max(as_of) as "asOf", count(*)::int as people, (array_agg(entered_by order by entered_at desc))[1] as "enteredBy",
      max(entered_at) as "enteredAt"
    from welfare_decile where regency_code = ${regencyCode} group by source order by 2 desc, 1`.execute(db)
  const { rows } = await sql<{ known: number; unknown: number }>`
    with decile as materialized (${latestDeciles(regencyCode)})
    select count(d.nik_index)::int as known, count(*) filter (where d.nik_index is null)::int as unknown
    from coverage_person p join worker w on w.regency_code = ${regencyCode} and w.id = p.worker_id
    left join decile d on d.nik_index = w.nik_index
    where p.regency_code = ${regencyCode} and p.standing = 'present' and p.protection <> 'active'`.execute(db)
  return {
    sources: sources.map((one) => ({ ...one, enteredAt: new Date(one.enteredAt).toISOString() })),
    ...rows[0]!,
  }
}
