import { v7 } from 'uuid'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { administratorName } from '../administrator.ts'
import type { GrantBody } from '../api.ts'
import { recordAct } from '../audit.ts'
import { faultOf } from '../give-grant.ts'
import { fitsAsName } from '../names.ts'
import { newInvitationToken } from './token.ts'

export interface Invited {
  username: string
  displayName: string
  grant: GrantBody
}
type Sent = { ok: true; id: string; username: string; token: string; expiresAt: Date } | Refusal

/** Asks somebody to make an account of their own. The token is given back once, to be passed on; it is kept nowhere. */
export function invite(db: Db, acting: Acting, given: Invited): Promise<Sent> {
  const { regencyCode, actor, at } = acting
  const username = given.username.trim().toLowerCase()
  const { grant } = given
  return tx(db, async (trx): Promise<Sent> => {
    if (!fitsAsName(username)) return refusal('account-name-unfit', { name: username })
    const taken = await trx
      .selectFrom('app_user')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirst()
    if (taken || username === administratorName) return refusal('account-name-taken', { name: username })
    const standing = await trx
      .selectFrom('invitation')
      .select('id')
      .where('regency_code', '=', regencyCode)
      .where('username', '=', username)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', at)
      .executeTakeFirst()
    if (standing) return refusal('invitation-standing', { name: username })
    const fault = await faultOf(trx, regencyCode, grant)
    if (fault) return fault
    const id = v7()
    const { token, tokenHash, expiresAt } = newInvitationToken(regencyCode, at)
    await trx
      .insertInto('invitation')
      .values({
        regency_code: regencyCode,
        id,
        username,
        display_name: given.displayName.trim() || username,
        role: grant.role,
        district_code: grant.districtCode ?? '',
        village_code: grant.villageCode ?? '',
        office_id: grant.officeId ?? null,
        valid_from: grant.validFrom,
        valid_until: grant.validUntil ?? null,
        token_hash: tokenHash,
        invited_by: actor,
        invited_at: at,
        expires_at: expiresAt,
      })
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'invitation.sent',
      subjectKind: 'invitation',
      subjectId: id,
      detail: { role: grant.role },
    })
    return { ok: true, id, username, token, expiresAt }
  })
}

/** A new link for one that was lost or ran out; the old one is void. */
export function renewInvitation(db: Db, acting: Acting, id: string): Promise<Sent> {
  const { regencyCode, actor, at } = acting
  return tx(db, async (trx): Promise<Sent> => {
    const { token, tokenHash, expiresAt } = newInvitationToken(regencyCode, at)
    const renewed = await trx
      .updateTable('invitation')
      .set({ token_hash: tokenHash, expires_at: expiresAt, invited_by: actor, invited_at: at })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning('username')
      .executeTakeFirst()
    if (!renewed) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'invitation.renewed',
      subjectKind: 'invitation',
      subjectId: id,
    })
    return { ok: true, id, username: renewed.username, token, expiresAt }
  })
}

/** Takes an invitation back before it is used. */
export function revokeInvitation(
  db: Db,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode, actor, at } = acting
  return tx(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('invitation')
      .set({ revoked_at: at, revoked_by: actor, revoked_reason: reason })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'invitation.revoked',
      subjectKind: 'invitation',
      subjectId: id,
      reason,
    })
    return { ok: true }
  })
}
