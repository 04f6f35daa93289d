import { recordAct } from '../../access/questions.ts'
import { tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting, Ground } from '../ground.ts'
import { holdRequest } from './find-request.ts'
import { ownersOf } from './owners.ts'

/** Says who sees to a request. */
export function assignOwner(
  { db }: Pick<Ground, 'db'>,
  acting: Acting,
  id: string,
  owner: string,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode, at } = acting
  return tx(db, async (trx) => {
    const one = await holdRequest(trx, regencyCode, id)
    if (!one) return refusal('not-found')
    if (one.outcome !== null) return refusal('data-request-decided')
    const known = await ownersOf(trx, regencyCode, at)
    if (!known.some(({ username }) => username === owner)) return refusal('data-request-owner')
    await trx
      .updateTable('data_request')
      .set({ owner })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'data-request.assigned',
      subjectKind: 'data-request',
      subjectId: id,
      detail: { number: one.number, owner, shown: one.worker_id },
    })
    return { ok: true }
  })
}
