import { type Kysely, sql } from 'kysely'
import type { PersonRecord } from '../../linkage/index.ts'
import type { BlockingKeys } from '../../linkage/score-one/index.ts'
import type { Schema, Tx } from '../../platform/db/index.ts'
import { type OpenNik, openPerson, type SealedPerson } from '../person-record.ts'
import { placeNumber } from '../record-keys.ts'

/** By what one person is looked for. */
export interface Asked {
  regencyCode: string
  keys: BlockingKeys
  nikIndex: string | null
}

const lockClass = 1_000_000
/** Bits of the NIK's index and of the client's id, in the same space as the keys. */
const asInt = (text: string) =>
  Buffer.from(text.replaceAll('-', '').slice(0, 8).padEnd(8), 'latin1').readInt32LE(2)

/**
 * Lets nobody else register a person who could be this one until the transaction ends: two registrations that would
 * find each other share a key. Other people wait for nothing. `ids` are held as well (the same request sent twice).
 * From here on the few that are looked for are found through indexes, however many the planner expects.
 */
export async function holdAlike(
  trx: Tx,
  { regencyCode, keys, nikIndex }: Asked,
  ids: string[],
): Promise<void> {
  const numbers = [...keys.asked, ...ids.map(asInt), ...(nikIndex === null ? [] : [asInt(nikIndex)])]
  // In one order for all, so that no two wait for each other.
  const held = [...new Set(numbers)].sort((x, y) => x - y)
  await sql`select count(pg_advisory_xact_lock(${lockClass + placeNumber(regencyCode)}::integer, k)),
      set_config('max_parallel_workers_per_gather', '0', true), set_config('enable_seqscan', 'off', true),
      set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
    from unnest(${held}::integer[]) k`.execute(trx)
}

/** Who could be one person with somebody: rows of workers, all rows of each worker, and participants. */
export interface Candidates {
  rows: PersonRecord[]
  /** Rows by worker. */
  workers: Map<string, string[]>
  participants: string[]
}

/** The few who could be this person, through indexes alone and in one statement: somebody waits at a desk. */
export async function findCandidates(
  trx: Kysely<Schema>,
  { regencyCode, keys, nikIndex }: Asked,
  openNik: OpenNik,
): Promise<Candidates> {
  const r = sql`${regencyCode}`
  const { rows } = await sql<
    { participantId: string } | (SealedPerson & { workerId: string; participantId: null })
  >`with hit as materialized (
      select source_record_id as id from record_key where regency_code = ${r} and keys && ${keys.asked}::integer[]
      union
      select id from source_record where regency_code = ${r} and nik_index = ${nikIndex})
    select null as "participantId", s.worker_id as "workerId", r.id, r.nik_sealed as "nikSealed",
      r.nik_status as "nikStatus", r.name, r.birth_date as "birthDate", r.sex, r.village_code as "villageCode",
      r.mother_name as "motherName"
    from (select distinct worker_id from hit join worker_source s
      on s.regency_code = ${r} and s.source_record_id = hit.id) w
    join worker_source s on s.regency_code = ${r} and s.worker_id = w.worker_id
    join source_record r on r.regency_code = ${r} and r.id = s.source_record_id and r.role <> 'verdict'
    union all
    select distinct m.participant_id, null::uuid, null::uuid, null::bytea, null, null, null::date, null, null, null
    from hit join membership m on m.regency_code = ${r} and m.id = hit.id`.execute(trx)
  const found: Candidates = { rows: [], workers: new Map(), participants: [] }
  for (const row of rows) {
    if (row.participantId !== null) {
      found.participants.push(row.participantId)
      continue
    }
    found.rows.push(openPerson(row, openNik))
    const known = found.workers.get(row.workerId)
    if (known) known.push(row.id)
    else found.workers.set(row.workerId, [row.id])
  }
  found.participants.sort()
  return found
}
