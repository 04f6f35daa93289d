import { type Db, tx } from '../platform/db/index.ts'
import { deleteOldAttempts } from './attempts/count-attempt.ts'
import { recordAct } from './audit.ts'
import { openSession } from './open-session.ts'
import { isPassword } from './passwords.ts'
import { openHalfSession } from './second-factor/half-session.ts'
import { isShownTooLongAgo } from './shown-password.ts'
import { findUser, hasSecondFactor } from './store.ts'

export type SignInResult =
  | { ok: true; token: string }
  /** The password was right; the half session waits for a code. */
  | { ok: false; problem: 'second-factor-needed'; half: string }
  | { ok: false; problem: 'sign-in-refused' }
  /** Right, but shown to somebody else too long ago. */
  | { ok: false; problem: 'password-expired' }

/**
 * Opens a session, or half of one where a second factor is asked for; refuses an unknown user and a wrong password with
 * one answer, after the same work.
 * @param instead the session the browser had before
 */
export async function signIn(
  db: Db,
  regencyCode: string,
  given: { username: string; password: string },
  at: Date,
  instead?: string,
): Promise<SignInResult> {
  const user = await findUser(db, given.username.trim().toLowerCase())
  const right = await isPassword(user?.password_hash, given.password)
  if (!user || !right) {
    const subjectId = user?.id ?? 'unknown'
    await recordAct(db, {
      regencyCode,
      actor: '-',
      at,
      action: 'session.refused',
      subjectKind: 'user',
      subjectId,
    })
    return { ok: false, problem: 'sign-in-refused' }
  }
  if (isShownTooLongAgo(user, at)) {
    await recordAct(db, {
      regencyCode: user.regency_code,
      actor: '-',
      at,
      action: 'session.refused-late',
      subjectKind: 'user',
      subjectId: user.id,
    })
    return { ok: false, problem: 'password-expired' }
  }
  return tx(db, async (trx): Promise<SignInResult> => {
    await deleteOldAttempts(trx, at)
    if (await hasSecondFactor(trx, user.id))
      return { ok: false, problem: 'second-factor-needed', half: await openHalfSession(trx, user.id, at) }
    const token = await openSession(trx, user.id, at, { secondFactor: false, instead })
    await recordAct(trx, {
      regencyCode: user.regency_code,
      actor: user.username,
      at,
      action: 'session.opened',
      subjectKind: 'user',
      subjectId: user.id,
    })
    return { ok: true, token }
  })
}
