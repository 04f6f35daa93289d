import { type Kysely, sql } from 'kysely'
import type { PersonRecord } from '../linkage/index.ts'
import type { Schema } from '../platform/db/index.ts'
import { survivors } from './joining/handed-over.ts'
import { type OpenNik, openPerson, type SealedPerson } from './person-record.ts'

/** Everybody who works, or is said to, as the engine compares them with the participant list. */
export async function workersToLink(
  db: Kysely<Schema>,
  regencyCode: string,
  openNik: OpenNik,
): Promise<PersonRecord[]> {
  const { rows } =
    await sql<SealedPerson>`select id, nik_sealed as "nikSealed", nik_status as "nikStatus", name,
    birth_date as "birthDate", sex, village_code as "villageCode", mother_name as "motherName"
    from worker where regency_code = ${regencyCode} and standing <> 'not-a-worker' order by id`.execute(db)
  return rows.map((row) => openPerson(row, openNik))
}

/**
 * The worker an id of an earlier run speaks of now: itself, the one it was merged into by a person, or, as a worker is
 * named after its first source record, whoever that record or its successor in the list belongs to.
 */
export async function presentWorkers(
  db: Kysely<Schema>,
  regencyCode: string,
  ids: readonly string[],
): Promise<(id: string) => string | undefined> {
  if (ids.length === 0) return () => undefined
  const here = await db
    .selectFrom('worker')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('id', 'in', ids)
    .execute()
  const found = new Map(here.map(({ id }) => [id, id]))
  const away = ids.filter((id) => !found.has(id))
  if (away.length > 0) {
    const { rows } = await survivors(regencyCode, away).execute(db)
    for (const { id, worker } of rows) found.set(id, worker)
  }
  const gone = ids.filter((id) => !found.has(id))
  if (gone.length > 0) {
    const { rows } = await sql<{ id: string; worker: string }>`
      select gone.id, min(s.worker_id::text)::uuid as worker from source_record gone
      join source_record r on r.regency_code = ${regencyCode} and r.list_id = gone.list_id
        and r.person_key = gone.person_key
      join worker_source s on s.regency_code = ${regencyCode} and s.source_record_id = r.id
      where gone.regency_code = ${regencyCode} and gone.id = any(${gone}::uuid[]) group by gone.id`.execute(
      db,
    )
    for (const { id, worker } of rows) found.set(id, worker)
  }
  return (id) => found.get(id)
}
