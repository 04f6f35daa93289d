import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { CoverageView } from '../api.ts'

/**
 * What the last list of participants from before a day said of somebody's cards: what an office could have known then.
 * Null where there was no list yet.
 */
export async function thenKnown(
  db: Kysely<Schema>,
  regencyCode: string,
  kpjs: readonly string[],
  nikIndex: string | null,
  day: string,
): Promise<CoverageView['thenKnown']> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<NonNullable<CoverageView['thenKnown']>>`
    select i.as_of as "asOf", l.name as "listName", (
      select max(s.covered_until - 1) from import_row ir
      join source_record s on s.regency_code = ${r} and s.id = ir.source_record_id
      where ir.regency_code = ${r} and ir.import_id = i.id and ir.change <> 'rejected'
        and (s.nik_index = ${nikIndex} or s.kpj = any(${kpjs}::text[]))) as "coveredThrough"
    from import i join list l on l.regency_code = ${r} and l.id = i.list_id and l.kind = 'participants'
    where i.regency_code = ${r} and i.status = 'committed' and i.as_of <= ${day}::date
    order by i.as_of desc, i.committed_at desc limit 1`.execute(db)
  return rows[0] ?? null
}
