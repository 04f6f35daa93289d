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

/** The few who could be this person, through indexes alone. */
export async function findCandidates(
  trx: Kysely<Schema>,
  { regencyCode, keys, nikIndex }: Asked,
  openNik: OpenNik,
): Promise<Candidates> {
  const r = sql`${regencyCode}`
  const { rows: hits } = await sql<{ workerId: string | null; participantId: string | null }>`
    select distinct s.worker_id as "workerId", m.participant_id as "participantId" from (
      select source_record_id as id from record_key where regency_code = ${r} and keys && ${keys.asked}::integer[]
      union all
      select id from source_record where regency_code = ${r} and nik_index = ${nikIndex}
    ) hit
    left join worker_source s on s.regency_code = ${r} and s.source_record_id = hit.id
    left join membership m on m.regency_code = ${r} and m.id = hit.id
    where s.worker_id is not null or m.participant_id is not null`.execute(trx)
  const workerIds = distinct(hits.map((hit) => hit.workerId))
  const found: Candidates = {
    rows: [],
    workers: new Map(),
    participants: distinct(hits.map((hit) => hit.participantId)),
  }
  if (workerIds.length === 0) return found
  const { rows } = await sql<
    SealedPerson & { workerId: string }
  >`select s.worker_id as "workerId", r.id, r.nik_sealed as "nikSealed",
      r.nik_status as "nikStatus", r.name, r.birth_date as "birthDate", r.sex, r.village_code as "villageCode",
      r.mother_name as "motherName"
    from worker_source s join source_record r on r.regency_code = ${r} and r.id = s.source_record_id
    where s.regency_code = ${r} and s.worker_id = any(${workerIds}::uuid[]) and r.role <> 'verdict'`.execute(
    trx,
  )
  for (const row of rows) {
    found.rows.push(openPerson(row, openNik))
    const known = found.workers.get(row.workerId)
    if (known) known.push(row.id)
    else found.workers.set(row.workerId, [row.id])
  }
  return found
}

const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort()
