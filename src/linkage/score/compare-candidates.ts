import type { Candidates } from '../index/candidates.ts'
import type { Task } from '../model/task.ts'

export interface Compared {
  /** Pattern of each candidate. */
  patterns: Float64Array
  /** How many names hold the rarest word both names share; 0 when none. */
  sharedCount: Int32Array
}

/** Compare every candidate pair once. */
export function compareCandidates(task: Task, { left, right, count }: Candidates): Compared {
  const patterns = new Float64Array(count)
  const sharedCount = new Int32Array(count)
  for (let p = 0; p < count; p++) {
    patterns[p] = task.compare(left[p]!, right[p]!)
    sharedCount[p] = task.shared()
  }
  return { patterns, sharedCount }
}
