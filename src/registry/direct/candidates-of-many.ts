import { type Kysely, sql } from 'kysely'
import type { PersonRecord } from '../../linkage/index.ts'
import { copyInto, type Schema } from '../../platform/db/index.ts'
import { type OpenNik, openPerson, type SealedPerson } from '../person-record.ts'
import type { Asked, Candidates } from './candidates.ts'

/**
 * As `findCandidates`, for many people in the same few statements, in their order. Unlike at the desk nobody is held:
 * what is found is of people the lists already had when it was asked.
 */
export async function findCandidatesOfMany(
  trx: Kysely<Schema>,
  regencyCode: string,
  asked: readonly Omit<Asked, 'regencyCode'>[],
  openNik: OpenNik,
): Promise<Candidates[]> {
  const r = sql`${regencyCode}::text`
  await sql`drop table if exists person_asked, person_hit`.execute(trx)
  await sql`create temp table person_asked (n integer, keys integer[], nik_index text collate "C") on commit drop`.execute(
    trx,
  )
  await copyInto(
    trx,
    'person_asked',
    ['n', 'keys', 'nik_index'],
    asked.map(({ keys, nikIndex }, n) => [n, keys.asked.map(String), nikIndex]),
  )
  // Through the index on the keys, however many are asked: the planner would go through all keys of the regency.
  await sql`select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`.execute(
    trx,
  )
  await sql`create temp table person_hit on commit drop as
    select a.n, k.source_record_id as id from person_asked a
    join record_key k on k.regency_code = ${r} and k.keys && a.keys
    union
    select a.n, s.id from person_asked a join source_record s on s.regency_code = ${r} and s.nik_index = a.nik_index`.execute(
    trx,
  )
  await sql`select set_config('enable_seqscan', 'on', true)`.execute(trx)
  await sql`analyze person_hit`.execute(trx)
  const hits = await sql<{ n: number; workerId: string | null; participantId: string | null }>`
    select distinct h.n, s.worker_id as "workerId", null::uuid as "participantId" from person_hit h
    join worker_source s on s.regency_code = ${r} and s.source_record_id = h.id
    union all
    select distinct h.n, null::uuid, m.participant_id from person_hit h
    join membership m on m.regency_code = ${r} and m.id = h.id`.execute(trx)
  const workers = [...new Set(hits.rows.flatMap(({ workerId }) => workerId ?? []))]
  const rows = await sql<SealedPerson & { workerId: string }>`
    select s.worker_id as "workerId", r.id, r.nik_sealed as "nikSealed", r.nik_status as "nikStatus", r.name,
      r.birth_date as "birthDate", r.sex, r.village_code as "villageCode", r.mother_name as "motherName"
    from worker_source s
    join source_record r on r.regency_code = ${r} and r.id = s.source_record_id and r.role <> 'verdict'
    where s.regency_code = ${r} and s.worker_id = any(${workers}::uuid[])`.execute(trx)
  const rowsOf = Map.groupBy(
    rows.rows.map((row) => ({ workerId: row.workerId, person: openPerson(row, openNik) })),
    ({ workerId }) => workerId,
  )
  const found = asked.map((): Candidates => ({ rows: [], workers: new Map(), participants: [] }))
  for (const { n, workerId, participantId } of hits.rows) {
    const one = found[n]!
    if (participantId !== null) one.participants.push(participantId)
    if (workerId === null) continue
    const people: PersonRecord[] = (rowsOf.get(workerId) ?? []).map(({ person }) => person)
    one.rows.push(...people)
    one.workers.set(
      workerId,
      people.map(({ key }) => key),
    )
  }
  for (const one of found) one.participants.sort()
  return found
}
