import { type Cell, copyInto, type Tx } from '../../platform/db/index.ts'
import { dayOf } from '../ground.ts'
import { nextNumbers } from '../numbers.ts'

export async function copyRows(trx: Tx, table: string, rows: readonly Record<string, Cell>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length > 0)
    await copyInto(
      trx,
      table,
      columns,
      rows.map((row) => columns.map((column) => row[column])),
    )
}

/** Gives each its number, in the order given, a block a year. */
export async function numbered<Of extends { number: string }>(
  trx: Tx,
  regencyCode: string,
  kind: 'event' | 'claim',
  rows: readonly Of[],
  when: (row: Of) => Date,
): Promise<void> {
  for (const [, of] of Map.groupBy(rows, (row) => dayOf(when(row)).slice(0, 4))) {
    const numbers = await nextNumbers(trx, regencyCode, kind, when(of[0]!), of.length)
    for (const [i, row] of of.entries()) row.number = numbers[i]!
  }
}
