import type { Table } from '../files/table.ts'
import type { Random } from '../model/pairs.ts'

/** A table out of rows; the lines are those a CSV with a header would have. */
export function tableOf(name: string, headers: readonly string[], rows: readonly string[][]): Table {
  return {
    name,
    columns: headers.map((header, c) => ({ header, values: rows.map((row) => row[c]!) })),
    lines: rows.map((_, row) => row + 2),
  }
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const out = [...list]
  for (let k = out.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    ;[out[k], out[other]] = [out[other]!, out[k]!]
  }
  return out
}

/** The same rows in another order. */
export function reordered(table: Table, random: Random): { table: Table; rows: number[] } {
  const rows = shuffled([...table.columns[0]!.values.keys()], random)
  return {
    rows,
    table: {
      ...table,
      columns: table.columns.map(({ header, values }) => ({
        header,
        values: rows.map((row) => values[row]!),
      })),
    },
  }
}
