import { type Kysely, sql } from 'kysely'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema } from '../../platform/db/index.ts'
import type { TellingView } from './api.ts'

/** The rows of lists that tell of an event, the one that made it first. */
export async function readTellings(
  db: Kysely<Schema>,
  key: Secrets,
  { regency_code: regencyCode, id }: { regency_code: string; id: string },
): Promise<TellingView[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Omit<TellingView, 'way' | 'what' | 'place'> & { said: Buffer }>`
    select l.name as "listName", o.name as "officeName", i.as_of as "asOf", t.sheet, t.row_number as "rowNumber",
      t.happened_on as "happenedOn", i.status = 'undone' as undone, t.said_sealed as said,
      i.status = 'committed' and not exists (select from claim_event_telling n where n.regency_code = ${r} and n.event_id = t.event_id
        and n.import_id = last.id) as gone
    from claim_event_telling t
    join import i on i.regency_code = ${r} and i.id = t.import_id
    join list l on l.regency_code = ${r} and l.id = i.list_id
    join office o on o.regency_code = ${r} and o.id = l.office_id
    left join lateral (select n.id from import n where n.regency_code = ${r} and n.list_id = i.list_id and n.status = 'committed'
      order by n.as_of desc, n.committed_at desc, n.id desc limit 1) last on true
    where t.regency_code = ${r} and t.event_id = ${id}::uuid order by t.told_at, t.sheet, t.row_number`.execute(
    db,
  )
  return rows.map(({ said, ...row }) => {
    const { way, what, place } = JSON.parse(key.open(said))
    return { ...row, way, what, place }
  })
}
