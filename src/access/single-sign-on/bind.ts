import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../audit.ts'
import { endOthers } from '../open-session.ts'
import { findBound } from './store.ts'

interface Named {
  issuer: string
  subject: string
}
type Done = { ok: true } | Refusal

/** From now on whom the provider calls by this subject is this account: said by an administrator or by its owner. */
export function bindIdentity(
  db: Db,
  { regencyCode, actor, at }: Acting,
  userId: string,
  { issuer, subject }: Named,
): Promise<Done> {
  // A NIK is kept nowhere in the clear, also not as somebody's name at a provider.
  if (/^\d{16}$/.test(subject)) return Promise.resolve(refusal('identity-is-number'))
  return tx(db, async (trx) => {
    await trx
      .insertInto('external_identity')
      .values({ issuer, subject, user_id: userId, bound_by: actor, bound_at: at })
      // Taken by another account, or this account has another at this provider.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const bound = await findBound(trx, { issuer, subject })
    if (!bound) return refusal('identity-other')
    if (bound.id !== userId) return refusal('identity-taken')
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'identity.bound',
      subjectKind: 'user',
      subjectId: userId,
      detail: { provider: new URL(issuer).host },
    })
    return { ok: true }
  })
}

/** From every provider, of the settings of before too. Signed out everywhere, but for the session in which its owner says so. */
export function unbindIdentity(
  db: Db,
  { regencyCode, actor, at }: Acting,
  userId: string,
  staying = '',
): Promise<Done> {
  return tx(db, async (trx) => {
    const ended = await trx
      .deleteFrom('external_identity')
      .where('user_id', '=', userId)
      .returning('issuer')
      .execute()
    if (ended.length === 0) return refusal('not-found')
    await endOthers(trx, userId, staying)
    for (const { issuer } of ended)
      await recordAct(trx, {
        regencyCode,
        actor,
        at,
        action: 'identity.unbound',
        subjectKind: 'user',
        subjectId: userId,
        detail: { provider: new URL(issuer).host },
      })
    return { ok: true }
  })
}
