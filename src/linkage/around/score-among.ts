import { lastComparison } from '../compare/names.ts'
import { comparePattern } from '../compare/pattern.ts'
import { findCandidates } from '../index/candidates.ts'
import type { Among } from '../index/join.ts'
import type { Scored } from '../model/learn.ts'
import type { Learned } from '../model/learned.ts'
import { bothPairs } from '../model/pairs.ts'
import { workerRules } from '../profiles/worker.ts'
import { scoreCandidates } from '../score/score.ts'
import { termFrequency } from '../score/term-frequency.ts'
import { nikTrusted, type Rows } from '../standardise/row-fields.ts'

/**
 * The candidates that `among` names, scored by what was learned before; how common a name is comes from all rows. With
 * `b` null, pairs i < j within `a`.
 */
export function scoreAmong(a: Rows, b: Rows | null, learned: Learned, among: Among): Scored {
  const candidates = findCandidates(a, b, workerRules, among)
  const { left, right, count } = candidates
  const compared = {
    patterns: new Int32Array(count),
    sharedCount: new Int32Array(count),
    bothTrusted: new Uint8Array(count),
  }
  const held = b ?? a
  for (let p = 0; p < count; p++) {
    const [i, j] = [left[p]!, right[p]!]
    compared.patterns[p] = comparePattern(a, i, held, j)
    compared.sharedCount[p] = lastComparison.shared
    compared.bothTrusted[p] = nikTrusted(a, i) && nikTrusted(held, j) ? 1 : 0
  }
  const frequency = termFrequency(a, b, learned)
  const weights = scoreCandidates(candidates, compared, learned, frequency)
  return {
    candidates,
    compared,
    weights,
    learned,
    frequency,
    pairs: bothPairs(a.keys.length, b?.keys.length ?? null),
  }
}
