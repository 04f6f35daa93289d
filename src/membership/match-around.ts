import { type Kysely, sql } from 'kysely'
import type { Decision, LinkModel } from '../linkage/index.ts'
import type { Schema } from '../platform/db/index.ts'
import type { Drawn } from './draw-samples.ts'

/** What changed since the last matching, when it is to look only around that. */
export interface MatchAround {
  all: boolean
  workers: ReadonlySet<string>
  participants: ReadonlySet<string>
  /** Of each worker the participants the last matching named. */
  before: ReadonlyMap<string, readonly string[]>
  model: LinkModel
}

/** Whom the last matching named for each worker: theirs, the one refused, the runner-up. To be read before workers change. */
export async function namedBefore(trx: Kysely<Schema>, regencyCode: string): Promise<MatchAround['before']> {
  const { rows } = await sql<{ worker: string; named: string[] }>`
    select worker_id as worker, array_remove(array[participant_id, runner_up], null) as named
    from worker_match where regency_code = ${regencyCode}
    union all
    select worker_id, array[participant_id] from match_refused where regency_code = ${regencyCode}`.execute(
    trx,
  )
  const before = new Map<string, string[]>()
  for (const { worker, named } of rows) before.set(worker, [...(before.get(worker) ?? []), ...named])
  return before
}

/** The pairs drawn before to test the linkage by, as far as these decisions still say the same of them. */
export async function stillDrawn(
  trx: Kysely<Schema>,
  regencyCode: string,
  decisions: readonly Decision[],
): Promise<Drawn[]> {
  const { rows } = await sql<{ worker: string; participant: string; sample: Drawn['sample']; place: number }>`
    select left_id as worker, right_id as participant, sample, 1 - priority as place from review
    where regency_code = ${regencyCode} and kind = 'membership' and sample is not null
      and left_id = any(${decisions.map((one) => one.worker)}::uuid[])`.execute(trx)
  const byWorker = new Map(decisions.map((one) => [one.worker, one]))
  return rows.flatMap(({ worker, ...drawn }) => {
    const decision = byWorker.get(worker)!
    const still =
      drawn.sample === 'accepted'
        ? decision.status === 'registered' && decision.participant === drawn.participant
        : decision.status === 'not-registered' && decision.runnerUp?.participant === drawn.participant
    return still ? [{ decision, ...drawn }] : []
  })
}
