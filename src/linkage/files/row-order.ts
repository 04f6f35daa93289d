import { columnsOf, type Profile, rightOf } from './profile.ts'
import type { Table } from './table.ts'

/**
 * The rows of a table in an order made by what they say, so that the order of the file decides nothing: by the
 * compared columns, then by the row id. Rows that say the same are one as good as the other.
 */
export function rowOrder(table: Table, profile: Profile, side: 'left' | 'right'): Int32Array {
  const headers = profile.fields.flatMap((field) =>
    side === 'left' ? columnsOf(field.left) : rightOf(field),
  )
  const id = side === 'left' ? profile.rowId?.left : (profile.rowId?.right ?? profile.rowId?.left)
  const columns = [...headers, ...(id === undefined ? [] : [id])].map(
    (header) => table.columns.find((column) => column.header === header)!.values,
  )
  const texts = Array.from(table.lines, (_, row) => columns.map((values) => values[row]!).join('\u0001'))
  return Int32Array.from(texts.keys()).sort((x, y) =>
    texts[x]! < texts[y]! ? -1 : texts[x]! > texts[y]! ? 1 : x - y,
  )
}
