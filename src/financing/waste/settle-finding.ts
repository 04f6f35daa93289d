import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { StateBody } from './api.ts'

/** Says how far a finding is: being worked on, resolved, or no fault at all; the last two with the reason. */
export function settleFinding(
  db: Db,
  acting: Acting,
  id: string,
  { state, reason = '' }: StateBody,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const open = state === 'open'
    const { regencyCode, actor, at } = acting
    const changed = await trx
      .updateTable('waste_finding')
      .set({ state, state_reason: reason, state_by: open ? null : actor, state_at: open ? null : at })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .returning('kind')
      .executeTakeFirst()
    if (!changed) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'waste.state-set',
      subjectKind: 'finding',
      subjectId: id,
      ...(reason && { reason }),
      detail: { kind: changed.kind, state },
    })
    return { ok: true }
  })
}
