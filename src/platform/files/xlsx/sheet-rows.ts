import { cutElements } from '../cut-elements.ts'
import type { Limits } from '../limits.ts'
import type { Watch } from '../watch.ts'
import type { Row } from '../workbook.ts'
import type { Zip } from '../zip.ts'
import { type CellContext, toCell } from './cell.ts'
import { columnIndex } from './column-index.ts'
import { rowCells } from './row-cells.ts'

export interface SheetFacts {
  /** Last row by the sheet's own dimension; null when it does not say. */
  expected: number | null
}

/** Rows of one worksheet as it unpacks. Rows without any value are left out. */
export async function* sheetRows(
  zip: Zip,
  part: string,
  context: CellContext,
  limits: Limits,
  watch: Watch,
  facts: SheetFacts,
): AsyncGenerator<Row[]> {
  let last = 0
  const between = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'dimension') facts.expected = lastRow(attributes.ref ?? '')
    },
  }
  for await (const elements of cutElements(zip.read(part), part, limits, 'row', between)) {
    const rows: Row[] = []
    for (const xml of elements) {
      const raw = rowCells(xml, part)
      last = raw.number ?? last + 1
      const row: Row = { number: last, cells: [] }
      let column = -1
      for (const one of raw.cells) {
        column = one.reference === null ? column + 1 : columnIndex(one.reference)
        const cell = toCell(one, context)
        if (!cell) continue
        watch.column(column)
        row.cells[column] = cell
      }
      if (row.cells.length > 0) rows.push(row)
    }
    watch.batch(rows.length)
    if (rows.length > 0) yield rows
  }
}

function lastRow(reference: string): number | null {
  const found = /:[A-Z]+(\d+)$/.exec(reference)
  return found ? Number(found[1]) : null
}
