import type { ModelField } from '../model/field.ts'
import { forEachPair, sampleGrid } from '../model/grid.ts'
import { productOf } from '../model/product.ts'
import { emptyTotals, type Totals } from '../model/totals.ts'
import type { Comparison } from './comparison.ts'

export interface Counted {
  comparisons: readonly Comparison[]
  fields: readonly ModelField[]
  left: number
  right: number | null
}

/** Totals of each comparison: what tables of values can say is enumerated, the rest is seen in a fixed sample of all pairs. */
export function countLevels(
  { comparisons, fields, left, right }: Counted,
  patterns: ReadonlyMap<number, number>,
): Totals[] {
  const product = productOf({ keys: { length: left } }, right === null ? null : { keys: { length: right } })
  const sample = sampleGrid(product, 1)
  return comparisons.map((comparison, f) => {
    if (comparison.totals) {
      const inCandidates = new Float64Array(comparison.levels.length)
      for (const [pattern, count] of patterns) inCandidates[fields[f]!.levelOf(pattern)]! += count
      return comparison.totals(inCandidates)
    }
    const last = comparison.levels.length - 1
    const totals = emptyTotals(last + 1, comparison.comparable)
    const seen = new Float64Array(last + 1)
    forEachPair(sample, (i, j) => {
      seen[comparison.compare(i, j)]!++
    })
    for (let level = 0; level < last; level++) {
      const counted = comparison.counted.get(level)
      totals.count[level] = counted ?? seen[level]!
      if (counted === undefined) totals.base[level] = sample.pairs - seen[last]!
    }
    return totals
  })
}
