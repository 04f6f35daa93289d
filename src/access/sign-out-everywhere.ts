import { type Db, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { type Acting, accountOf } from './acting.ts'
import { recordAct } from './audit.ts'
import { endAllSessions } from './open-session.ts'

/** Ends every session of an account and changes nothing else of it: for a browser left open, or a machine that was lost. */
export function signOutEverywhere(
  db: Db,
  acting: Acting,
  userId: string,
  reason: string,
): Promise<{ ok: true; username: string; sessions: number } | Refusal> {
  return tx(db, async (trx) => {
    const user = await accountOf(trx, acting.regencyCode, userId)
    if (!user) return refusal('not-found')
    const sessions = await endAllSessions(trx, userId)
    await recordAct(trx, {
      ...acting,
      action: 'session.ended-everywhere',
      subjectKind: 'user',
      subjectId: userId,
      reason,
      detail: { sessions },
    })
    return { ok: true, username: user.username, sessions }
  })
}
