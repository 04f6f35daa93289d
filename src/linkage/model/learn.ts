import { type Candidates, findCandidates } from '../index/candidates.ts'
import { workerRules } from '../profiles/worker.ts'
import { type Compared, compareCandidates } from '../score/compare-candidates.ts'
import { scoreCandidates } from '../score/score.ts'
import { type TermFrequency, termFrequency } from '../score/term-frequency.ts'
import type { Rows } from '../standardise/rows.ts'
import type { LinkOptions } from '../types.ts'
import { modelValues } from './model-json.ts'
import { productOf } from './product.ts'
import { allTotals } from './totals.ts'
import { type Learned, train } from './train.ts'

/** Everything known about two lists (or one) once they are compared and scored. */
export interface Scored {
  candidates: Candidates
  compared: Compared
  weights: Float64Array
  learned: Learned
  frequency: TermFrequency
  pairs: number
}

/** Index, compare, learn, score. With `b` null, pairs within `a`. */
export function learnAndScore(a: Rows, b: Rows | null, options: LinkOptions): Scored {
  const right = b ?? a
  const product = productOf(a, b)
  const candidates = findCandidates(a, b, workerRules)
  const compared = compareCandidates(a, right, candidates)
  const patterns = new Map<number, number>()
  for (const pattern of compared.patterns) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1)
  const learned = train(
    patterns,
    allTotals(product, patterns),
    product.pairs,
    Math.min(a.keys.length, right.keys.length),
    options.model && modelValues(options.model).m,
  )
  const frequency = termFrequency(b ? [a, b] : [a], learned)
  const weights = scoreCandidates(a, right, candidates, compared, learned, frequency)
  return { candidates, compared, weights, learned, frequency, pairs: product.pairs }
}
