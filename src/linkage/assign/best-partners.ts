import type { Scored } from '../model/learn.ts'
import { compareKeys } from '../standardise/fixed-order.ts'
import type { KeyedRows } from '../standardise/row-fields.ts'
import { type Doubt, doubtOf } from './doubt.ts'
import { judgeOnce } from './judge-once.ts'
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
  conflicts: readonly number[]
}

const nothing: readonly number[] = []

/** The best partner of each worker of `a`. */
export function bestPartners(scored: Scored, a: KeyedRows, b: KeyedRows): Best[] {
  const { left, count } = scored.candidates
  const { patterns, bothTrusted } = scored.compared
  const judge = judgeOnce(doubtOf)
  const doubtAt = (p: number): Doubt => judge(patterns[p]!, bothTrusted?.[p] === 1)
  const bests: Best[] = new Array(a.keys.length)
  let from = 0
  for (let i = 0; i < a.keys.length; i++) {
    let to = from
    while (to < count && left[to] === i) to++
    bests[i] = bestPartner(scored, b, from, to, doubtAt)
    from = to
  }
  return bests
}

/** Candidates come grouped by worker; `from` ≤ position < `to` are this worker's. */
function bestPartner(
  { candidates, weights }: Scored,
  b: KeyedRows,
  from: number,
  to: number,
  doubtAt: (p: number) => Doubt,
): Best {
  const { right } = candidates
  const result: Best = { best: -1, doubt: null, second: -1, probability: 0, anybody: 0, conflicts: nothing }
  if (from === to) return result
  const ranked: number[] = []
  for (let p = from; p < to; p++) {
    const doubt = doubtAt(p)
    if (doubt === 'nik-conflict') result.conflicts = [...result.conflicts, p]
    else if (doubt !== 'refused') ranked.push(p)
  }
  if (ranked.length === 0) return result
  // Equal weights fall to the first key.
  if (ranked.length > 1)
    ranked.sort((p, q) => weights[q]! - weights[p]! || compareKeys(b.keys[right[p]!]!, b.keys[right[q]!]!))
  const best = ranked[0]!
  result.best = best
  result.doubt = doubtAt(best)
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
