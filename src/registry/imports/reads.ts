import { type RawBuilder, sql } from 'kysely'
import type { Db, Lists } from '../../platform/db/index.ts'
import { type ImportRowsView, type ImportView, isOneByOne, type ListsView } from '../api.ts'
import { currentImports } from '../current-records.ts'
import { fieldChoices } from '../reading/fields.ts'
import type { ImportCounts } from './count-rows.ts'
import type { StagedLayout } from './staged-layout.ts'
import { findImport } from './store.ts'

export async function findImportView(
  db: Db,
  regencyCode: string,
  id: string,
): Promise<ImportView | undefined> {
  const found = await findImport(db, regencyCode, id)
  if (!found) return undefined
  const { import: one, list, office } = found
  const staged = one.layout as StagedLayout | null
  const counts = one.status === 'staging' || !hasCounts(one.counts) ? null : one.counts
  const missing = one.status === 'staging' ? [] : (staged?.missing ?? [])
  return {
    id: one.id,
    listId: list.id,
    listName: list.name,
    officeName: office.name,
    kind: list.kind,
    asOf: one.as_of,
    fileName: one.file_name,
    fileBytes: one.file_bytes,
    status: one.status,
    progress: progressOf(one),
    layout: staged?.layout ?? null,
    allSheets: staged?.allSheets ?? [],
    fieldChoices: fieldChoices(list.kind),
    missingFields: missing,
    sample: staged?.sample ?? [],
    counts,
    problem: (one.problem as ImportView['problem']) ?? null,
    createdAt: one.created_at.toISOString(),
    committedAt: one.committed_at?.toISOString() ?? null,
    undoneAt: one.undone_at?.toISOString() ?? null,
    additive: one.additive,
    canCommit:
      one.status === 'staged' && missing.length === 0 && counts !== null && counts.rows > counts.rejected,
    canUndo: one.status === 'committed' && !isOneByOne(list.kind),
  }
}

function hasCounts(counts: unknown): counts is ImportCounts {
  return typeof counts === 'object' && counts !== null && 'rows' in counts
}

function progressOf(one: {
  status: string
  rows_read: number
  rows_expected: number | null
}): ImportView['progress'] {
  const { rows_read: read, rows_expected: expected } = one
  if (one.status !== 'staging') return { phase: 'done', read, expected }
  if (read === 0) return { phase: 'waiting', read, expected }
  const allRead = expected !== null && read >= expected * 0.98
  return { phase: allRead ? 'comparing' : 'reading', read, expected }
}

export interface RowFilter {
  change?: string | undefined
  severity?: string | undefined
  issue?: string | undefined
  page: number
}

export const rowsPerPage = 50

/** Rows of an import as they were understood; numbers masked. */
export async function listImportRows(
  db: Db,
  regencyCode: string,
  importId: string,
  { change, severity, issue, page }: RowFilter,
): Promise<ImportRowsView> {
  const wanted: RawBuilder<unknown>[] = [
    sql`i.regency_code = ${regencyCode}`,
    sql`i.import_id = ${importId}`,
    ...(change ? [sql`i.change = ${change}`] : []),
    ...(severity ? [sql`i.issues @> ${JSON.stringify([{ severity }])}::jsonb`] : []),
    ...(issue ? [sql`i.issues @> ${JSON.stringify([{ code: issue }])}::jsonb`] : []),
  ]
  const where = sql.join(wanted, sql` and `)
  const count = await sql<{
    total: number
  }>`select count(*) as total from import_row i where ${where}`.execute(db)
  const { rows } = await sql<
    ImportRowsView['rows'][number]
  >`select i.sheet, i.row_number as "rowNumber", i.change,
      r.name, r.nik_mask as "nikMask", coalesce(r.birth_date::text, r.birth_text) as "birthDate",
      coalesce(v.name, r.village_text) as village, i.issues
    from import_row i
    left join source_record r on r.regency_code = ${regencyCode} and r.id = i.source_record_id
    left join village v on v.code = r.village_code
    where ${where} order by i.sheet, i.row_number
    limit ${rowsPerPage} offset ${page * rowsPerPage}`.execute(db)
  return { total: Number(count.rows[0]?.total ?? 0), rows }
}

/** Every list of those somebody works with, the imports of each from the latest on. */
export async function listLists(db: Db, regencyCode: string, whose: Lists = 'all'): Promise<ListsView> {
  const { rows } = await sql<ListsView[number]>`select l.id, l.name, l.kind, l.group_code as "group",
      json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as office,
      coalesce(json_agg(json_build_object('id', i.id, 'asOf', i.as_of, 'fileName', i.file_name,
        'status', i.status, 'rows', (i.counts ->> 'rows')::int,
        'withWarnings', (i.counts ->> 'withWarnings')::int, 'rejected', (i.counts ->> 'rejected')::int,
        'current', c.id is not null,
        'createdAt', to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'createdBy', i.created_by)
        order by i.as_of desc, i.created_at desc) filter (where i.id is not null), '[]') as imports
    from list l
    join office o on o.regency_code = ${regencyCode} and o.id = l.office_id
    left join import i on i.regency_code = ${regencyCode} and i.list_id = l.id and i.status <> 'cancelled'
    left join (${currentImports(regencyCode)}) c on c.id = i.id
    where l.regency_code = ${regencyCode} and ${isOwn(whose)}
    group by l.id, l.name, l.kind, l.group_code, o.id, o.name, o.kind
    order by l.kind, o.name, l.name`.execute(db)
  return rows
}

/** SQL: that the list l is one somebody works with. */
function isOwn(whose: Lists): RawBuilder<boolean> {
  if (whose === 'all') return sql`true`
  return whose === 'participants' ? sql`l.kind = 'participants'` : sql`l.office_id::text = ${whose}`
}
