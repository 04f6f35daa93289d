import { randomStream } from './pairs.ts'
import type { Listed, Product } from './product.ts'

/** A sample of the cross product: every row of `i` with every row of `j`, or each pair within `i` when `j` is null. */
export interface Grid {
  i: Int32Array
  j: Int32Array | null
  pairs: number
}

const largest = 512
const smallest = 100

/**
 * A few hundred random rows of each list, all against all: a quarter of a million pairs at most, of rows that stay in the cache.
 * Repeatable, and drawn by chance because neighbours in a list are relatives.
 * `thin`: the larger, the fewer rows of a small list are taken; 1 takes all of a list of some hundreds.
 */
export function sampleGrid({ a, b, pairs }: Product<Listed>, thin = 5): Grid {
  const side = Math.min(largest, Math.max(smallest, Math.sqrt(pairs) / thin))
  const random = randomStream(7316)
  const i = sampleRows(a.keys.length, b ? side : side * 1.4, random)
  return gridOf(i, b && sampleRows(b.keys.length, side, random))
}

/** A third of the pairs. */
export function smaller({ i, j }: Grid): Grid {
  const part = (rows: Int32Array) => rows.subarray(0, Math.ceil(rows.length * 0.58))
  return gridOf(part(i), j && part(j))
}

/** Visits part `part` of `parts` of the pairs. */
export function forEachPair(
  { i, j }: Grid,
  visit: (i: number, j: number) => void,
  part = 0,
  parts = 1,
): void {
  const to = Math.floor((i.length * (part + 1)) / parts)
  for (let x = Math.floor((i.length * part) / parts); x < to; x++) {
    const others = j ?? i
    for (let y = j ? 0 : x + 1; y < others.length; y++) visit(i[x]!, others[y]!)
  }
}

function gridOf(i: Int32Array, j: Int32Array | null): Grid {
  return { i, j, pairs: j ? i.length * j.length : (i.length * (i.length - 1)) / 2 }
}

/** The first rows of a shuffle. */
function sampleRows(n: number, most: number, random: () => number): Int32Array {
  const rows = Int32Array.from({ length: n }, (_, i) => i)
  const size = Math.min(n, Math.round(most))
  for (let k = 0; k < size; k++) {
    const other = k + Math.floor(random() * (n - k))
    const row = rows[other]!
    rows[other] = rows[k]!
    rows[k] = row
  }
  return rows.slice(0, size)
}
