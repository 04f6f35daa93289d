import type { Scored } from '../model/learn.ts'
import type { Rows } from '../standardise/rows.ts'
import { type Doubt, doubtOf } from './doubt.ts'
import { sameParticipant } from './same-participant.ts'

/** What one worker's candidates come to. -1 where there is none; other numbers are positions in the candidates. */
export interface Best {
  best: number
  doubt: Doubt
  /** Next best that is another person than `best`. */
  second: number
  /** Probability that the worker is `best`, and that the worker is anybody of the list. */
  probability: number
  anybody: number
  conflicts: number[]
}

/** Candidates come grouped by worker; `from` ≤ position < `to` are this worker's. */
export function bestPartner(scored: Scored, a: Rows, b: Rows, from: number, to: number): Best {
  const { right } = scored.candidates
  const { weights } = scored
  const result: Best = { best: -1, doubt: null, second: -1, probability: 0, anybody: 0, conflicts: [] }
  const ranked: number[] = []
  for (let p = from; p < to; p++) {
    const doubt = doubtAt(scored, a, b, p)
    if (doubt === 'nik-conflict') result.conflicts.push(p)
    else if (doubt !== 'refused') ranked.push(p)
  }
  if (ranked.length === 0) return result
  // Rows are sorted by key, so equal weights fall to the first key.
  if (ranked.length > 1) ranked.sort((p, q) => weights[q]! - weights[p]! || right[p]! - right[q]!)
  const best = ranked[0]!
  result.best = best
  result.doubt = doubtAt(scored, a, b, best)
  let odds = 2 ** weights[best]!
  for (let k = 1; k < ranked.length && weights[ranked[k]!]! > negligible; k++) {
    const p = ranked[k]!
    if (sameParticipant(b, right[best]!, right[p]!)) continue
    if (result.second < 0) result.second = p
    odds += 2 ** weights[p]!
  }
  result.anybody = odds / (1 + odds)
  result.probability = 2 ** weights[best]! / (1 + odds)
  return result
}

/** Weights below this (bits) are no rivals. */
const negligible = -10

function doubtAt({ candidates, compared }: Scored, a: Rows, b: Rows, p: number): Doubt {
  const bothTrusted = a.nikTrusted[candidates.left[p]!] === 1 && b.nikTrusted[candidates.right[p]!] === 1
  return doubtOf(compared.patterns[p]!, bothTrusted)
}
