import type { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { presentWorkers } from '../../registry/questions.ts'
import type { requestBody } from '../api.ts'
import type { Acting, Ground } from '../ground.ts'
import { dueAt } from '../law/clock.ts'
import { answerWithin } from '../law/periods.ts'
import { nextNumber } from '../numbers.ts'
import { seal, toldOf } from './sealed.ts'

export type Recorded = { ok: true; id: string; number: string; repeated: boolean } | Refusal

/** Takes down what a citizen asks about their own data; its clock runs from when it came in. The same again is one request. */
export async function recordRequest(
  { db, key }: Ground,
  acting: Acting & { wholeRegency: boolean },
  body: z.output<typeof requestBody>,
): Promise<Recorded> {
  const receivedAt = body.receivedAt ? new Date(body.receivedAt) : acting.at
  if (receivedAt > acting.at) return refusal('data-request-future')
  if (body.workerId === null && !acting.wholeRegency) return refusal('data-request-worker')
  const hash = key.index('content', JSON.stringify({ ...body, receivedAt: body.receivedAt ?? '' }))
  return tx(db, async (trx) => {
    const before = await trx
      .selectFrom('data_request')
      .select(['content_hash', 'number'])
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', body.id)
      .executeTakeFirst()
    if (before && before.content_hash !== hash) return refusal('data-request-differs')
    if (before) return { ok: true, id: body.id, number: before.number, repeated: true }
    const workerId = await workerOf(trx, acting.regencyCode, body.workerId)
    if (workerId === undefined) return refusal('not-found')
    const number = await nextNumber(trx, acting.regencyCode, 'data-request', receivedAt)
    await trx
      .insertInto('data_request')
      .values({
        regency_code: acting.regencyCode,
        id: body.id,
        number,
        kind: body.kind,
        worker_id: workerId,
        asked_by: body.askedBy,
        identity: body.identity,
        told_sealed: seal(key, toldOf(body)),
        content_hash: hash,
        received_at: receivedAt,
        due_at: dueAt(answerWithin, receivedAt),
        recorded_by: acting.actor,
        recorded_at: acting.at,
      })
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'data-request.received',
      subjectKind: 'data-request',
      subjectId: body.id,
      detail: { number, kind: body.kind, shown: workerId },
    })
    return { ok: true, id: body.id, number, repeated: false }
  })
}

/** The worker as known now; undefined when there is none within reach. */
async function workerOf(trx: Tx, regencyCode: string, id: string | null): Promise<string | null | undefined> {
  return id === null ? null : (await presentWorkers(trx, regencyCode, [id]))(id)
}
