import { type Kysely, sql } from 'kysely'
import type { PersonRecord } from '../linkage/index.ts'
import type { Schema } from '../platform/db/index.ts'
import { personRecord } from './cluster-records.ts'
import type { OpenNik } from './current-records.ts'

interface Row {
  id: string
  nikSealed: Buffer | null
  nikStatus: string
  name: string
  birthDate: string | null
  sex: 'L' | 'P' | null
  villageCode: string | null
  motherName: string | null
}

/** Everybody who works, or is said to, as the engine compares them with the participant list. */
export async function workersToLink(
  db: Kysely<Schema>,
  regencyCode: string,
  openNik: OpenNik,
): Promise<PersonRecord[]> {
  const { rows } = await sql<Row>`select id, nik_sealed as "nikSealed", nik_status as "nikStatus", name,
    birth_date as "birthDate", sex, village_code as "villageCode", mother_name as "motherName"
    from worker where regency_code = ${regencyCode} and standing <> 'not-a-worker' order by id`.execute(db)
  return rows.map((row) => personRecord({ ...row, nik: row.nikSealed ? openNik(row.nikSealed) : null }))
}

/**
 * The worker an id of an earlier run speaks of now: itself, or, as a worker is named after its first source record,
 * whoever that record or its successor in the list belongs to.
 */
export async function presentWorkers(
  db: Kysely<Schema>,
  regencyCode: string,
  ids: readonly string[],
): Promise<(id: string) => string | undefined> {
  const { rows } = await sql<{ id: string; worker: string }>`
    select w.id, w.id as worker from worker w where w.regency_code = ${regencyCode} and w.id = any(${ids}::uuid[])
    union all
    select gone.id, min(s.worker_id::text)::uuid from source_record gone
    join source_record r on r.regency_code = ${regencyCode} and r.list_id = gone.list_id and r.person_key = gone.person_key
    join worker_source s on s.regency_code = ${regencyCode} and s.source_record_id = r.id
    where gone.regency_code = ${regencyCode} and gone.id = any(${ids}::uuid[])
    and not exists (select 1 from worker w where w.regency_code = ${regencyCode} and w.id = gone.id)
    group by gone.id`.execute(db)
  const found = new Map(rows.map((row) => [row.id, row.worker]))
  return (id) => found.get(id)
}
