import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { presentWorkers, standingDecisions } from '../registry/questions.ts'
import { presentParticipants } from './known-participants.ts'

export interface DecidedMatch {
  workerId: string
  participantId: string
  /** What the engine had said of the pair when it was asked. */
  weight: number | null
  probability: number | null
  reasons: string
}

export interface DecidedMatches {
  same: DecidedMatch[]
  apart: (readonly [workerId: string, participantId: string])[]
}

/** What people decided of workers and participants, on the ids of today; a later decision outweighs an earlier one. */
export async function decidedMatches(db: Kysely<Schema>, regencyCode: string): Promise<DecidedMatches> {
  const decisions = await standingDecisions(db, regencyCode, 'membership')
  if (decisions.length === 0) return { same: [], apart: [] }
  const workerOf = await presentWorkers(
    db,
    regencyCode,
    decisions.map((one) => one.leftId),
  )
  const participantOf = await presentParticipants(
    db,
    regencyCode,
    decisions.map((one) => one.rightId),
  )
  const asked = await sql<{ id: string; weight: number; probability: number; reasons: unknown }>`
    select d.id, r.weight, r.probability, r.reasons from review_decision d
    join review r on r.regency_code = ${regencyCode} and r.kind = d.kind and r.left_id = d.left_id and r.right_id = d.right_id
    where d.regency_code = ${regencyCode} and d.kind = 'membership' and d.undone_at is null`.execute(db)
  const answers = new Map(asked.rows.map((row) => [row.id, row]))

  const same = new Map<string, DecidedMatch>()
  const holder = new Map<string, string>()
  const apart: DecidedMatches['apart'] = []
  for (const { id, leftId, rightId, verdict } of decisions) {
    const [workerId, participantId] = [workerOf(leftId), participantOf(rightId)]
    if (!workerId || !participantId) continue
    if (verdict === 'different') {
      apart.push([workerId, participantId])
      continue
    }
    same.delete(holder.get(participantId) ?? '')
    holder.set(participantId, workerId)
    const answer = answers.get(id)
    same.set(workerId, {
      workerId,
      participantId,
      weight: answer?.weight ?? null,
      probability: answer?.probability ?? null,
      reasons: JSON.stringify(answer?.reasons ?? []),
    })
  }
  return { same: [...same.values()], apart }
}
