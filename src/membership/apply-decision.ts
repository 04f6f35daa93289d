import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { presentWorkers } from '../registry/questions.ts'
import { decidedMatches } from './decided-matches.ts'
import { forgetDisplaced, keepDisplaced } from './displaced.ts'
import { presentParticipants } from './known-participants.ts'

export interface PairUnderReview {
  leftId: string
  rightId: string
  weight: number
  probability: number
  reasons: unknown
  /** Set when the pair was drawn to test the linkage: what the linkage had decided. */
  sample: 'accepted' | 'refused' | null
}

/** True when a person has already given this worker or this participant to somebody else. */
export async function isTaken(
  trx: Kysely<Schema>,
  regencyCode: string,
  pair: Pick<PairUnderReview, 'leftId' | 'rightId'>,
): Promise<boolean> {
  const now = await presentPair(trx, regencyCode, pair)
  if (!now) return false
  const { same } = await decidedMatches(trx, regencyCode)
  return same.some(
    ({ workerId, participantId }) => (workerId === now.workerId) !== (participantId === now.participantId),
  )
}

/** Makes a decision, or (null) its undoing, count at once; the next refresh finds the same, and what follows from it. */
export async function applyDecision(
  trx: Kysely<Schema>,
  regencyCode: string,
  pair: PairUnderReview,
  verdict: 'same' | 'different' | null,
): Promise<void> {
  const now = await presentPair(trx, regencyCode, pair)
  if (!now) return
  const { workerId, participantId } = now
  if (verdict !== 'same') await forgetDisplaced(trx, regencyCode, participantId)
  if (verdict === 'different' || (verdict === null && pair.sample === 'refused')) {
    await sql`delete from worker_match where regency_code = ${regencyCode}
      and worker_id = ${workerId} and participant_id = ${participantId}`.execute(trx)
    return
  }
  if (verdict === 'same') {
    await keepDisplaced(trx, regencyCode, participantId, workerId)
    await sql`delete from worker_match where regency_code = ${regencyCode}
      and participant_id = ${participantId} and worker_id <> ${workerId}`.execute(trx)
  }
  const [status, decidedBy] =
    verdict === 'same'
      ? ['registered', 'person']
      : [pair.sample === 'accepted' ? 'registered' : 'review', 'engine']
  const mayReplace =
    verdict === 'same' ? sql`true` : sql`worker_match.participant_id = excluded.participant_id`
  await sql`insert into worker_match (regency_code, worker_id, participant_id, status, decided_by, weight, probability,
      reasons, chance, chance_error)
    values (${regencyCode}, ${workerId}, ${participantId}, ${status}, ${decidedBy}, ${pair.weight}, ${pair.probability},
      ${JSON.stringify(pair.reasons)}::jsonb, ${verdict === 'same' ? 1 : pair.probability}::real, 0)
    on conflict (regency_code, worker_id) do update set participant_id = excluded.participant_id, status = excluded.status,
      decided_by = excluded.decided_by, weight = excluded.weight, probability = excluded.probability,
      runner_up = null, runner_up_weight = null, reasons = excluded.reasons,
      chance = excluded.chance, chance_error = excluded.chance_error
    where ${mayReplace}`.execute(trx)
}

async function presentPair(
  trx: Kysely<Schema>,
  regencyCode: string,
  { leftId, rightId }: Pick<PairUnderReview, 'leftId' | 'rightId'>,
) {
  const workerId = (await presentWorkers(trx, regencyCode, [leftId]))(leftId)
  const participantId = (await presentParticipants(trx, regencyCode, [rightId]))(rightId)
  return workerId && participantId ? { workerId, participantId } : undefined
}
