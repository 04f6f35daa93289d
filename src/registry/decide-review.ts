import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../access/questions.ts'
import { applyDecision, isTaken, type PairUnderReview } from '../membership/questions.ts'
import type { Tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'

export interface Deciding {
  regencyCode: string
  actor: string
  at: Date
}

export type Decided = { ok: true; changed: boolean } | Refusal

/** Records what a person says of a pair; a different earlier word of it is undone by the same act. */
export async function decideReview(
  trx: Tx,
  deciding: Deciding,
  reviewId: string,
  verdict: 'same' | 'different',
): Promise<Decided> {
  const { regencyCode, actor, at } = deciding
  const pair = await lockPair(trx, regencyCode, reviewId)
  if (!pair) return refusal('not-found')
  if (pair.verdict === verdict) return { ok: true, changed: false }
  if (verdict === 'same' && pair.kind === 'membership' && (await isTaken(trx, regencyCode, pair))) {
    return refusal('match-taken')
  }
  if (pair.decisionId) await markUndone(trx, deciding, pair.decisionId)
  await trx
    .insertInto('review_decision')
    .values({
      regency_code: regencyCode,
      id: v7(),
      kind: pair.kind,
      left_id: pair.leftId,
      right_id: pair.rightId,
      verdict,
      decided_by: actor,
      decided_at: at,
      undone_by: null,
      undone_at: null,
    })
    .execute()
  if (pair.kind === 'membership') await applyDecision(trx, regencyCode, pair, verdict)
  await note(trx, deciding, `review.${verdict}`, reviewId)
  return { ok: true, changed: true }
}

/** Takes back what was decided of a pair; the decision stays on record with who undid it and when. */
export async function undoDecision(trx: Tx, deciding: Deciding, reviewId: string): Promise<Decided> {
  const pair = await lockPair(trx, deciding.regencyCode, reviewId)
  if (!pair) return refusal('not-found')
  if (!pair.decisionId) return { ok: true, changed: false }
  await markUndone(trx, deciding, pair.decisionId)
  if (pair.kind === 'membership') await applyDecision(trx, deciding.regencyCode, pair, null)
  await note(trx, deciding, 'review.undo', reviewId)
  return { ok: true, changed: true }
}

interface LockedPair extends PairUnderReview {
  kind: 'membership' | 'duplicate'
  decisionId: string | null
  verdict: 'same' | 'different' | null
}

async function lockPair(trx: Tx, regencyCode: string, id: string): Promise<LockedPair | undefined> {
  const { rows } =
    await sql<LockedPair>`select r.kind, r.left_id as "leftId", r.right_id as "rightId", r.weight,
      r.probability, r.reasons, r.sample, d.id as "decisionId", d.verdict
    from review r left join review_decision d on d.regency_code = ${regencyCode} and d.kind = r.kind
      and d.left_id = r.left_id and d.right_id = r.right_id and d.undone_at is null
    where r.regency_code = ${regencyCode} and r.id = ${id} for update of r`.execute(trx)
  return rows[0]
}

async function markUndone(trx: Tx, { regencyCode, actor, at }: Deciding, id: string) {
  await trx
    .updateTable('review_decision')
    .set({ undone_by: actor, undone_at: at })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
}

async function note(trx: Tx, { regencyCode, actor, at }: Deciding, action: string, reviewId: string) {
  await recordAct(trx, { regencyCode, actor, at, action, subjectKind: 'review', subjectId: reviewId })
  await trx
    .updateTable('tenant')
    .set((eb) => ({ lists_version: eb('lists_version', '+', 1), lists_changed_at: at }))
    .where('regency_code', '=', regencyCode)
    .execute()
}
