import type { Comparison } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'
import { heldPairs, idsOf, pairsAt } from './held.ts'

const levels = ['equal', 'by-one', 'near', 'different', 'missing']

/** A quantity that may have moved a little between two lists: age, year, number of children. */
export function numberField(name: string, values: Sides<string[]>): Comparison {
  const numbers = eachSide(values, (side) => Float64Array.from(side, readNumber))
  const right = numbers.b ?? numbers.a
  const ids = idsOf(
    eachSide(numbers, (side) => Array.from(side, (value) => (Number.isNaN(value) ? '' : String(value)))),
  )
  const equal = pairsAt(ids)
  const comparable = heldPairs(ids)
  const chance = Math.min(0.9, Math.max(1e-6, equal / Math.max(1, comparable)))
  return {
    name,
    kind: 'number',
    levels,
    m0: [0.8, 0.1, 0.05, 0.05],
    u0: [chance, Math.min(0.05, 2 * chance), 0.05, 0.9],
    compare(i, j) {
      const [x, y] = [numbers.a[i]!, right[j]!]
      if (Number.isNaN(x) || Number.isNaN(y)) return 4
      const apart = Math.abs(x - y)
      if (apart === 0) return 0
      if (apart <= 1) return 1
      return apart <= 0.1 * Math.max(Math.abs(x), Math.abs(y)) ? 2 : 3
    },
    counted: new Map([[0, equal]]),
    comparable,
    ids,
    agreeing: 1,
    keys: [{ name, keys: ids }],
  }
}

/** NaN when it is no number. */
function readNumber(raw: string): number {
  return raw === '' ? Number.NaN : Number(raw.replace(',', '.'))
}
