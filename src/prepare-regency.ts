import { loadAreas } from './areas/questions.ts'
import type { Db } from './platform/db/index.ts'

/** The ground a regency stands on: the areas of Indonesia, and the regency's own row. Repeatable. */
export async function prepareRegency(db: Db, regencyCode: string, at: Date): Promise<void> {
  await loadAreas(db)
  await db
    .insertInto('tenant')
    .values({ regency_code: regencyCode, lists_changed_at: null, linked_at: null, created_at: at })
    .onConflict((conflict) => conflict.column('regency_code').doNothing())
    .execute()
}
