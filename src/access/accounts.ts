import { v7 } from 'uuid'
import { type Db, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { type Acting, accountOf } from './acting.ts'
import { administratorName } from './administrator.ts'
import type { GrantBody } from './api.ts'
import { recordAct } from './audit.ts'
import { faultOf, writeGrant } from './give-grant.ts'
import { fitsAsName } from './names.ts'
import { endAllSessions } from './open-session.ts'
import { hashPassword, readablePassword } from './passwords.ts'
import { keptAs } from './shown-password.ts'

export interface NewAccount {
  username: string
  displayName: string
  grant: GrantBody
  /** A password of one's own choice, which then need not be changed; without it one is made up. */
  chosen?: string | undefined
}
type Made = { ok: true; id: string; username: string; password: string } | Refusal

/** Makes an account with its first grant. The password is given back once, to be handed over; it is kept nowhere. */
export async function addAccount(db: Db, acting: Acting, given: NewAccount): Promise<Made> {
  const username = given.username.trim().toLowerCase()
  // The administrator's, even before there is one.
  if (username === administratorName) return refusal('account-name-taken', { name: username })
  if (!fitsAsName(username)) return refusal('account-name-unfit', { name: username })
  const password = given.chosen || readablePassword()
  const passwordHash = await hashPassword(password)
  return tx(db, async (trx) => {
    const fault = await faultOf(trx, acting.regencyCode, given.grant)
    if (fault) return fault
    const id = v7()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('app_user')
      .values({
        id,
        username,
        password_hash: passwordHash,
        display_name: given.displayName.trim() || username,
        regency_code: acting.regencyCode,
        ...keptAs(Boolean(given.chosen), acting.at),
        created_at: acting.at,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return refusal('account-name-taken', { name: username })
    await writeGrant(trx, acting, id, given.grant)
    await recordAct(trx, {
      ...acting,
      action: 'account.added',
      subjectKind: 'user',
      subjectId: id,
      detail: { role: given.grant.role },
    })
    return { ok: true, id, username, password }
  })
}

/** A new password for somebody who lost theirs, shown once; whoever was signed in no longer is. */
export async function resetPassword(
  db: Db,
  acting: Acting,
  userId: string,
): Promise<{ ok: true; username: string; password: string } | Refusal> {
  const password = readablePassword()
  const passwordHash = await hashPassword(password)
  return tx(db, async (trx) => {
    const user = await accountOf(trx, acting.regencyCode, userId)
    if (!user) return refusal('not-found')
    await trx
      .updateTable('app_user')
      .set({ password_hash: passwordHash, ...keptAs(false, acting.at) })
      .where('id', '=', userId)
      .execute()
    await endAllSessions(trx, userId)
    await recordAct(trx, { ...acting, action: 'password.reset', subjectKind: 'user', subjectId: userId })
    return { ok: true, username: user.username, password }
  })
}
