import type { Kind } from '../comparison.ts'
import type { Table } from '../table.ts'
import { conceptOf } from './concepts.ts'
import { type ColumnLook, describeColumn } from './describe-column.ts'
import { fits, kindByValues, looksLikeNik } from './kind-by-values.ts'

/** Why a column is not compared. Stable codes; words come from the message files. */
export type Passed =
  | 'names-the-person'
  | 'row-id'
  | 'empty'
  | 'one-value'
  | 'says-nothing'
  | 'no-partner'
  | 'repeats-another'

/** One column, or the three of a birth date, as inference sees it. */
export interface Described {
  columns: string[]
  concept: string | null
  kind: Kind
  look: ColumnLook
}

export interface DescribedTable {
  table: Table
  found: Described[]
  passed: { column: string; reason: Passed }[]
  rowId: string | null
}

/** Read headers and values of a table. Columns in `never` are not looked at. */
export function describeTable(table: Table, never: readonly string[]): DescribedTable {
  const out: DescribedTable = { table, found: [], passed: [], rowId: null }
  const birth = birthParts(table, never)
  if (birth) out.found.push(birth)
  for (const column of table.columns) {
    const { header } = column
    if (birth?.columns.includes(header)) continue
    const concept = conceptOf(header)
    const look = describeColumn(column)
    // Shown beside each pair even when it names the person: it is never compared.
    const ownRow =
      concept?.kind === 'row-id' || (never.includes(header) && look.distinct === table.lines.length)
    if (ownRow && out.rowId === null && look.distinct === table.lines.length) out.rowId = header
    const pass = (reason: Passed) => void out.passed.push({ column: header, reason })
    if (never.includes(header) || concept?.kind === 'person') {
      pass('names-the-person')
      continue
    }
    if (concept?.kind === 'row-id') pass('row-id')
    else if (look.stated === 0) pass('empty')
    else if (look.distinct < 2) pass('one-value')
    else if (concept?.kind === 'skip') pass('says-nothing')
    else {
      const read = kindOf(concept?.kind, look)
      const kind = read === 'national-id' && looksLikeNik(column.values) ? 'nik' : read
      if (kind === null) pass('says-nothing')
      else out.found.push({ columns: [header], concept: concept?.id ?? null, kind, look })
    }
  }
  return out
}

function kindOf(promised: string | undefined, look: ColumnLook): Kind | null {
  if (promised === 'birth-part') return 'number'
  if (promised === undefined) return kindByValues(look)
  const kind = promised as Kind
  return fits(kind, look) ? kind : kindByValues(look)
}

/** Year, month and day of birth in three columns are one date. */
function birthParts(table: Table, never: readonly string[]): Described | null {
  const columns = ['birth-year', 'birth-month', 'birth-day'].map(
    (part) =>
      table.columns.find(({ header }) => !never.includes(header) && conceptOf(header)?.id === part)?.header,
  )
  if (columns.some((header) => header === undefined)) return null
  const headers = columns as string[]
  const year = table.columns.find(({ header }) => header === headers[0])!
  return { columns: headers, concept: 'birth-date', kind: 'date', look: describeColumn(year) }
}
