import type { Tx } from '../platform/db/index.ts'
import { endHalfSessionsOf } from './second-factor/half-session.ts'
import { idleMinutes } from './session-times.ts'
import { deleteExpiredSessions, deleteSessionsOf, insertSession } from './store.ts'
import { hashOfToken, newToken } from './tokens.ts'

/** A new session; what the browser had before is of no use any more. */
export async function openSession(
  trx: Tx,
  userId: string,
  at: Date,
  { secondFactor, instead, by }: { secondFactor: boolean; instead?: string | undefined; by?: 'provider' },
): Promise<string> {
  const token = newToken()
  await deleteExpiredSessions(trx, at)
  if (instead) await trx.deleteFrom('session').where('token_hash', '=', hashOfToken(instead)).execute()
  await insertSession(trx, {
    token_hash: hashOfToken(token),
    user_id: userId,
    created_at: at,
    expires_at: new Date(at.getTime() + idleMinutes * 60_000),
    second_factor_at: secondFactor ? at : null,
    ...(by && { signed_in_by: by }),
  })
  return token
}

/** The same session under a new token, and no other of this account: after a password or a second factor changed. */
export async function renewAlone(
  trx: Tx,
  { userId, tokenHash }: { userId: string; tokenHash: string },
  passed?: { secondFactorAt: Date | null },
): Promise<string> {
  const token = newToken()
  await trx
    .updateTable('session')
    .set({
      token_hash: hashOfToken(token),
      ...(passed && { second_factor_at: passed.secondFactorAt }),
    })
    .where('token_hash', '=', tokenHash)
    .execute()
  await endOthers(trx, userId, hashOfToken(token))
  return token
}

/** Signs an account out, but for one session. */
export async function endOthers(trx: Tx, userId: string, tokenHash: string): Promise<void> {
  await trx.deleteFrom('session').where('user_id', '=', userId).where('token_hash', '<>', tokenHash).execute()
  await endHalfSessionsOf(trx, userId)
}

/** Signs an account out everywhere, also where it had only given its password; how many were signed in. */
export async function endAllSessions(trx: Tx, userId: string): Promise<number> {
  const ended = await deleteSessionsOf(trx, userId)
  await endHalfSessionsOf(trx, userId)
  return ended
}
