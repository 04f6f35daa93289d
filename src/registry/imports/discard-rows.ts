import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Takes away the rows of an import, and the records no other import of the list holds. */
export async function discardRows(trx: Tx, regencyCode: string, importId: string): Promise<void> {
  await sql`create temp table if not exists discarded (id uuid) on commit drop`.execute(trx)
  const { numAffectedRows } = await sql`with gone as (
      delete from import_row where regency_code = ${regencyCode} and import_id = ${importId}
      returning source_record_id)
    insert into discarded select distinct source_record_id from gone where source_record_id is not null`.execute(
    trx,
  )
  // Mostly nothing was there; the planner, not knowing that, would look at every record of the regency.
  if (!numAffectedRows) return
  await sql`delete from source_record r using discarded d
    where r.regency_code = ${regencyCode} and r.id = d.id
      and not exists (select 1 from import_row i where i.regency_code = ${regencyCode} and i.source_record_id = d.id)
      and not exists (select 1 from worker_source w where w.regency_code = ${regencyCode}
        and w.source_record_id = d.id)`.execute(trx)
  await sql`truncate discarded`.execute(trx)
}
