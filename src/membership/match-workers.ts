import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { type Decision, type LinkStats, linkLists } from '../linkage/index.ts'
import type { Cell, Schema } from '../platform/db/index.ts'
import { type SyncCounts, syncRows } from '../platform/db/sync-rows.ts'
import {
  type OnProgress,
  type OpenNik,
  type OpenPair,
  reasonsJson,
  workersToLink,
  writeReviews,
} from '../registry/questions.ts'
import { decidedMatches } from './decided-matches.ts'
import { participantsToLink } from './participants-to-link.ts'

export interface MatchedWorkers {
  registered: number
  toReview: number
  decidedByPerson: number
  nikConflicts: number
  stats: LinkStats
  written: Record<string, SyncCounts>
}

/** Finds for each worker the participant they are; what a person decided stands above the engine. */
export async function matchWorkers(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  openNik: OpenNik,
  onProgress: OnProgress,
): Promise<MatchedWorkers> {
  const workers = await workersToLink(trx, regencyCode, openNik)
  const participants = await participantsToLink(trx, regencyCode, openNik)
  const decided = await decidedMatches(trx, regencyCode)
  onProgress('matching', 0, workers.length)

  const settledWorkers = new Set(decided.same.map((one) => one.workerId))
  const settledParticipants = new Set(decided.same.map((one) => one.participantId))
  const { decisions, nikConflicts, stats } = linkLists(
    workers.filter((one) => !settledWorkers.has(one.key)),
    participants.filter((one) => !settledParticipants.has(one.key)),
    { asOf: at.toISOString().slice(0, 10), apart: decided.apart },
  )

  const review = decisions.filter((one) => one.status === 'review' && one.participant !== null)
  const registered = decisions.filter((one) => one.status === 'registered')
  const rows: Cell[][] = [
    ...[...registered, ...review].map(engineRow),
    ...decided.same.map((one) => [
      one.workerId,
      one.participantId,
      'registered',
      'person',
      one.weight,
      one.probability,
      null,
      null,
      one.reasons,
    ]),
  ]
  const worker_match = await syncRows(
    trx,
    {
      table: 'worker_match',
      regencyCode,
      key: ['worker_id'],
      columns: [
        'participant_id',
        'status',
        'decided_by',
        'weight',
        'probability',
        'runner_up',
        'runner_up_weight',
        'reasons',
      ],
    },
    rows,
  )
  const reviews = await writeReviews(trx, regencyCode, at, 'membership', review.map(openPair), v7)
  onProgress('matching', workers.length, workers.length)
  return {
    registered: registered.length + decided.same.length,
    toReview: review.length,
    decidedByPerson: decided.same.length,
    nikConflicts: nikConflicts.length,
    stats,
    written: { worker_match, review: reviews },
  }
}

function engineRow(one: Decision): Cell[] {
  const { worker, participant, status, weight, probability, runnerUp, parts } = one
  return [
    worker,
    participant,
    status,
    'engine',
    weight,
    probability,
    runnerUp?.participant,
    runnerUp?.weight,
    reasonsJson(parts),
  ]
}

function openPair(one: Decision): OpenPair {
  return {
    leftId: one.worker,
    rightId: one.participant!,
    weight: one.weight,
    probability: one.probability,
    parts: one.parts,
    why: one.reason ?? 'uncertain',
  }
}
