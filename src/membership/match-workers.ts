import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import type { Decision, LinkStats } from '../linkage/index.ts'
import { dayOf } from '../platform/day.ts'
import type { Cell, Schema } from '../platform/db/index.ts'
import { type SyncCounts, syncRows } from '../platform/db/sync-rows.ts'
import {
  keepModel,
  listsVersion,
  type OnProgress,
  type OpenNik,
  type OpenPair,
  reasonsJson,
  refusedStrata,
  registeredSince,
  workersToLink,
  writeReviews,
} from '../registry/questions.ts'
import { type Calibration, chanceOf, fitCalibration } from './calibration.ts'
import { decidedMatches } from './decided-matches.ts'
import { type Displaced, displacedWorkers } from './displaced.ts'
import { type Drawn, drawSamples } from './draw-samples.ts'
import { type FindParticipants, findAmongAll } from './find-participants.ts'
import { stillDrawn } from './match-around.ts'
import { participantsToLink } from './participants-to-link.ts'

/** Refused pairs below this weight (bits) are not looked at, so no decision speaks of them. */
const weakest = refusedStrata.at(-1)!

export interface MatchedWorkers {
  registered: number
  toReview: number
  decidedByPerson: number
  nikConflicts: number
  stats: LinkStats
  written: Record<string, SyncCounts>
}

/**
 * Finds for each worker the participant they are; what a person decided stands above what `find` says. Workers it did
 * not look at keep what was found.
 */
export async function matchWorkers(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  openNik: OpenNik,
  onProgress: OnProgress,
  find: FindParticipants = findAmongAll(),
): Promise<MatchedWorkers> {
  const version = await listsVersion(trx, regencyCode)
  const workers = await workersToLink(trx, regencyCode, openNik)
  const participants = await participantsToLink(trx, regencyCode, openNik)
  const decided = await decidedMatches(trx, regencyCode)
  const calibration = await fitCalibration(trx, regencyCode, at)
  const displaced = await displacedWorkers(trx, regencyCode, decided.same)
  onProgress('matching', 0, workers.length)

  const settledWorkers = new Set(decided.same.map((one) => one.workerId))
  const settledParticipants = new Set(decided.same.map((one) => one.participantId))
  const lists = [
    workers.filter((one) => !settledWorkers.has(one.key)),
    participants.filter((one) => !settledParticipants.has(one.key)),
  ] as const
  const told = { asOf: dayOf(at), apart: decided.apart }
  const { decisions, nikConflicts, stats, learned, looked } = await find(trx, lists, told)
  const only = looked && new Set([...looked, ...settledWorkers])

  const review = decisions.filter((one) => one.status === 'review' && one.participant !== null)
  const registered = decisions.filter((one) => one.status === 'registered')
  const rows: Cell[][] = [
    ...[...registered, ...review].map((one) => engineRow(one, calibration)),
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
      1,
      0,
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
        'chance',
        'chance_error',
      ],
      keep: sql<boolean>`(${registeredSince(regencyCode, version, 'worker_id', sql`t.worker_id`)} or ${outside(only)})`,
    },
    rows,
  )
  const match_refused = await writeRefused(trx, regencyCode, decisions, calibration, displaced, only)
  const drawn = only
    ? await stillDrawn(trx, regencyCode, decisions)
    : drawSamples(decisions, calibration.looked)
  const pairs = [...review.map((one) => openPair(one, calibration)), ...drawn.map(samplePair)]
  const reviews = await writeReviews(trx, regencyCode, at, 'membership', pairs, v7, version, only)
  if (learned) await keepModel(trx, regencyCode, 'membership', learned, at)
  onProgress('matching', workers.length, workers.length)
  return {
    registered: registered.length + decided.same.length,
    toReview: review.length,
    decidedByPerson: decided.same.length,
    nikConflicts,
    stats,
    written: { worker_match, match_refused, review: reviews },
  }
}

/** Keeps who was refused and why, for "why not" and for what the figures may have missed. */
function writeRefused(
  trx: Kysely<Schema>,
  regencyCode: string,
  decisions: readonly Decision[],
  calibration: Calibration,
  displaced: ReadonlyMap<string, Displaced>,
  only: ReadonlySet<string> | null,
): Promise<SyncCounts> {
  const rows = decisions
    .filter((one) => one.status === 'not-registered')
    .flatMap(({ worker, runnerUp, weight, probability, parts }): Cell[][] => {
      const lost = displaced.get(worker)
      // A person said who that participant is, so there is no chance left in it; only what the worker is told.
      if (lost && (runnerUp === null || lost.weight >= weight))
        return [[worker, lost.participantId, lost.weight, lost.probability, 0, 0, lost.reasons, lost.takenBy]]
      if (runnerUp === null) return []
      const { chance, error } =
        weight < weakest ? { chance: probability, error: 0 } : chanceOf(calibration, 'refused', probability)
      return [[worker, runnerUp.participant, weight, probability, chance, error, reasonsJson(parts), null]]
    })
  const columns = ['participant_id', 'weight', 'probability', 'chance', 'chance_error', 'reasons', 'taken_by']
  const plan = { table: 'match_refused', regencyCode, key: ['worker_id'], columns } as const
  return syncRows(trx, { ...plan, keep: outside(only) }, rows)
}

/** SQL: true for workers who were not looked at. */
const outside = (only: ReadonlySet<string> | null) =>
  only ? sql<boolean>`t.worker_id <> all(${[...only]}::uuid[])` : sql<boolean>`false`

function engineRow(one: Decision, calibration: Calibration): Cell[] {
  const { worker, participant, status, weight, probability, runnerUp, parts } = one
  const course = status === 'registered' ? 'accepted' : 'asked'
  const { chance, error } = chanceOf(calibration, course, probability)
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
    chance,
    error,
  ]
}

function openPair(one: Decision, calibration: Calibration): OpenPair {
  return {
    leftId: one.worker,
    rightId: one.participant!,
    weight: one.weight,
    probability: one.probability,
    chance: chanceOf(calibration, 'asked', one.probability).chance,
    parts: one.parts,
    why: one.reason ?? 'uncertain',
  }
}

function samplePair({ decision, participant, sample, place }: Drawn): OpenPair {
  const { worker, weight, probability, parts } = decision
  return { leftId: worker, rightId: participant, weight, probability, parts, why: 'sample', sample, place }
}
