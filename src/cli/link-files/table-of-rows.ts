import type { Table } from '../../linkage/files/index.ts'
import type { Row } from '../../platform/files/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'

/** The first row holds the headers. A row with more cells than headers is refused: its columns have moved. */
export function tableOfRows(rows: readonly Row[], name: string): { ok: true; table: Table } | Refusal {
  const [head, ...body] = rows
  if (!head || body.length === 0) return refusal('link-file-no-rows', { file: name })
  const headers = uniqueHeaders(Array.from(head.cells, (cell) => cell?.text ?? ''))
  const wide = body.find(({ cells }) => cells.length > headers.length)
  if (wide)
    return refusal('link-line-too-long', {
      file: name,
      line: wide.number,
      cells: wide.cells.length,
      columns: headers.length,
    })
  return {
    ok: true,
    table: {
      name,
      columns: headers.map((header, c) => ({
        header,
        values: body.map(({ cells }) => cells[c]?.text ?? ''),
      })),
      lines: body.map(({ number }) => number),
    },
  }
}

/** A column without a header is called by its place, a second one of the same name by its number. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((given, c) => {
    const header = given === '' ? `column_${c + 1}` : given
    const count = (seen.get(header) ?? 0) + 1
    seen.set(header, count)
    return count === 1 ? header : `${header}_${count}`
  })
}
