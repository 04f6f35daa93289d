import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'

/** Who seemed to be a participant that a person has given to somebody else, and what spoke for it. */
export interface Displaced {
  workerId: string
  participantId: string
  weight: number
  probability: number
  reasons: string
  takenBy: string
}

/** Writes down who loses the participant to `takenBy`, so that nobody becomes "never registered" without a word. */
export async function keepDisplaced(
  trx: Kysely<Schema>,
  regencyCode: string,
  participantId: string,
  takenBy: string,
): Promise<void> {
  await sql`insert into match_refused (regency_code, worker_id, participant_id, weight, probability, chance, chance_error,
      reasons, taken_by)
    select regency_code, worker_id, participant_id, coalesce(weight, 0), coalesce(probability, 0), 0, 0, reasons, ${takenBy}::uuid
    from worker_match where regency_code = ${regencyCode} and participant_id = ${participantId}
      and worker_id <> ${takenBy} and decided_by = 'engine'
    on conflict (regency_code, worker_id) do update set participant_id = excluded.participant_id,
      weight = excluded.weight, probability = excluded.probability, chance = 0, chance_error = 0,
      reasons = excluded.reasons, taken_by = excluded.taken_by`.execute(trx)
}

/** The participant is free again; the next refresh asks anew who it is. */
export async function forgetDisplaced(
  trx: Kysely<Schema>,
  regencyCode: string,
  participantId: string,
): Promise<void> {
  await sql`delete from match_refused where regency_code = ${regencyCode} and participant_id = ${participantId}
    and taken_by is not null`.execute(trx)
}

/**
 * Before the matches are written anew: every worker who seemed to be, or came nearest to being, a participant that a
 * person gave to somebody else. The engine no longer compares with such a participant, so what it last said is kept.
 */
export async function displacedWorkers(
  trx: Kysely<Schema>,
  regencyCode: string,
  settled: readonly { workerId: string; participantId: string }[],
): Promise<Map<string, Displaced>> {
  if (settled.length === 0) return new Map()
  const holders = JSON.stringify(settled.map(({ workerId, participantId }) => ({ workerId, participantId })))
  const { rows } = await sql<Displaced>`
    with held as (
      select "workerId" as holder, "participantId" as participant_id
      from jsonb_to_recordset(${holders}::jsonb) as h("workerId" uuid, "participantId" uuid)
    ), said as (
      select worker_id, participant_id, weight, probability, reasons from worker_match
      where regency_code = ${regencyCode} and decided_by = 'engine'
      union all
      select worker_id, participant_id, weight, probability, reasons from match_refused
      where regency_code = ${regencyCode}
    )
    select distinct on (s.worker_id) s.worker_id as "workerId", s.participant_id as "participantId",
      coalesce(s.weight, 0) as weight, coalesce(s.probability, 0) as probability, s.reasons::text as reasons,
      h.holder as "takenBy"
    from said s join held h on h.participant_id = s.participant_id
    where s.worker_id <> h.holder order by s.worker_id, s.weight desc nulls last`.execute(trx)
  return new Map(rows.map((row) => [row.workerId, row]))
}
