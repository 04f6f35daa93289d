import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Secrets } from '../../platform/crypto.ts'
import type { Db } from '../../platform/db/index.ts'
import { as, regency } from '../test-case.ts'

/** A committed list that names a worker: as working, or with what the register says of them. */
export async function listNames(
  db: Db,
  key: Secrets,
  { id, name, nik }: { id: string; name: string; nik: string },
  {
    kind,
    asOf,
    verdict = null,
    on = null,
  }: {
    kind: 'village-workers' | 'dukcapil'
    asOf: string
    verdict?: string | null
    on?: string | null
  },
): Promise<void> {
  const [office, list, imported, record] = [v7(), v7(), v7(), v7()]
  await sql`insert into office (regency_code, id, name, kind, created_at) values (${regency}, ${office}, ${office}, 'village', now())`.execute(
    db,
  )
  await sql`insert into list (regency_code, id, office_id, kind, name, created_at)
    values (${regency}, ${list}, ${office}, ${kind}, ${`Daftar ${asOf}`}, now())`.execute(db)
  await sql`insert into import (regency_code, id, list_id, as_of, file_name, file_hash, file_bytes, status, created_by, created_at)
    values (${regency}, ${imported}, ${list}, ${asOf}, 'x', ${imported}, 1, 'committed', 'ani', now())`.execute(
    db,
  )
  await sql`insert into source_record (regency_code, id, list_id, content_hash, person_key, role, name, nik_index, nik_status, verdict,
      verdict_on, created_at)
    values (${regency}, ${record}, ${list}, ${record}, ${record}, ${verdict ? 'verdict' : 'worker'}, ${name}, ${key.nikIndex(nik)}, 'valid',
      ${verdict}, ${on}, now())`.execute(db)
  await sql`insert into import_row (regency_code, import_id, row_number, source_record_id, change)
    values (${regency}, ${imported}, 1, ${record}, 'new')`.execute(db)
  await sql`insert into worker_source (regency_code, source_record_id, worker_id, decided_by) values (${regency}, ${record}, ${id}, 'engine')`.execute(
    db,
  )
}

export async function registered(db: Db, workerId: string, at: string): Promise<void> {
  await sql`insert into registration (regency_code, id, content_hash, source_record_id, worker_id, outcome, lists_version, registered_by,
      registered_at)
    values (${regency}, ${v7()}, ${v7()}, ${v7()}, ${workerId}, 'joined', 1, 'ani', ${at})`.execute(db)
}

/** A paper as it was taken in; how one is drawn anew is tested beside the papers. */
export async function paperOf(
  db: Db,
  eventId: string,
  { kind, cameAs = v7(), look = null }: { kind: string; cameAs?: string; look?: string | null },
): Promise<void> {
  const { at } = as('ani')
  await db
    .insertInto('claim_document')
    .values({
      regency_code: regency,
      id: v7(),
      event_id: eventId,
      kind,
      heir_id: null,
      sha256: v7(),
      came_as: cameAs,
      look,
      form: 'jpg',
      bytes: 1,
      pages: 1,
      state: 'received',
      state_by: 'ani',
      state_at: at,
      uploaded_by: 'ani',
      uploaded_at: at,
    })
    .execute()
}
