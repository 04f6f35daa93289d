import type { Table } from '../table.ts'
import { valuesOf } from '../table.ts'
import type { Matched } from './match-columns.ts'

/**
 * Columns that number the rows under an unknown header: every row has its own value, and rows of the two tables that
 * share a value agree in nothing else. Within one table a column that never repeats can find no double.
 */
export function rowNumbers(left: Table, right: Table | null, matched: readonly Matched[]): Set<Matched> {
  const codes = matched.filter(({ left: x, right: y }) => {
    const unnamed = x.concept === null && y.concept === null
    const unique = x.look.distinct === left.lines.length && y.look.distinct === (right ?? left).lines.length
    return unnamed && unique && x.look.words < 1.05 && x.look.lettersOnly < 0.9
  })
  return new Set(codes.filter((code) => right === null || !agrees(left, right, code, matched)))
}

const enoughAgreement = 0.3

/** Whether rows that share the code share anything else that few rows have in common. */
function agrees(left: Table, right: Table, code: Matched, matched: readonly Matched[]): boolean {
  const rowOf = new Map(valuesOf(right, code.right.columns).map((value, row) => [value, row]))
  const pairs = valuesOf(left, code.left.columns)
    .map((value, row) => [row, rowOf.get(value)] as const)
    .filter((pair): pair is readonly [number, number] => pair[1] !== undefined)
  if (pairs.length === 0) return false
  const telling = matched.filter((other) => other !== code && other.left.look.distinct > 20)
  const columns = telling.map((other) => [
    valuesOf(left, other.left.columns),
    valuesOf(right, other.right.columns),
  ])
  const agreeing = pairs.filter(([i, j]) => columns.some(([x, y]) => x![i] !== '' && x![i] === y![j])).length
  return agreeing / pairs.length > enoughAgreement
}
