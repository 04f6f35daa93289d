import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { recordAct } from '../audit.ts'
import { openSession } from '../open-session.ts'
import { openHalfSession } from '../second-factor/half-session.ts'
import { hasSecondFactor } from '../store.ts'
import type { Identity } from './provider.ts'
import { findBound } from './store.ts'

export type Entered =
  | { ok: true; token: string }
  /** The account has a second factor, and the provider did not ask for one: it is asked for here. */
  | { ok: true; half: string }
  | Refusal

/** Opens a session for the account an identity was bound to; a like name or address binds nothing. */
export function enterByProvider(
  db: Db,
  /** Where a refusal stands in the audit. */
  regencyCode: string,
  identity: Identity,
  at: Date,
  /** The session the browser had before. */
  instead?: string,
): Promise<Entered> {
  const { secondFactor, issuer } = identity
  return tx(db, async (trx): Promise<Entered> => {
    const user = await findBound(trx, identity)
    const act = { at, subjectKind: 'user', detail: { provider: new URL(issuer).host, secondFactor } }
    if (!user) {
      await recordAct(trx, {
        ...act,
        regencyCode,
        actor: '-',
        action: 'session.refused',
        subjectId: 'unknown',
      })
      return refusal('single-sign-on-unknown')
    }
    if (!secondFactor && (await hasSecondFactor(trx, user.id)))
      return { ok: true, half: await openHalfSession(trx, user.id, at) }
    const token = await openSession(trx, user.id, at, { secondFactor, instead, by: 'provider' })
    await recordAct(trx, {
      ...act,
      regencyCode: user.regencyCode,
      actor: user.username,
      action: 'session.opened',
      subjectId: user.id,
    })
    return { ok: true, token }
  })
}
