import { v7 } from 'uuid'
import { dayOf } from '../platform/day.ts'
import { type Db, tx } from '../platform/db/index.ts'
import { recordAct } from './audit.ts'
import { endAllSessions } from './open-session.ts'
import { hashPassword, readablePassword } from './passwords.ts'
import { keptAs } from './shown-password.ts'
import { countAdministrators, findUser } from './store.ts'

export const administratorName = 'admin'

export type Administrator = { created: false } | { created: true; username: string; password: string }

/**
 * Makes the one local account when there is none. The password is given back once, to be shown in the
 * terminal; it is kept nowhere. `chosen` (SEMESTA_ADMIN_PASSWORD) is for tests and automation.
 */
export async function ensureAdministrator(
  db: Db,
  regencyCode: string,
  at: Date,
  chosen?: string,
): Promise<Administrator> {
  if ((await countAdministrators(db)) > 0) return { created: false }
  const password = chosen || readablePassword()
  const passwordHash = await hashPassword(password)
  const id = v7()
  return tx(db, async (trx): Promise<Administrator> => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('app_user')
      .values({
        id,
        username: administratorName,
        password_hash: passwordHash,
        display_name: 'Administrator',
        regency_code: regencyCode,
        ...keptAs(Boolean(chosen), at),
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return { created: false }
    await trx
      .insertInto('access_grant')
      .values({
        regency_code: regencyCode,
        id: v7(),
        user_id: id,
        role: 'administrator',
        valid_from: dayOf(at),
        granted_by: '-',
        granted_at: at,
      })
      .execute()
    return { created: true, username: administratorName, password }
  })
}

/** A new password, shown once; whoever was signed in with the old one no longer is. */
export async function resetAdministratorPassword(
  db: Db,
  regencyCode: string,
  at: Date,
  chosen?: string,
): Promise<{ username: string; password: string }> {
  const made = await ensureAdministrator(db, regencyCode, at, chosen)
  if (made.created) return made
  const password = chosen || readablePassword()
  const passwordHash = await hashPassword(password)
  await db.transaction().execute(async (trx) => {
    const user = await findUser(trx, administratorName)
    if (!user) throw new Error('there are accounts but no administrator')
    await trx
      .updateTable('app_user')
      .set({ password_hash: passwordHash, ...keptAs(Boolean(chosen), at) })
      .where('id', '=', user.id)
      .execute()
    await endAllSessions(trx, user.id)
    await recordAct(trx, {
      regencyCode: user.regency_code,
      actor: '-',
      at,
      action: 'password.reset',
      subjectKind: 'user',
      subjectId: user.id,
    })
  })
  return { username: administratorName, password }
}
