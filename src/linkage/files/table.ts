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

const nothing = new Set(
  `null|n/a|n.a.|#n/a|#null!|#ref!|#value!|nan|\\n|<na>|<null>|nil|(null)|(none)|(blank)|blank|empty|missing|unknown|unk|
undefined|not known|not available|not stated|not applicable|no data|none given|tidak ada|tdk ada|tidak diketahui|tidak tahu|
tidak punya|tidak tersedia|belum ada|blm ada|belum diisi|kosong|nihil|tanpa data|xxx|xxxx|-|--|---|–|—|?|??|.|..|*|/|_`
    .replaceAll('\n', '')
    .split('|'),
)

/** Days that stand for none: the first and the last day programs know, and nought. */
const noDay =
  /^(?:1900-01-01|1900\/01\/01|0?1[-/.]0?1[-/.]1900|19000101|9999-12-31|31[-/.]12[-/.]9999|99991231|0000-00-00|00[-/.]00[-/.]0000|00000000)(?:[t ]00:00.*)?$/

/** What a cell says, '' for the many ways of writing nothing. */
export function cellText(raw: string): string {
  const text = raw.trim()
  if (text === 'NA' || text === 'None') return ''
  const small = text.toLowerCase()
  return nothing.has(small) || noDay.test(small) ? '' : text
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
