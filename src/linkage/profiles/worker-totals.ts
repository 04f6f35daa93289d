import { identityCells } from '../compare/identity.ts'
import { nameLevel } from '../compare/names.ts'
import { identityOf, motherLevel } from '../compare/pattern.ts'
import { bothPairs, equalPairs } from '../model/pairs.ts'
import type { Product } from '../model/product.ts'
import { emptyTotals, type Totals } from '../model/totals.ts'
import {
  columnOf,
  districtAt,
  motherAt,
  nameAt,
  type Rows,
  sexOf,
  villageOf,
} from '../standardise/row-fields.ts'
import { identityTotals } from './identity-totals.ts'
import type { SampledLevels } from './sample-levels.ts'

/** Levels counted before, see `ComparedPairs`. */
interface CountedLevels {
  sampled: SampledLevels
  equal: { names: number[]; mothers: number[] }
}

/**
 * Totals of each field. Equality is counted from frequency tables, near and equal NIK from the candidates (blocking
 * holds them all), near NIK with another serial owner by looking only at pairs of one serial; the rest is sampled,
 * `sample` pairs of it.
 */
export function workerTotals(
  product: Product<Rows>,
  sample: number,
  { sampled, equal }: CountedLevels,
  patterns: ReadonlyMap<number, number>,
): Totals[] {
  const inCandidates = new Float64Array(identityCells)
  for (const [pattern, count] of patterns) inCandidates[identityOf(pattern)]! += count
  return [
    identityTotals(product, sample, sampled.identity, inCandidates),
    nameTotals(product, equal.names, sampled, sample),
    sexTotals(product),
    villageTotals(product),
    motherTotals(product, equal.mothers, sampled),
  ]
}

const held = (values: ArrayLike<number>): number => {
  let n = 0
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) n++
  return n
}

function sexTotals({ a, b }: Product<Rows>): Totals {
  const column = (rows: Rows) => Uint8Array.from(rows.keys, (_, i) => sexOf(rows, i))
  const [x, y] = [column(a), b && column(b)]
  const totals = emptyTotals(3, bothPairs(held(x), y && held(y)))
  totals.count[0] = equalPairs(x, y)
  totals.count[1] = totals.whole[0]! - totals.count[0]
  return totals
}

function villageTotals({ a, b }: Product<Rows>): Totals {
  const known = new Map<number, number>()
  const numbers = (rows: Rows, of: (i: number) => number) =>
    Int32Array.from(rows.keys, (_, i) => {
      const place = of(i)
      if (place === 0) return 0
      if (!known.has(place)) known.set(place, known.size + 1)
      return known.get(place)!
    })
  const district = (rows: Rows) => (i: number) => (villageOf(rows, i) === 0 ? 0 : columnAt(rows, i))
  const village = (rows: Rows) => (i: number) => {
    const rest = villageOf(rows, i)
    return rest === 0 ? 0 : columnAt(rows, i) * 32_768 + rest
  }
  const [x, y] = [numbers(a, village(a)), b && numbers(b, village(b))]
  const totals = emptyTotals(4, bothPairs(held(x), y && held(y)))
  const same = equalPairs(x, y)
  known.clear()
  const near = equalPairs(numbers(a, district(a)), b && numbers(b, district(b)))
  totals.count.set([same, near - same, totals.whole[0]! - near])
  return totals
}

const columnAt = (rows: Rows, i: number): number => districtAt(rows, i)

/** Levels `from` and on are taken from the sample. */
function fillFromSample(totals: Totals, from: number, levelsSeen: Float64Array, seen: number): void {
  for (let level = from; level < levelsSeen.length; level++) {
    totals.count[level] = levelsSeen[level]!
    totals.base[level] = seen
  }
}

function nameTotals(
  { a, b }: Product<Rows>,
  equal: number[],
  { names }: SampledLevels,
  pairs: number,
): Totals {
  const [x, y] = [columnOf(a, nameAt), b && columnOf(b, nameAt)]
  const totals = emptyTotals(9, bothPairs(held(x), y && held(y)))
  totals.count.set(equal)
  fillFromSample(totals, nameLevel.near, names, pairs - names[nameLevel.missing]!)
  return totals
}

function motherTotals({ a, b }: Product<Rows>, equal: number[], { mothers }: SampledLevels): Totals {
  const [x, y] = [columnOf(a, motherAt), b && columnOf(b, motherAt)]
  const totals = emptyTotals(4, bothPairs(held(x), y && held(y)))
  totals.count[0] = equal.reduce((sum, pairs) => sum + pairs)
  const folded = new Float64Array(3)
  for (let level = 0; level < nameLevel.missing; level++) folded[motherLevel(level)]! += mothers[level]!
  fillFromSample(totals, 1, folded, mothers.reduce((sum, n) => sum + n) - mothers[nameLevel.missing]!)
  return totals
}
