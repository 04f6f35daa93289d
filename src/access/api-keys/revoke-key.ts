import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../audit.ts'

/** Ends a key at once. The row stays. */
export function revokeKey(
  db: Db,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode, actor, at } = acting
  return tx(db, async (trx) => {
    const revoked = await trx
      .updateTable('api_key')
      .set({ revoked_by: actor, revoked_at: at, revoked_reason: reason })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst()
    if (!revoked) return refusal('not-found')
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'api-key.revoked',
      subjectKind: 'api-key',
      subjectId: id,
      reason,
      detail: { name: revoked.name },
    })
    return { ok: true }
  })
}
