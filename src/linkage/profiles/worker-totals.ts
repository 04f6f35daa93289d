import { identityCells } from '../compare/identity.ts'
import { nameLevel } from '../compare/names.ts'
import { identityOf, motherLevel } from '../compare/pattern.ts'
import { bothPairs } from '../model/pairs.ts'
import type { Product } from '../model/product.ts'
import { emptyTotals, type Totals } from '../model/totals.ts'
import { columnOf, motherAt, nameAt, type Rows } from '../standardise/row-fields.ts'
import { identityTotals } from './identity-totals.ts'
import type { SampledLevels } from './sample-levels.ts'
import { held, type PlaceTally, type SexTally, type WorkerTallies } from './worker-tallies.ts'

/** Levels counted before, see `ComparedPairs`. */
interface CountedLevels {
  sampled: SampledLevels
  equal: { names: number[]; mothers: number[] }
  tallied: WorkerTallies
}

/**
 * Totals of each field. Equality is counted from frequency tables, near and equal NIK from the candidates (blocking
 * holds them all), near NIK with another serial owner by looking only at pairs of one serial; the rest is sampled,
 * `sample` pairs of it.
 */
export function workerTotals(
  product: Product<Rows>,
  sample: number,
  { sampled, equal, tallied }: CountedLevels,
  patterns: ReadonlyMap<number, number>,
): Totals[] {
  const inCandidates = new Float64Array(identityCells)
  for (const [pattern, count] of patterns) inCandidates[identityOf(pattern)]! += count
  return [
    identityTotals(product, sample, sampled.identity, inCandidates, tallied),
    nameTotals(product, equal.names, sampled, sample),
    sexTotals(tallied.sex),
    villageTotals(tallied.place),
    motherTotals(product, equal.mothers, sampled),
  ]
}

function sexTotals({ known, equal }: SexTally): Totals {
  const totals = emptyTotals(3, known)
  totals.count[0] = equal
  totals.count[1] = known - equal
  return totals
}

function villageTotals({ known, village, district }: PlaceTally): Totals {
  const totals = emptyTotals(4, known)
  totals.count.set([village, district - village, known - district])
  return totals
}

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
