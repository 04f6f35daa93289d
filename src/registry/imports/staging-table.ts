import { type RawBuilder, sql } from 'kysely'
import { type Cell, copyInto, type Tx } from '../../platform/db/index.ts'
import type { ListKind } from '../api.ts'
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
    select ${refs(recordColumns)}, 0::integer as sheet_no, ''::text as sheet, 0::integer as row_number,
      false as rejected, '[]'::jsonb as issues
    from source_record with no data`.execute(trx)
  await copyInto(trx, table, stagingColumns, rows)
  await sql`analyze ${staging}`.execute(trx)
}

/**
 * Rows that say exactly the same: of a person with a number they are one row written twice; without a number they
 * stay as many people as there are rows, told apart by how many-th they are.
 */
export async function tellTwinsApart(trx: Tx, { kind }: StagingScope): Promise<void> {
  const hasNumber = sql`(s.nik_index is not null or (s.role = 'participant' and s.kpj is not null))`
  const ranked = (column: string) => sql`select ctid as at,
      row_number() over (partition by ${sql.ref(column)} order by sheet_no, row_number) as nth,
      first_value(row_number) over (partition by ${sql.ref(column)} order by sheet_no, row_number) as first_row,
      count(*) over (partition by ${sql.ref(column)}) as times
    from ${staging} where not rejected`
  await sql`update ${staging} s set
      content_hash = case when ${hasNumber} then s.content_hash else s.content_hash || '#' || t.nth end,
      issues = s.issues || case when ${hasNumber} then ${issueJson('row-twice', null, sql`t.first_row::text`)}
        else ${issueJson('same-words-twice', null, sql`t.first_row::text`)} end
    from (${ranked('content_hash')}) t where s.ctid = t.at and t.nth > 1`.execute(trx)
  await sql`update ${staging} s set person_key = s.person_key || '#' || t.nth
    from (${ranked('person_key')}) t where s.ctid = t.at and t.nth > 1 and not ${hasNumber}`.execute(trx)

  // A card list names a person once a card; elsewhere a number belongs to one row.
  const other =
    kind === 'participants'
      ? sql`and exists (select 1 from ${staging} o where o.nik_index = s.nik_index
          and o.birth_date is distinct from s.birth_date
          and left(lower(o.name), 3) <> left(lower(s.name), 3))`
      : sql`and not (s.issues @> '[{"code":"row-twice"}]')`
  await sql`update ${staging} s set
      issues = s.issues || ${issueJson('nik-twice', 'nik', sql`t.first_row::text`)}
    from (${ranked('nik_index')}) t
    where s.ctid = t.at and s.nik_index is not null and t.times > 1 and t.nth > 1 ${other}`.execute(trx)
}

/** Records already known keep their row; each row of the file then points at its record. */
export async function writeRecords(trx: Tx, scope: StagingScope): Promise<void> {
  const { regencyCode, importId, listId, at } = scope
  const columns = recordColumns.filter((column) => column !== 'id')
  await sql`insert into source_record (regency_code, id, list_id, created_at, ${refs(columns)})
    select ${regencyCode}, first.id, ${listId}, ${at}, ${refs(columns, 'first')}
    from (select distinct on (content_hash) * from ${staging} where not rejected
      order by content_hash, sheet_no, row_number) first
    on conflict (regency_code, list_id, content_hash) do nothing`.execute(trx)
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
