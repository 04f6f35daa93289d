import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'

export interface Claim {
  leftId: string
  rightId: string
  personId: string
  name: string
}

/**
 * Other workers who seem to be the participant of a pair, or seemed so until a person gave it to this worker: who decides
 * must know that they are left without one.
 */
export async function otherClaims(
  db: Kysely<Schema>,
  regencyCode: string,
  pairs: readonly { leftId: string; rightId: string }[],
): Promise<Claim[]> {
  if (pairs.length === 0) return []
  const asked = JSON.stringify(pairs.map(({ leftId, rightId }) => ({ leftId, rightId })))
  const { rows } = await sql<Claim>`
    select p."leftId", p."rightId", w.id as "personId", w.name
    from jsonb_to_recordset(${asked}::jsonb) as p("leftId" uuid, "rightId" uuid)
    join lateral (
      select m.worker_id from worker_match m
      where m.regency_code = ${regencyCode} and m.participant_id = p."rightId" and m.worker_id <> p."leftId"
        and m.decided_by = 'engine'
      union
      select f.worker_id from match_refused f
      where f.regency_code = ${regencyCode} and f.participant_id = p."rightId" and f.taken_by = p."leftId"
    ) other on true
    join worker w on w.regency_code = ${regencyCode} and w.id = other.worker_id
    order by w.name, w.id`.execute(db)
  return rows
}
