import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import type { PersonRecord } from '../linkage/index.ts'
import { findOne, type OneOptions, type ScoredOne, scoreOne } from '../linkage/score-one/index.ts'
import type { Schema } from '../platform/db/index.ts'
import { addReviews, type OpenNik, reasonsJson } from '../registry/questions.ts'
import { participantsToLink } from './participants-to-link.ts'

export interface FoundParticipant {
  status: 'registered' | 'review' | 'not-registered'
  best: ScoredOne | null
  runnerUp: ScoredOne | null
  reason: string | null
}

/** Whether one person is among these participants; one whom another worker has, or may be, is a question. */
export async function matchOne(
  trx: Kysely<Schema>,
  regencyCode: string,
  person: PersonRecord,
  participantIds: readonly string[],
  workerId: string | null,
  options: OneOptions,
  openNik: OpenNik,
): Promise<FoundParticipant> {
  if (participantIds.length === 0) return findOne([], new Set())
  const participants = await participantsToLink(trx, regencyCode, openNik, participantIds)
  const scored = scoreOne(person, participants, options)
  const { best } = findOne(scored, new Set())
  if (!best) return findOne([], new Set())
  const { rows } = await sql<{ id: string }>`select participant_id as id from worker_match
    where regency_code = ${regencyCode} and participant_id = ${best.key}
      and worker_id is distinct from ${workerId}::uuid`.execute(trx)
  return findOne(scored, new Set(rows.map(({ id }) => id)))
}

/** As `matchOne`, for many people in the same two statements, in their order. */
export async function matchMany(
  trx: Kysely<Schema>,
  regencyCode: string,
  asked: readonly { person: PersonRecord; participantIds: readonly string[]; workerId: string | null }[],
  options: OneOptions,
  openNik: OpenNik,
): Promise<FoundParticipant[]> {
  const ids = [...new Set(asked.flatMap(({ participantIds }) => participantIds))]
  if (ids.length === 0) return asked.map(() => findOne([], new Set()))
  const participants = new Map(
    (await participantsToLink(trx, regencyCode, openNik, ids)).map((one) => [one.key, one]),
  )
  const { rows } = await sql<{ id: string; workerId: string }>`
    select participant_id as id, worker_id as "workerId" from worker_match
    where regency_code = ${regencyCode} and participant_id = any(${ids}::uuid[])`.execute(trx)
  const workersOf = Map.groupBy(rows, ({ id }) => id)
  return asked.map(({ person, participantIds, workerId }) => {
    const scored = scoreOne(
      person,
      participantIds.flatMap((id) => participants.get(id) ?? []),
      options,
    )
    const { best } = findOne(scored, new Set())
    const taken = best && workersOf.get(best.key)?.some((one) => one.workerId !== workerId)
    return findOne(best ? scored : [], new Set(taken ? [best.key] : []))
  })
}

/** Keeps what was found for a worker who had no participant before. */
export async function keepMatch(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  workerId: string,
  { status, best, runnerUp, reason }: FoundParticipant,
): Promise<void> {
  if (status === 'not-registered' || !best) return
  const { key: participantId, weight, probability, parts } = best
  await trx
    .insertInto('worker_match')
    .values({
      regency_code: regencyCode,
      worker_id: workerId,
      participant_id: participantId,
      status,
      decided_by: 'engine',
      weight,
      probability,
      runner_up: runnerUp?.key ?? null,
      runner_up_weight: runnerUp?.weight ?? null,
      reasons: reasonsJson(parts),
      chance: probability,
      chance_error: 0,
    })
    .execute()
  if (status !== 'review') return
  const why = (reason ?? 'uncertain') as 'uncertain'
  const pair = { leftId: workerId, rightId: participantId, weight, probability, parts, why }
  await addReviews(trx, regencyCode, at, 'membership', [pair], v7)
}
