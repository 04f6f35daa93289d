import type { Kind } from '../comparison.ts'
import { holdsLines, type LinePart, partOfLine } from '../kinds/person-line.ts'
import { type Column, type Table, valuesOf } from '../table.ts'
import { conceptOf, isBirthPart } from './concepts.ts'
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
  /** The part that is meant of a column that holds a name and what follows it in one line. */
  part?: LinePart
}

/** What a column, or several, say of each row. */
export function statedBy(table: Table, { columns, part }: Described): string[] {
  const values = valuesOf(table, columns)
  return part ? values.map((value) => partOfLine(value, part)) : values
}

export interface DescribedTable {
  table: Table
  found: Described[]
  passed: { column: string; reason: Passed }[]
  rowId: string | null
}

/** Words a value from which a column tells of people instead of numbering them. */
const tellingWords = 1.6

/** Read headers and values of a table. Columns in `never` are not looked at. */
export function describeTable(table: Table, never: readonly string[]): DescribedTable {
  const out: DescribedTable = { table, found: [], passed: [], rowId: null }
  const birth = birthParts(table, never)
  if (birth) out.found.push(birth)
  for (const column of table.columns) {
    const { header } = column
    if (birth?.columns.includes(header)) continue
    const look = describeColumn(column)
    const named = conceptOf(header)
    // `person` over words is a name or a line about them; what names the person for a program is one word.
    const concept = named?.kind === 'person' && look.words >= tellingWords ? null : named
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
    else if (look.distinct < 2 && look.stated > 1) pass('one-value')
    else if (concept?.kind === 'skip') pass('says-nothing')
    else {
      if ((concept === null || concept.id === 'full-name') && holdsLines(column.values)) {
        out.found.push(...linesOf(column))
        continue
      }
      const read = kindOf(concept?.kind, look)
      const kind = read === 'national-id' && looksLikeNik(column.values) ? 'nik' : read
      if (kind === null) pass('says-nothing')
      else out.found.push({ columns: [header], concept: concept?.id ?? null, kind, look })
    }
  }
  return out
}

/** Name and address in one column are two fields. */
function linesOf({ header, values }: Column): Described[] {
  const described = (part: LinePart, concept: string, kind: Kind): Described => ({
    columns: [header],
    concept,
    kind,
    look: describeColumn({ header, values: values.map((value) => partOfLine(value, part)) }),
    part,
  })
  return [described('name', 'full-name', 'name'), described('rest', 'street', 'text')]
}

function kindOf(promised: string | undefined, look: ColumnLook): Kind | null {
  if (promised === 'birth-part') return 'number'
  if (promised === undefined) return kindByValues(look)
  const kind = promised as Kind
  return fits(kind, look) ? kind : kindByValues(look)
}

const birthColumns = ['birth-year', 'birth-month', 'birth-day'] as const
const within: Record<(typeof birthColumns)[number], readonly [number, number]> = {
  'birth-year': [0, 2100],
  'birth-month': [1, 12],
  'birth-day': [1, 31],
}

/** Year, month and day of birth in three columns are one date. */
function birthParts(table: Table, never: readonly string[]): Described | null {
  const columns = birthColumns.map((part) =>
    table.columns.find(
      (column) =>
        !never.includes(column.header) && isBirthPart(column.header, part) && holds(column, ...within[part]),
    ),
  )
  const [year, month, day] = columns
  if (!year || !month || !day) return null
  return {
    columns: [year.header, month.header, day.header],
    concept: 'birth-date',
    kind: 'date',
    look: describeColumn(year),
  }
}

/** Whether most of what is stated lies between two numbers. */
function holds({ values }: Column, least: number, most: number): boolean {
  const stated = values.filter((value) => value !== '')
  const fit = stated.filter((value) => Number(value) >= least && Number(value) <= most)
  return stated.length > 0 && fit.length / stated.length > 0.8
}
