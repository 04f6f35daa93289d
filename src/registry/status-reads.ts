import type { Kysely } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import type { StatusView } from './api.ts'
import { refreshProgress } from './refresh-progress.ts'

/** Whether newer lists or decisions wait for a refresh, and how far it is. */
export async function readStatus(db: Kysely<Schema>, regencyCode: string): Promise<StatusView> {
  const tenant = await db
    .selectFrom('tenant')
    .select(['lists_version', 'linked_version'])
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  const imports = await db
    .selectFrom('import')
    .select(({ fn }) => fn.countAll<number>().as('running'))
    .where('regency_code', '=', regencyCode)
    .where('status', '=', 'staging')
    .executeTakeFirstOrThrow()
  const { lists_version: listsVersion = 0, linked_version: linkedVersion = 0 } = tenant ?? {}
  const refresh = refreshProgress(regencyCode)
  return {
    listsVersion,
    linkedVersion,
    refreshing: refresh !== null || listsVersion > linkedVersion,
    refresh,
    importsRunning: imports.running,
  }
}
