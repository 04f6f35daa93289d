import type { Candidates } from '../index/candidates.ts'
import { scoreCandidates } from '../score/score.ts'
import type { Learned } from './learned.ts'
import { bothPairs } from './pairs.ts'
import type { Compared, Task, TermFrequency } from './task.ts'
import { train } from './train.ts'

/** Everything known about two lists (or one) once they are compared and scored. */
export interface Scored {
  candidates: Candidates
  compared: Compared
  weights: Float64Array
  learned: Learned
  frequency: TermFrequency
  pairs: number
}

/** Index, compare, learn, score. `fixedM` keeps m as learned elsewhere. */
export function learnAndScore(task: Task, fixedM?: Learned['m']): Scored {
  const pairs = bothPairs(task.left, task.right)
  const { candidates, compared } = task.pairs()
  const patterns = countPatterns(compared.patterns)
  const learned = train(
    task.fields,
    patterns,
    task.totals(patterns),
    {
      pairs,
      smaller: Math.min(task.left, task.right ?? task.left),
      strength: task.strength,
      joints: task.joints?.(),
      most: task.joints && task.right !== null ? Math.min(task.left, task.right) : undefined,
    },
    fixedM,
  )
  const frequency = task.frequency(learned)
  const weights = scoreCandidates(candidates, compared, learned, frequency)
  return { candidates, compared, weights, learned, frequency, pairs }
}

/** Patterns below this are counted in an array. */
const fewPatterns = 1 << 16

function countPatterns(patterns: Compared['patterns']): Map<number, number> {
  const counts = new Map<number, number>()
  const few = new Int32Array(fewPatterns)
  for (const pattern of patterns)
    if (pattern < fewPatterns) few[pattern]!++
    else counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  for (const [pattern, count] of few.entries()) if (count > 0) counts.set(pattern, count)
  return counts
}
