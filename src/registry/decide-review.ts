import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../access/questions.ts'
import { applyDecision, isTaken, type PairUnderReview } from '../membership/questions.ts'
import type { Tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { addOpinion, opinionsOf } from './review-opinion-store.ts'
import { mayReopen, nextStep, type Opinion, voicesOf } from './review-opinions.ts'
import { isAdministrator, wantsTwoReviewers } from './review-setting.ts'

export interface Deciding {
  regencyCode: string
  actor: string
  at: Date
}

/** `changed`: a decision was made or undone. An opinion that waits for a second one changes nothing yet. */
export type Decided = { ok: true; changed: boolean } | Refusal

/**
 * Records what a person says of a pair. Where one person decides, it is the decision, and a different earlier word of it
 * is undone by the same act. Where the regency wants two, it decides only when a second person says the same, or as the
 * word of an arbiter, who has to say why.
 */
export async function decideReview(
  trx: Tx,
  deciding: Deciding,
  reviewId: string,
  verdict: 'same' | 'different',
  reason: string | null = null,
): Promise<Decided> {
  const { regencyCode, actor } = deciding
  const pair = await lockPair(trx, regencyCode, reviewId)
  if (!pair) return refusal('not-found')
  const two = await wantsTwoReviewers(trx, regencyCode)
  if (pair.verdict === verdict) return { ok: true, changed: false }
  if (two && pair.verdict !== null) return refusal('review-settled')
  if (verdict === 'same' && pair.kind === 'membership' && (await isTaken(trx, regencyCode, pair))) {
    return refusal('match-taken')
  }
  if (!two) {
    if (pair.decisionId) await markUndone(trx, deciding, pair.decisionId)
    await addOpinion(trx, deciding, pair, { part: 'sole', verdict, reason })
    return settle(trx, deciding, reviewId, pair, verdict)
  }
  const opinions = (await opinionsOf(trx, regencyCode, [pair]))(pair)
  const step = nextStep(opinions, { by: actor, verdict, reason })
  if (step.do === 'refuse') return refusal(step.problem)
  if (step.do === 'nothing') return { ok: true, changed: false }
  await addOpinion(trx, deciding, pair, { part: step.part, verdict, reason })
  if (step.do === 'settle') return settle(trx, deciding, reviewId, pair, verdict)
  await record(trx, deciding, 'review.opinion', reviewId)
  return { ok: true, changed: false }
}

/**
 * Takes back what was decided of a pair, or one's own opinion while no second one has been given. What was said stays
 * on record; a pair whose decision is undone begins a new round, in which nobody has spoken yet.
 */
export async function undoDecision(trx: Tx, deciding: Deciding, reviewId: string): Promise<Decided> {
  const { regencyCode, actor } = deciding
  const pair = await lockPair(trx, regencyCode, reviewId)
  if (!pair) return refusal('not-found')
  const two = await wantsTwoReviewers(trx, regencyCode)
  const opinions = (await opinionsOf(trx, regencyCode, [pair]))(pair)
  const mine = opinions.find(({ by }) => by === actor)
  if (!pair.decisionId) return two ? withdraw(trx, deciding, reviewId, pair, opinions) : nothing
  if (two) {
    const administrator = await isAdministrator(trx, deciding)
    if (!mayReopen(opinions, pair.decidedBy!, { by: actor, administrator }))
      return refusal('review-not-yours')
  }
  const part = mine?.part ?? (two ? 'administrator' : 'sole')
  await addOpinion(trx, deciding, pair, { part, verdict: 'withdrawn' })
  await markUndone(trx, deciding, pair.decisionId)
  if (pair.kind === 'membership') await applyDecision(trx, regencyCode, pair, null)
  await note(trx, deciding, 'review.undo', reviewId, pair.decisionId)
  return { ok: true, changed: true }
}

const nothing: Decided = { ok: true, changed: false }

async function withdraw(
  trx: Tx,
  deciding: Deciding,
  reviewId: string,
  pair: LockedPair,
  opinions: readonly Opinion[],
): Promise<Decided> {
  const voices = voicesOf(opinions)
  if (voices.length >= 2) return refusal('review-disputed')
  const [first] = voices
  if (!first) return nothing
  if (first.by !== deciding.actor) return refusal('review-not-yours')
  await addOpinion(trx, deciding, pair, { part: 'first', verdict: 'withdrawn' })
  await record(trx, deciding, 'review.withdraw', reviewId)
  return nothing
}

async function settle(
  trx: Tx,
  deciding: Deciding,
  reviewId: string,
  pair: LockedPair,
  verdict: 'same' | 'different',
): Promise<Decided> {
  const { regencyCode, actor, at } = deciding
  const id = v7()
  await trx
    .insertInto('review_decision')
    .values({
      regency_code: regencyCode,
      id,
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
  await note(trx, deciding, `review.${verdict}`, reviewId, id)
  return { ok: true, changed: true }
}

interface LockedPair extends PairUnderReview {
  kind: 'membership' | 'duplicate'
  decisionId: string | null
  verdict: 'same' | 'different' | null
  decidedBy: string | null
}

/**
 * The pair as it stands once nobody else is deciding in this regency: two reviewers of one pair come one after the other,
 * and so do two who would give one participant to two workers. The row comes first: whoever waits for a refresh to let go
 * of it keeps nobody else waiting.
 */
async function lockPair(trx: Tx, regencyCode: string, id: string): Promise<LockedPair | undefined> {
  await sql`select from review where regency_code = ${regencyCode} and id = ${id} for update`.execute(trx)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`review ${regencyCode}`}, 0))`.execute(trx)
  // A statement of its own: it sees what whoever held the lock before has committed.
  const { rows } =
    await sql<LockedPair>`select r.kind, r.left_id as "leftId", r.right_id as "rightId", r.weight,
      r.probability, r.reasons, r.sample, d.id as "decisionId", d.verdict, d.decided_by as "decidedBy"
    from review r left join review_decision d on d.regency_code = ${regencyCode} and d.kind = r.kind
      and d.left_id = r.left_id and d.right_id = r.right_id and d.undone_at is null
    where r.regency_code = ${regencyCode} and r.id = ${id}`.execute(trx)
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

/** Writes down the act, and that the figures have to follow; the decision keeps by which version they do. */
async function note(trx: Tx, deciding: Deciding, action: string, reviewId: string, decisionId: string) {
  const { regencyCode, at } = deciding
  await record(trx, deciding, action, reviewId)
  await sql`with risen as (
      update tenant set lists_version = lists_version + 1, lists_changed_at = ${at}
      where regency_code = ${regencyCode} returning lists_version)
    update review_decision set lists_version = risen.lists_version from risen
    where regency_code = ${regencyCode} and id = ${decisionId}`.execute(trx)
}

async function record(trx: Tx, { regencyCode, actor, at }: Deciding, action: string, reviewId: string) {
  await recordAct(trx, { regencyCode, actor, at, action, subjectKind: 'review', subjectId: reviewId })
}
