import { recordAct } from '../../access/questions.ts'
import { tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { undoCorrection } from '../../registry/questions.ts'
import type { Acting, Ground } from '../ground.ts'
import { holdRequest } from './find-request.ts'

/** Takes back what a request had put right: the lists speak again. The answer that was given stays on record. */
export function undoGranted(
  { db, jobs }: Pick<Ground, 'db' | 'jobs'>,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode } = acting
  return tx(db, async (trx) => {
    const one = await holdRequest(trx, regencyCode, id)
    if (!one) return refusal('not-found')
    const corrections = await trx
      .selectFrom('data_correction')
      .select('id')
      .where('regency_code', '=', regencyCode)
      .where('request_id', '=', id)
      .where('undone_at', 'is', null)
      .execute()
    if (corrections.length === 0) return refusal('correction-none')
    for (const correction of corrections) await undoCorrection(trx, { ...acting, reason }, correction.id)
    await recordAct(trx, {
      ...acting,
      action: 'data-request.correction-undone',
      subjectKind: 'data-request',
      subjectId: id,
      reason,
      detail: { number: one.number, shown: one.worker_id },
    })
    await jobs?.enqueue(trx, 'refresh', { regencyCode, unhurried: true }, { key: regencyCode })
    return { ok: true }
  })
}
