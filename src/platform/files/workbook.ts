/** `n` keeps that the cell was a number: a spreadsheet number holds 15 digits, a NIK has 16. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

export interface Cell {
  /** What a reader sees, dates as yyyy-mm-dd, numbers without grouping. Never empty but for a formula without a result. */
  text: string
  kind: CellKind
  formula: boolean
}

export interface Row {
  /** As the spreadsheet numbers it, from 1. */
  number: number
  /** By column from 0; holes are empty cells. */
  cells: (Cell | undefined)[]
}

export interface Sheet {
  name: string
  hidden: boolean
}

export type FileNote = 'macros-ignored' | 'external-links-ignored' | 'windows-1252'

export interface SheetRows {
  /** Index into `sheets`. */
  sheet: number
  rows: Row[]
}

/** One file of tables, whatever its format. Rows stream in batches; nothing keeps them. */
export interface Workbook {
  format: 'xlsx' | 'ods' | 'csv'
  sheets: Sheet[]
  notes: FileNote[]
  /** The first rows of every sheet, and how many rows each sheet says it has (null: does not say). */
  heads(count: number): Promise<{ rows: Row[]; expected: number | null }[]>
  /** All rows of the wanted sheets, in the order of the file. */
  rows(wanted: ReadonlySet<number>): AsyncGenerator<SheetRows>
}
