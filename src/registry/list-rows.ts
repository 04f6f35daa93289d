import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { currentImports } from './current-records.ts'

/** How many rows the participant lists in use have, and how many of them could not be read as a card. */
export async function participantListRows(
  db: Kysely<Schema>,
  regencyCode: string,
): Promise<{ rows: number; rejected: number }> {
  const { rows } = await sql<{ rows: number; rejected: number }>`select count(*)::integer as rows,
      count(*) filter (where ir.source_record_id is null or ir.change = 'rejected')::integer as rejected
    from (${currentImports(regencyCode)}) c
    join import_row ir on ir.regency_code = ${regencyCode} and ir.import_id = c.id
    where c.kind = 'participants'`.execute(db)
  return rows[0]!
}
