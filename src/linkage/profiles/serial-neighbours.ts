import { compareIdentity, dateLevels, nikLevel } from '../compare/identity.ts'
import { countKeys, randomStream } from '../model/pairs.ts'
import type { Product } from '../model/product.ts'
import type { Rows } from '../standardise/rows.ts'

const mostDraws = 100_000

/**
 * Expected number of pairs in each joint cell whose NIK differ by one or two slips outside the serial, by drawing only
 * among pairs of one serial: such pairs are far too rare to be met in a plain sample.
 */
export function serialNeighbours({ a, b }: Product<Rows>): Float64Array {
  const expected = new Float64Array(70)
  const other = b ?? a
  const left = serials(a)
  const right = serials(other)
  const counts = countKeys(right)
  const bySerial = Map.groupBy(right.keys(), (j) => right[j]!)
  const running = new Float64Array(left.length)
  let pairs = 0
  for (let i = 0; i < left.length; i++) {
    pairs += left[i] === 0 ? 0 : Math.max(0, (counts.get(left[i]!) ?? 0) - (b ? 0 : 1))
    running[i] = pairs
  }
  if (pairs === 0) return expected
  const size = Math.floor(Math.min(mostDraws, 1000 + pairs / 20))
  const random = randomStream(1945)
  for (let s = 0; s < size; s++) {
    const i = firstAbove(running, random() * pairs)
    const others = bySerial.get(left[i]!)!
    const j = others[Math.floor(random() * others.length)]!
    if (b === null && i === j) continue
    const cell = compareIdentity(a, i, other, j)
    const nik = Math.floor(cell / dateLevels)
    if (nik === nikLevel.typo || nik === nikLevel.twoTypos) expected[cell]!++
  }
  const scale = (b ? pairs : pairs / 2) / size
  return expected.map((count) => count * scale)
}

/** Serial + 1, 0 when the NIK has not 16 digits. */
function serials(rows: Rows): Int32Array {
  return Int32Array.from(rows.nik, (nik) => (nik.length === 16 ? Number(nik.slice(12)) + 1 : 0))
}

function firstAbove(running: Float64Array, x: number): number {
  let low = 0
  let high = running.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (running[middle]! > x) high = middle
    else low = middle + 1
  }
  return low
}
