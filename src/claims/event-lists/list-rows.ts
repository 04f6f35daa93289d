import { sql } from 'kysely'
import { decodeNik, type PersonRecord } from '../../linkage/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type OpenNik, openPerson, type SealedPerson } from '../../registry/questions.ts'

/** A row of a list of events, and which event the same row, or the row of the same person before it, told of. */
export interface ListRow {
  id: string
  kind: 'death' | 'accident'
  happenedOn: string
  sheet: string
  rowNumber: number
  personKey: string
  nikIndex: string | null
  nikSealed: Buffer | null
  nikMask: string | null
  employer: string | null
  said: Buffer
  /** Of this very row, told by a list that still counts. */
  same: string | null
  /** Of the same person in a list before it, while that event stands. */
  earlier: { event: string; happenedOn: string } | null
  record: PersonRecord
  /** As told, or as a NIK that can be read says: a list may have the one or the other. */
  bornOn: string | null
}

type Row = Omit<ListRow, 'record' | 'earlier' | 'bornOn'> &
  SealedPerson & { earlierEvent: string | null; earlierOn: string | null }

/** The rows of an import that tell of something, each once, in the order of the file. */
export async function readListRows(
  trx: Tx,
  regencyCode: string,
  importId: string,
  { openNik, asOf }: { openNik: OpenNik; asOf: string },
): Promise<ListRow[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Row>`
    with told as materialized (
      select distinct on (s.id) s.*, ir.sheet, ir.row_number from import_row ir
      join source_record s on s.regency_code = ${r} and s.id = ir.source_record_id and s.role = 'event'
      where ir.regency_code = ${r} and ir.import_id = ${importId} and ir.change <> 'rejected'
      order by s.id, ir.sheet, ir.row_number
    ), before as materialized (
      select t.source_record_id, s.person_key, t.event_id, e.happened_on, e.kind, t.told_at, e.withdrawn_at is null as stands
      from claim_event_telling t
      join import i on i.regency_code = ${r} and i.id = t.import_id and i.status = 'committed' and i.id <> ${importId}
        and i.list_id = (select list_id from import where regency_code = ${r} and id = ${importId})
      join source_record s on s.regency_code = ${r} and s.id = t.source_record_id
      join claim_event e on e.regency_code = ${r} and e.id = t.event_id
      where t.regency_code = ${r}
    )
    select t.id, t.event_kind as kind, t.happened_on as "happenedOn", t.sheet, t.row_number as "rowNumber", t.person_key as "personKey",
      t.nik_index as "nikIndex", t.nik_sealed as "nikSealed", t.nik_mask as "nikMask", t.nik_status as "nikStatus", t.employer,
      t.event_sealed as said, t.name, t.birth_date as "birthDate", t.sex, t.village_code as "villageCode",
      t.mother_name as "motherName", b.event_id as same, a.event_id as "earlierEvent", a.happened_on as "earlierOn"
    from told t
    left join (select distinct on (source_record_id) source_record_id, event_id from before
      order by source_record_id, told_at desc) b on b.source_record_id = t.id
    left join (select distinct on (person_key, kind) person_key, kind, event_id, happened_on from before where stands
      order by person_key, kind, told_at desc) a on a.person_key = t.person_key and a.kind = t.event_kind
    order by t.sheet, t.row_number`.execute(trx)
  return rows.map(({ earlierEvent, earlierOn, ...row }) => {
    const record = openPerson(row, openNik)
    const byNumber = row.nikIndex === null ? null : decodeNik(record.nik, { asOf }).birthDate
    const earlier = earlierEvent === null ? null : { event: earlierEvent, happenedOn: earlierOn! }
    return { ...row, earlier, record, bornOn: record.birthDate ?? byNumber }
  })
}
