import { type RawBuilder, sql } from 'kysely'
import { type Cell, copyInto, type Tx } from '../../platform/db/index.ts'
import { isOfEvents, type ListKind } from '../api.ts'
import { recordColumns, stagingColumns } from './record-cells.ts'

export interface StagingScope {
  regencyCode: string
  importId: string
  listId: string
  kind: ListKind
  at: Date
}

const table = 'staging_row'
const staging = sql.table(table)

/** The rows of the file in a table of this transaction alone; a crash leaves nothing of them. */
export async function fillStaging(trx: Tx, rows: AsyncIterable<readonly Cell[]>): Promise<void> {
  await sql`drop table if exists ${staging}`.execute(trx)
  await sql`create temp table ${staging} on commit drop as
    select ${refs(recordColumns)}, ''::text as asked, 0::integer as sheet_no, ''::text as sheet, 0::integer as row_number,
      false as rejected, '[]'::jsonb as issues, false as repeated
    from source_record with no data`.execute(trx)
  await copyInto(trx, table, stagingColumns, rows)
  // Only what the statements below compare: sampling the long texts too costs more than it tells.
  await sql`analyze ${staging} (content_hash, person_key, nik_index, rejected)`.execute(trx)
}

/**
 * Rows that say exactly the same: of a person with a number they are one row written twice; without a number they
 * stay as many people as there are rows, told apart by how many-th they are.
 */
export async function tellTwinsApart(trx: Tx, { kind }: StagingScope): Promise<void> {
  // Two rows that say the same of one event are one event told twice, with a number or without.
  const hasNumber = isOfEvents(kind)
    ? sql`true`
    : sql`(s.nik_index is not null or (s.role = 'participant' and s.kpj is not null))`
  await sql`update ${staging} s set
      content_hash = case when ${hasNumber} then s.content_hash else s.content_hash || '#' || t.nth end,
      repeated = ${hasNumber},
      issues = s.issues || case when ${hasNumber} then ${issueJson('row-twice', null, sql`t.first_row::text`)}
        else ${issueJson('same-words-twice', null, sql`t.first_row::text`)} end
    from (${repeats('content_hash')}) t where s.ctid = t.at`.execute(trx)
  await sql`update ${staging} s set person_key = s.person_key || '#' || t.nth
    from (${repeats('person_key')}) t where s.ctid = t.at and not ${hasNumber}`.execute(trx)

  // A card list names a person once a card, and answers may name one number twice; elsewhere it belongs to one row.
  const other =
    kind === 'participants'
      ? sql`exists (select 1 from ${staging} o where o.nik_index = s.nik_index
          and o.birth_date is distinct from s.birth_date
          and left(lower(o.name), 3) <> left(lower(s.name), 3))`
      : sql`s.repeated is not true and s.question is null and s.event_kind is distinct from 'accident'`
  await sql`update ${staging} s set
      issues = s.issues || ${issueJson('nik-twice', 'nik', sql`t.first_row::text`)}
    from (${repeats('nik_index')}) t where s.ctid = t.at and ${other}`.execute(trx)
}

/** Second and further rows that share a value of the column, and the row that had it first. */
function repeats(column: string) {
  const shared = sql.ref(column)
  return sql`select at, nth, first_row from (
      select ctid as at, row_number() over same as nth, first_value(row_number) over same as first_row
      from ${staging} where not rejected and ${shared} in (
        select ${shared} from ${staging} where not rejected group by 1 having count(*) > 1)
      window same as (partition by ${shared} order by sheet_no, row_number)) ranked
    where nth > 1`
}

/** Records already known keep their row; each row of the file then points at its record. */
export async function writeRecords(trx: Tx, scope: StagingScope): Promise<void> {
  const { regencyCode, importId, listId, at } = scope
  // Two files of one list write one after the other, so each sees the records of the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`records of ${listId}`}, 0))`.execute(trx)
  const columns = recordColumns.filter((column) => column !== 'id')
  await sql`insert into source_record (regency_code, id, list_id, created_at, ${refs(columns)})
    select ${regencyCode}, s.id, ${listId}, ${at}, ${refs(columns, 's')} from ${staging} s
    where not s.rejected and s.repeated is not true
      and not exists (select 1 from source_record r where r.regency_code = ${regencyCode}
        and r.list_id = ${listId} and r.content_hash = s.content_hash)`.execute(trx)
  await sql`insert into import_row (regency_code, import_id, sheet, row_number, source_record_id, change, issues)
    select ${regencyCode}, ${importId}, s.sheet, s.row_number, r.id,
      case when s.rejected then 'rejected' else 'new' end, s.issues
    from ${staging} s left join source_record r on r.regency_code = ${regencyCode} and r.list_id = ${listId}
      and r.content_hash = s.content_hash and not s.rejected`.execute(trx)
}

function issueJson(code: string, field: string | null, fix: RawBuilder<unknown>) {
  return sql`jsonb_build_array(jsonb_build_object('code', ${code}::text, 'severity', 'warning',
    'field', ${field}::text, 'fix', ${fix}))`
}

function refs(columns: readonly string[], alias?: string) {
  return sql.join(columns.map((column) => sql.ref(alias ? `${alias}.${column}` : column)))
}
