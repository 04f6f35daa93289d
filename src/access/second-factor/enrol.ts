import type { Secrets } from '../../platform/crypto.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { recordAct } from '../audit.ts'
import { renewAlone } from '../open-session.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { newSecret, openFor, sealFor, stepOf } from './totp.ts'

const pendingMinutes = 15

export interface Own {
  regencyCode: string
  actor: string
  userId: string
}

/** A secret for the authenticator app, shown once; it counts from its first code on, and one from before until then. */
export async function beginEnrolment(
  db: Db,
  key: Secrets,
  { userId, actor }: Own,
  at: Date,
): Promise<{ secret: string; picture: string }> {
  const made = newSecret(actor)
  const pending = { pending_sealed: sealFor(key, userId, made.secret), pending_at: at }
  await db
    .insertInto('second_factor')
    .values({ user_id: userId, ...pending })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(pending))
    .execute()
  return made
}

/** The first code shows that the app has the secret: from here on it is asked for. */
export async function confirmEnrolment(
  db: Db,
  key: Secrets,
  own: Own,
  given: { tokenHash: string; code: string },
  at: Date,
): Promise<{ ok: true; token: string; codes: string[] } | Refusal> {
  const { userId, actor, regencyCode } = own
  return tx(db, async (trx) => {
    const row = await trx
      .selectFrom('second_factor')
      .select(['pending_sealed', 'pending_at'])
      .where('user_id', '=', userId)
      .forUpdate()
      .executeTakeFirst()
    const begun = row?.pending_at && at.getTime() - row.pending_at.getTime() < pendingMinutes * 60_000
    if (!row?.pending_sealed || !begun) return refusal('second-factor-not-begun')
    const step = stepOf(openFor(key, userId, row.pending_sealed), given.code, at)
    if (step === undefined) return refusal('second-factor-wrong')
    await trx
      .updateTable('second_factor')
      .set({
        secret_sealed: row.pending_sealed,
        confirmed_at: at,
        last_step: step,
        pending_sealed: null,
        pending_at: null,
      })
      .where('user_id', '=', userId)
      .execute()
    const codes = await makeRecoveryCodes(trx, key, userId)
    const token = await renewAlone(trx, { userId, tokenHash: given.tokenHash }, { secondFactorAt: at })
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'second-factor.enrolled',
      subjectKind: 'user',
      subjectId: userId,
    })
    return { ok: true, token, codes }
  })
}
