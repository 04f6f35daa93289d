import { sql } from 'kysely'
import type { Db } from '../platform/db/index.ts'

/** What the figures of a regency stand on at a moment. */
export interface Standing {
  /** Day of the latest figures; null while there are none. */
  latest: string | null
  /** Another one as soon as any figure, or what is said beside it, may be another. */
  version: string
}

/** Lists, linkage, days and official totals: figures are made of these and of nothing else (docs/adr/0015). */
export async function readStanding(db: Db, regencyCode: string): Promise<Standing> {
  const { rows } = await sql<{ latest: string | null; version: string }>`
    select s.latest, concat_ws(' ', t.lists_version, t.linked_version, extract(epoch from t.linked_at), s.latest, s.computed,
      exists (select from official_total o where o.regency_code = ${regencyCode} and o.withdrawn_at is null)) as version
    from (select max(as_of) as latest, extract(epoch from max(computed_at)) as computed from coverage_snapshot
      where regency_code = ${regencyCode}) s
    left join tenant t on t.regency_code = ${regencyCode}`.execute(db)
  return rows[0]!
}
