import { v7 } from 'uuid'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { recordAct } from '../audit.ts'
import { findPasswordFault } from '../easily-guessed.ts'
import { writeGrant } from '../give-grant.ts'
import { openSession } from '../open-session.ts'
import { hashPassword } from '../passwords.ts'
import type { Role } from '../roles.ts'
import { findInvitation, type Invitation } from './find-invitation.ts'

/** Makes the account with a password nobody else saw, spends the link, and signs in. */
export async function acceptInvitation(
  db: Db,
  given: { token: string; password: string },
  at: Date,
  instead?: string,
): Promise<{ ok: true; token: string; username: string } | Refusal> {
  const found = await findInvitation(db, given.token, at)
  if (!found.ok) return found
  const { username, id, regency_code: regencyCode } = found.invitation
  const fault = await findPasswordFault(given.password, username)
  if (fault) return refusal(fault)
  const passwordHash = await hashPassword(given.password)
  return tx(db, async (trx) => {
    await lock(trx, found.invitation)
    const still = await findInvitation(trx, given.token, at)
    if (!still.ok) return still
    const userId = v7()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('app_user')
      .values({
        id: userId,
        username,
        password_hash: passwordHash,
        display_name: still.invitation.display_name,
        regency_code: regencyCode,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return refusal('account-name-taken', { name: username })
    await spend(trx, still.invitation, userId, at)
    await writeGrant(
      trx,
      { regencyCode, actor: still.invitation.invited_by, at },
      userId,
      grantIn(still.invitation),
    )
    const token = await openSession(trx, userId, at, { secondFactor: false, instead })
    const act = { regencyCode, actor: username, at }
    await recordAct(trx, { ...act, action: 'invitation.accepted', subjectKind: 'invitation', subjectId: id })
    await recordAct(trx, { ...act, action: 'session.opened', subjectKind: 'user', subjectId: userId })
    return { ok: true, token, username }
  })
}

/** Of many who hold the link one goes on, and the others then see that it is used. */
const lock = (trx: Tx, { regency_code, id }: Invitation) =>
  trx
    .selectFrom('invitation')
    .select('id')
    .where('regency_code', '=', regency_code)
    .where('id', '=', id)
    .forUpdate()
    .execute()

const spend = (trx: Tx, { regency_code, id }: Invitation, userId: string, at: Date) =>
  trx
    .updateTable('invitation')
    .set({ used_at: at, user_id: userId })
    .where('regency_code', '=', regency_code)
    .where('id', '=', id)
    .execute()

const grantIn = (invitation: Invitation) => ({
  role: invitation.role as Role,
  districtCode: invitation.district_code,
  villageCode: invitation.village_code,
  officeId: invitation.office_id,
  validFrom: invitation.valid_from,
  validUntil: invitation.valid_until,
})
