import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'

/** Takes a tariff back: the one before it holds again. It stays in the table. */
export function withdrawTariff(
  db: Db,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const withdrawn = await trx
      .updateTable('group_tariff')
      .set({ withdrawn_by: acting.actor, withdrawn_at: acting.at })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .returning('group_code')
      .executeTakeFirst()
    if (!withdrawn) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'tariff.withdrawn',
      subjectKind: 'group',
      subjectId: withdrawn.group_code,
      reason,
    })
    return { ok: true }
  })
}
