import type { Candidates } from '../index/candidates.ts'
import { betweenBits } from '../model/between.ts'
import type { Learned } from '../model/learned.ts'
import type { TermFrequency } from '../model/task.ts'
import { bitsOf, priorBits } from '../model/train.ts'
import type { Compared } from './compare-candidates.ts'

/** Weight of each pattern, computed once a pattern. */
export function patternWeights(learned: Learned): (pattern: number) => number {
  const bits = bitsOf(learned)
  const start = priorBits(learned.prior)
  const known = new Map<number, number>()
  return (pattern) => {
    let weight = known.get(pattern)
    if (weight === undefined) {
      weight = start + betweenBits(learned, pattern)
      for (let f = 0; f < learned.fields.length; f++) weight += bits[f]![learned.fields[f]!.levelOf(pattern)]!
      known.set(pattern, weight)
    }
    return weight
  }
}

/** log2 odds of each candidate pair. */
export function scoreCandidates(
  { left, right, count }: Candidates,
  { patterns, sharedCount }: Compared,
  learned: Learned,
  frequency: TermFrequency,
): Float64Array {
  const weightOf = patternWeights(learned)
  const weights = new Float64Array(count)
  for (let p = 0; p < count; p++) {
    const pattern = patterns[p]!
    weights[p] = weightOf(pattern) + frequency(pattern, left[p]!, right[p]!, sharedCount[p]!)
  }
  return weights
}
