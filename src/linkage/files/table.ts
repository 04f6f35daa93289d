/** One file of people as columns of text. Pure data: whoever reads the file makes it. */
export interface Table {
  /** Shown in errors. */
  name: string
  columns: Column[]
  /** Line of the file (or row number) of each row, from 1; as long as every column. */
  lines: ArrayLike<number>
}

export interface Column {
  header: string
  /** One a row, '' when nothing is known. */
  values: string[]
}

const nothing = new Set(['null', 'n/a', '#n/a', 'nan', '\\n', '<na>', 'nil', '-', '--', '?', '.'])

/** What a cell says, '' for the many ways of writing nothing. */
export function cellText(raw: string): string {
  const text = raw.trim()
  return text === 'NA' || text === 'None' || nothing.has(text.toLowerCase()) ? '' : text
}

/** The values of one field: several columns of a row are joined by spaces. */
export function valuesOf(table: Table, headers: readonly string[], joiner = ' '): string[] {
  const columns = headers.map((header) => {
    const column = table.columns.find((other) => other.header === header)
    if (!column) throw new Error(`the table has no column ${header}`)
    return column.values
  })
  if (columns.length === 1) return columns[0]!
  return Array.from({ length: table.lines.length }, (_, row) =>
    columns
      .map((values) => values[row]!)
      .filter((value) => value !== '')
      .join(joiner),
  )
}
