import type { Selectable } from 'kysely'
import type { Db, Tx } from '../platform/db/index.ts'
import type { FullExportRow } from '../platform/db/schema/personal-data-rows.ts'

export type StoredExport = Selectable<FullExportRow>

/** `lock` keeps others from deciding over it or fetching it meanwhile. */
export function findExport(
  db: Db | Tx,
  regencyCode: string,
  id: string,
  lock = false,
): Promise<StoredExport | undefined> {
  const query = db
    .selectFrom('full_export')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export async function updateExport(
  db: Db | Tx,
  regencyCode: string,
  id: string,
  values: Partial<Omit<StoredExport, 'asked'>>,
): Promise<void> {
  await db
    .updateTable('full_export')
    .set(values)
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
}
