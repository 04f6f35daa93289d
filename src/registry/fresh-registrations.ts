import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'

/** The version the lists have now: whoever was registered up to it is among what is read from here on. */
export async function listsVersion(db: Kysely<Schema>, regencyCode: string): Promise<number> {
  const tenant = await db
    .selectFrom('tenant')
    .select('lists_version')
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  return tenant?.lists_version ?? 0
}

/**
 * SQL: true when `id` is a worker or record of somebody who was registered after `version`, while the lists were being
 * linked. The linking does not know of them and leaves them as they are; the next one, which their registration asked
 * for, finds them among the lists.
 */
export function registeredSince(
  regencyCode: string,
  version: number,
  what: 'worker_id' | 'source_record_id',
  id: RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql<boolean>`${id} in (select ${sql.ref(what)} from registration where regency_code = ${regencyCode}
    and lists_version > ${version} and taken_back_at is null)`
}
