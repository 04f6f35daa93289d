import { recordAct } from '../../access/questions.ts'
import { tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting, Ground } from '../ground.ts'
import { holdRequest } from './find-request.ts'
import { openTold } from './sealed.ts'

/** Opens where the answer may be sent; who, when and why is written down before it is shown. */
export function openContact(
  { db, key }: Ground,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true; contact: string } | Refusal> {
  return tx(db, async (trx) => {
    const one = await holdRequest(trx, acting.regencyCode, id)
    const contact = one && openTold(key, one.told_sealed).contact
    if (!contact) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'data-request.contact-opened',
      subjectKind: 'data-request',
      subjectId: id,
      reason,
      detail: { number: one.number, shown: one.worker_id },
    })
    return { ok: true, contact }
  })
}
