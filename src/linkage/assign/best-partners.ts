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
  const { left, right } = scored.candidates
  const { patterns } = scored.compared
  const { weights } = scored
  const result: Best = { best: -1, doubt: null, second: -1, probability: 0, anybody: 0, conflicts: [] }
  const ranked: number[] = []
  const doubts = new Map<number, Doubt>()
  for (let p = from; p < to; p++) {
    const bothValid = a.nikValid[left[p]!] === 1 && b.nikValid[right[p]!] === 1
    const doubt = doubtOf(patterns[p]!, bothValid)
    if (doubt === 'nik-conflict' && bothValid) result.conflicts.push(p)
    if (doubt === 'nik-conflict' || doubt === 'refused') continue
    doubts.set(p, doubt)
    ranked.push(p)
  }
  // Rows are sorted by key, so equal weights fall to the first key.
  ranked.sort((p, q) => weights[q]! - weights[p]! || right[p]! - right[q]!)
  if (ranked.length === 0) return result
  const best = ranked[0]!
  result.best = best
  result.doubt = doubts.get(best)!
  result.second = ranked.slice(1, 4).find((p) => !sameParticipant(b, right[best]!, right[p]!)) ?? -1
  let odds = 0
  for (const p of ranked)
    if (p === best || !sameParticipant(b, right[best]!, right[p]!)) odds += 2 ** weights[p]!
  result.anybody = odds / (1 + odds)
  result.probability = 2 ** weights[best]! / (1 + odds)
  return result
}
