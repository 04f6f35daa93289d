import type { Db } from '../platform/db/index.ts'

/** Whether there is such a village in the regency. */
export async function isVillage(db: Db, regencyCode: string, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('village')
    .select('code')
    .where('code', '=', code)
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  return row !== undefined
}
