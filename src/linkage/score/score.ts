import type { Candidates } from '../index/candidates.ts'
import { betweenBits, bitsOf } from '../model/between.ts'
import type { Learned } from '../model/learned.ts'
import type { Compared, TermFrequency } from '../model/task.ts'
import { priorBits } from '../model/train.ts'

/** Patterns below this are kept in an array. */
const fewPatterns = 1 << 16

/** Weight of each pattern, computed once a pattern. */
export function patternWeights(learned: Learned): (pattern: number) => number {
  const bits = bitsOf(learned)
  const start = priorBits(learned.prior)
  const known = new Map<number, number>()
  const few = new Float64Array(fewPatterns).fill(Number.NaN)
  const weigh = (pattern: number) => {
    let weight = start + betweenBits(learned, pattern)
    for (let f = 0; f < learned.fields.length; f++) weight += bits[f]![learned.fields[f]!.levelOf(pattern)]!
    return weight
  }
  return (pattern) => {
    let weight = pattern < fewPatterns ? few[pattern]! : (known.get(pattern) ?? Number.NaN)
    if (Number.isNaN(weight)) {
      weight = weigh(pattern)
      if (pattern < fewPatterns) few[pattern] = weight
      else known.set(pattern, weight)
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
