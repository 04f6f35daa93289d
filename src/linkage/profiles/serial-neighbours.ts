import { compareIdentity, dateLevels, identityCells, nikLevel } from '../compare/identity.ts'
import { randomStream } from '../model/pairs.ts'
import type { Product } from '../model/product.ts'
import { nikLength, nikLowAt, type Rows } from '../standardise/row-fields.ts'
import { tailOf } from './tail-neighbours.ts'

const mostDraws = 100_000
/** Serials are numbers of four bits a digit. */
const serialsThere = 0x10000

/**
 * Expected number of pairs in each joint cell whose NIK differ by one or two slips in the date, by drawing only
 * among pairs of one serial: such pairs are far too rare to be met in a plain sample. Those of one date and serial are
 * left to `tailNeighbours`.
 */
export function serialNeighbours({ a, b }: Product<Rows>): Float64Array {
  const drawn = new Float64Array(identityCells)
  const other = b ?? a
  const left = serials(a)
  const right = serials(other)
  const { starts, rows } = groupBySerial(right)
  const running = new Float64Array(left.length)
  let pairs = 0
  for (let i = 0; i < left.length; i++) {
    const serial = left[i]!
    pairs += serial === 0 ? 0 : Math.max(0, starts[serial + 1]! - starts[serial]! - (b ? 0 : 1))
    running[i] = pairs
  }
  if (pairs === 0) return drawn
  const size = Math.floor(Math.min(mostDraws, 1000 + pairs / 20))
  const random = randomStream(1945)
  for (let s = 0; s < size; s++) {
    const i = firstAbove(running, random() * pairs)
    const from = starts[left[i]!]!
    const j = rows[from + Math.floor(random() * (starts[left[i]! + 1]! - from))]!
    if ((b === null && i === j) || tailOf(a, i) === tailOf(other, j)) continue
    const cell = compareIdentity(a, i, other, j)
    const nik = Math.floor(cell / dateLevels)
    if (nik === nikLevel.typo || nik === nikLevel.twoTypos) drawn[cell]!++
  }
  const scale = (b ? pairs : pairs / 2) / size
  return drawn.map((count) => count * scale)
}

/** Serial + 1, 0 when the NIK has not 16 digits. */
function serials(rows: Rows): Int32Array {
  const found = new Int32Array(rows.keys.length)
  for (let i = 0; i < found.length; i++)
    if (nikLength(rows, i) === 16) found[i] = (nikLowAt(rows, i) & 0xffff) + 1
  return found
}

/** Rows in the order of their serial; those of serial s stand from `starts[s]` to before `starts[s + 1]`. */
function groupBySerial(serials: Int32Array): { starts: Int32Array; rows: Int32Array } {
  const starts = new Int32Array(serialsThere + 2)
  for (const serial of serials) starts[serial + 1]!++
  for (let s = 0; s <= serialsThere; s++) starts[s + 1]! += starts[s]!
  const next = starts.slice()
  const rows = new Int32Array(serials.length)
  for (let row = 0; row < serials.length; row++) rows[next[serials[row]!]!++] = row
  return { starts, rows }
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
