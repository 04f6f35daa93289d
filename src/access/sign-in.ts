import type { Db } from '../platform/db/index.ts'
import { recordAct } from './audit.ts'
import { isPassword } from './passwords.ts'
import { deleteExpiredSessions, findUser, insertSession } from './store.ts'
import { hashOfToken, newToken } from './tokens.ts'

export const sessionHours = 12

export type SignInResult =
  | { ok: true; token: string; userId: string; expiresAt: Date }
  | { ok: false; problem: 'sign-in-refused' }

/** Opens a session; refuses an unknown user and a wrong password with one answer, in one time. */
export async function signIn(
  db: Db,
  regencyCode: string,
  given: { username: string; password: string },
  at: Date,
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
  const token = newToken()
  const expiresAt = new Date(at.getTime() + sessionHours * 3_600_000)
  await db.transaction().execute(async (trx) => {
    await deleteExpiredSessions(trx, at)
    await insertSession(trx, {
      token_hash: hashOfToken(token),
      user_id: user.id,
      created_at: at,
      expires_at: expiresAt,
    })
    await recordAct(trx, {
      regencyCode: user.regency_code,
      actor: user.username,
      at,
      action: 'session.opened',
      subjectKind: 'user',
      subjectId: user.id,
    })
  })
  return { ok: true, token, userId: user.id, expiresAt }
}
