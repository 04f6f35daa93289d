import type { Secrets } from '../../platform/crypto.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { type Acting, accountOf } from '../acting.ts'
import { recordAct } from '../audit.ts'
import { liveGrants } from '../grants.ts'
import { endAllSessions, renewAlone } from '../open-session.ts'
import { demandsSecondFactor } from '../policy.ts'
import type { Own } from './enrol.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

async function deleteFactor(trx: Tx, userId: string): Promise<boolean> {
  await trx.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  const { numDeletedRows } = await trx
    .deleteFrom('second_factor')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Signs in by the password alone from now on; not for whom the role asks for more. */
export function removeFactor(
  db: Db,
  { regencyCode, actor, userId }: Own,
  tokenHash: string,
  at: Date,
): Promise<{ ok: true; token: string } | Refusal> {
  return tx(db, async (trx) => {
    const grants = await liveGrants(trx, userId, at)
    if (grants.some(({ role }) => demandsSecondFactor(role))) return refusal('second-factor-demanded')
    if (!(await deleteFactor(trx, userId))) return refusal('not-found')
    const token = await renewAlone(trx, { userId, tokenHash }, { secondFactorAt: null })
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'second-factor.removed',
      subjectKind: 'user',
      subjectId: userId,
    })
    return { ok: true, token }
  })
}

/** For somebody who lost both app and paper; nothing of it is shown, and they are signed out everywhere. */
export function resetFactor(
  db: Db,
  acting: Acting,
  userId: string,
  reason: string,
): Promise<{ ok: true; username: string } | Refusal> {
  return tx(db, async (trx) => {
    const user = await accountOf(trx, acting.regencyCode, userId)
    if (!user || !(await deleteFactor(trx, userId))) return refusal('not-found')
    await endAllSessions(trx, userId)
    await recordAct(trx, {
      ...acting,
      action: 'second-factor.reset',
      subjectKind: 'user',
      subjectId: userId,
      reason,
    })
    return { ok: true, username: user.username }
  })
}

/** Ten new codes on paper; the old ones are void. */
export function renewRecoveryCodes(
  db: Db,
  key: Secrets,
  { regencyCode, actor, userId }: Own,
  at: Date,
): Promise<{ ok: true; codes: string[] } | Refusal> {
  return tx(db, async (trx) => {
    const factor = await trx
      .selectFrom('second_factor')
      .select('confirmed_at')
      .where('user_id', '=', userId)
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst()
    if (!factor) return refusal('second-factor-missing')
    const codes = await makeRecoveryCodes(trx, key, userId)
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'recovery-code.made',
      subjectKind: 'user',
      subjectId: userId,
    })
    return { ok: true, codes }
  })
}
