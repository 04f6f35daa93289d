import type { Candidates } from '../index/candidates.ts'
import { type Compared, compareCandidates } from '../score/compare-candidates.ts'
import { scoreCandidates } from '../score/score.ts'
import type { Learned } from './learned.ts'
import { bothPairs } from './pairs.ts'
import type { Task, TermFrequency } from './task.ts'
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
  const candidates = task.candidates()
  const compared = compareCandidates(task, candidates)
  const patterns = new Map<number, number>()
  for (const pattern of compared.patterns) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1)
  const learned = train(
    task.fields,
    patterns,
    task.totals(patterns),
    {
      pairs,
      smaller: Math.min(task.left, task.right ?? task.left),
      strength: task.strength,
      joints: task.joints?.(),
    },
    fixedM,
  )
  const frequency = task.frequency(learned)
  const weights = scoreCandidates(candidates, compared, learned, frequency)
  return { candidates, compared, weights, learned, frequency, pairs }
}
