import type { Row } from '../../platform/files/index.ts'
import type { DateOrder } from './dates.ts'
import type { Field } from './fields.ts'

/** Indonesia writes day first; month first is believed only when the file leaves no other reading. */
export function guessDateOrder(rows: readonly Row[], columns: readonly (Field | null)[]): DateOrder {
  const column = columns.findIndex((field) => field === 'birthDate' || field === 'birthPlaceDate')
  let [firstOver12, secondOver12, yearFirst, seen] = [0, 0, 0, 0]
  for (const row of rows) {
    const cell = row.cells[column]
    const found = cell?.kind === 'text' ? /(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/.exec(cell.text) : null
    if (!found) continue
    seen += 1
    if (found[1]!.length === 4) yearFirst += 1
    else if (Number(found[1]) > 12) firstOver12 += 1
    if (Number(found[2]) > 12) secondOver12 += 1
  }
  if (yearFirst > seen / 2) return 'ymd'
  return secondOver12 >= 3 && secondOver12 > 5 * firstOver12 ? 'mdy' : 'dmy'
}
