import type { Candidates } from '../index/candidates.ts'
import type { Pairs } from '../model/task.ts'

/** Compare every candidate pair once; words that both names share are not looked at. */
export function comparePairs(candidates: Candidates, compare: (i: number, j: number) => number): Pairs {
  const { left, right, count } = candidates
  const patterns = new Float64Array(count)
  for (let p = 0; p < count; p++) patterns[p] = compare(left[p]!, right[p]!)
  return { candidates, compared: { patterns, sharedCount: new Int32Array(count) } }
}
