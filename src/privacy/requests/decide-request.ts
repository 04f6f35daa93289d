import type { z } from 'zod'
import { recordAct } from '../../access/questions.ts'
import { type Tx, tx } from '../../platform/db/index.ts'
import { wordsOf } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { type Corrected, correctWorker } from '../../registry/questions.ts'
import type { decisionBody } from '../api.ts'
import type { Acting, Ground } from '../ground.ts'
import { holdRequest } from './find-request.ts'
import { openTold, seal } from './sealed.ts'

export type Decided = { ok: true } | Refusal
type Body = z.output<typeof decisionBody>
type Held = NonNullable<Awaited<ReturnType<typeof holdRequest>>>

/**
 * Answers a request for good. A correction that is granted stands before all lists from the next refresh on; what others
 * keep is put right by them, and the answer says by whom.
 */
export function decideRequest(ground: Ground, acting: Acting, id: string, body: Body): Promise<Decided> {
  const { regencyCode, actor, at } = acting
  return tx(ground.db, async (trx) => {
    const one = await holdRequest(trx, regencyCode, id)
    if (!one) return refusal('not-found')
    if (one.outcome !== null) return refusal('data-request-decided')
    if (body.outcome === 'refused' && !body.nextStep) return refusal('data-request-next-step')
    const corrected = await correct(trx, ground, acting, one, body)
    if (!corrected.ok) return corrected
    const { answer, nextStep } = body
    await trx
      .updateTable('data_request')
      .set({
        outcome: body.outcome,
        decided_by: actor,
        decided_at: at,
        owner: one.owner ?? actor,
        answer_sealed: seal(ground.key, { answer, nextStep: nextStep || undefined }),
      })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .execute()
    await recordAct(trx, {
      ...acting,
      action: body.outcome === 'done' ? 'data-request.done' : 'data-request.refused',
      subjectKind: 'data-request',
      subjectId: id,
      detail: { number: one.number, fields: corrected.fields.join(' ') || null, shown: one.worker_id },
    })
    if (corrected.fields.length > 0)
      await ground.jobs?.enqueue(trx, 'refresh', { regencyCode, unhurried: true }, { key: regencyCode })
    return { ok: true }
  })
}

async function correct(
  trx: Tx,
  { key }: Ground,
  acting: Acting,
  one: Held,
  body: Body,
): Promise<{ ok: true; fields: string[] } | Refusal> {
  if (one.kind !== 'correction' || body.outcome !== 'done') return { ok: true, fields: [] }
  const told = openTold(key, one.told_sealed)
  const values: Corrected = body.values ?? told.changes ?? {}
  const fields = Object.keys(values)
  if (fields.length === 0)
    return Object.keys(told.elsewhere ?? {}).length > 0 ? { ok: true, fields } : refusal('correction-empty')
  if (one.worker_id === null) return refusal('data-request-worker')
  const words = wordsOf('id')
  const done = await correctWorker(
    trx,
    { ...acting, reason: one.number },
    {
      requestId: one.id,
      workerId: one.worker_id,
      officeName: words('privacyPaper.office'),
      listName: words('import.kind.correction.name'),
      values,
    },
  )
  return done.ok ? { ok: true, fields } : done
}
