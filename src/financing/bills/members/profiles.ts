import { recordAct } from '../../../access/questions.ts'
import { type Db, type Tx, tx } from '../../../platform/db/index.ts'
import { type Refusal, refusal } from '../../../platform/problem.ts'
import type { Acting } from '../../acting.ts'
import type { ProfileBody } from '../api.ts'
import { builtIn, type Profile } from './built-in.ts'
import type { MemberColumn } from './fields.ts'

/** The profiles of columns that come with the program, and those of the regency. */
export async function getProfiles(db: Db | Tx, regencyCode: string): Promise<Profile[]> {
  const own = await db
    .selectFrom('bill_profile')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .execute()
  return [
    ...builtIn,
    ...own.map(({ id, name, columns, as_text }) => ({
      id,
      name,
      columns: columns as MemberColumn[],
      asText: as_text,
      builtIn: false,
      unverified: false,
    })),
  ]
}

export const findProfile = async (
  db: Db | Tx,
  regencyCode: string,
  id: string,
): Promise<Profile | undefined> => (await getProfiles(db, regencyCode)).find((profile) => profile.id === id)

/** Saves a profile of the regency: a new one, or one it has under another set of columns. */
export const saveProfile = (
  db: Db,
  acting: Acting,
  id: string,
  { name, asText, columns }: ProfileBody,
): Promise<{ ok: true }> =>
  tx(db, async (trx) => {
    const { regencyCode, actor, at } = acting
    const saved = { name, columns: JSON.stringify(columns), as_text: asText, saved_by: actor, saved_at: at }
    await trx
      .insertInto('bill_profile')
      .values({ regency_code: regencyCode, id, ...saved })
      .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doUpdateSet(saved))
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'bill.profile-saved',
      subjectKind: 'bill-profile',
      subjectId: id,
      detail: { columns: columns.length },
    })
    return { ok: true }
  })

/** Takes a profile of the regency out of the choice. */
export const removeProfile = (db: Db, acting: Acting, id: string): Promise<{ ok: true } | Refusal> =>
  tx(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('bill_profile')
      .set({ removed_at: acting.at })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'bill.profile-removed',
      subjectKind: 'bill-profile',
      subjectId: id,
    })
    return { ok: true }
  })
