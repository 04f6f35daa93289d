import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'

/** Takes no more entries from now on; what was entered stays and counts. */
export function closeSource(
  db: Db,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('funding_source')
      .set({ closed_by: acting.actor, closed_at: acting.at, closed_reason: reason })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'funding-source.closed',
      subjectKind: 'funding-source',
      subjectId: id,
      reason,
    })
    return { ok: true }
  })
}
