import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import type { StatusView } from './api.ts'
import { refreshProgress } from './refresh-progress.ts'

/** Whether newer lists or decisions wait for a refresh, and how far it is. */
export async function readStatus(db: Kysely<Schema>, regencyCode: string): Promise<StatusView> {
  const { rows } = await sql<{ lists: number; linked: number; running: number }>`
    select coalesce(max(t.lists_version), 0) as lists, coalesce(max(t.linked_version), 0) as linked,
      (select count(*) from import where regency_code = ${regencyCode} and status = 'staging')::integer as running
    from tenant t where t.regency_code = ${regencyCode}`.execute(db)
  const { lists: listsVersion, linked: linkedVersion, running } = rows[0]!
  const refresh = refreshProgress(regencyCode)
  return {
    listsVersion,
    linkedVersion,
    refreshing: refresh !== null || listsVersion > linkedVersion,
    refresh,
    importsRunning: running,
  }
}
