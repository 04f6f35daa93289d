import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'

export async function nameOf(db: Kysely<Schema>, regencyCode: string, personId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from worker where regency_code = ${regencyCode}
      and id = ${personId}
    union all select name from participant where regency_code = ${regencyCode} and id = ${personId} limit 1`.execute(
    db,
  )
  return rows[0]?.name ?? ''
}
