import { lastComparison } from '../compare/names.ts'
import { comparePattern } from '../compare/pattern.ts'
import type { Candidates } from '../index/candidates.ts'
import type { Rows } from '../standardise/rows.ts'

export interface Compared {
  /** Pattern of each candidate. */
  patterns: Int32Array
  /** How many names hold the rarest word both names share; 0 when none. */
  sharedCount: Int32Array
}

/** Compare every candidate pair once. */
export function compareCandidates(a: Rows, b: Rows, { left, right, count }: Candidates): Compared {
  const patterns = new Int32Array(count)
  const sharedCount = new Int32Array(count)
  for (let p = 0; p < count; p++) {
    patterns[p] = comparePattern(a, left[p]!, b, right[p]!)
    sharedCount[p] = lastComparison.shared?.count ?? 0
  }
  return { patterns, sharedCount }
}
