import { partsOf } from '../explain/parts.ts'
import type { Scored } from '../model/learn.ts'
import type { KeyedRows } from '../standardise/row-fields.ts'
import type { Decision, LinkOptions, LinkResult, Part, ReviewReason } from '../types.ts'
import { type Best, bestPartners } from './best-partners.ts'
import { type Thresholds, thresholdsOf } from './thresholds.ts'
import { nobodyFor, ToldDecision } from './told-decision.ts'

/** Which participant each worker is, once all pairs are scored; of those workers alone that `only` marks by 1. */
export function decideLinks(
  a: KeyedRows,
  b: KeyedRows,
  scored: Scored,
  options: LinkOptions,
  only?: Uint8Array,
): Omit<LinkResult, 'model'> {
  keepApart(scored, a, b, options.apart)
  const bests = bestPartners(scored, a, b)
  const claims = claimsOf(scored, bests, a, b.keys.length)
  const thresholds = thresholdsOf(options)
  const explain = partsOf(scored)
  const decisions: Decision[] = []
  for (const [i, best] of bests.entries())
    if (!only || only[i] === 1)
      decisions.push(decide(a.keys[i]!, best, scored, b, claims, thresholds, explain))
  const nikConflicts = bests.flatMap(({ conflicts }, i) =>
    conflicts.map((p) => ({ a: a.keys[i]!, b: b.keys[scored.candidates.right[p]!]!, parts: explain(p) })),
  )
  return {
    decisions,
    nikConflicts,
    stats: statsOf(a, b, scored, bests, decisions),
  }
}

/** Weight (bits) of a pair that a person has called two people: below every other. */
const toldApart = -100

export function keepApart(
  { candidates, weights }: Scored,
  a: KeyedRows,
  b: KeyedRows,
  apart: LinkOptions['apart'] = [],
): void {
  if (apart.length === 0) return
  const told = new Set(apart.map(([worker, participant]) => `${worker} ${participant}`))
  for (let p = 0; p < candidates.count; p++) {
    if (told.has(`${a.keys[candidates.left[p]!]} ${b.keys[candidates.right[p]!]}`)) weights[p] = toldApart
  }
}

/** Strongest and second claim on each participant, as positions in the candidates. */
interface Claims {
  first: Int32Array
  second: Int32Array
}

function claimsOf(
  { weights, candidates }: Scored,
  bests: Best[],
  a: KeyedRows,
  participants: number,
): Claims {
  const { left, right } = candidates
  /** Equal weights fall to the first key. */
  const stronger = (p: number, q: number) =>
    weights[p]! > weights[q]! || (weights[p] === weights[q] && a.keys[left[p]!]! < a.keys[left[q]!]!)
  const first = new Int32Array(participants).fill(-1)
  const second = new Int32Array(participants).fill(-1)
  for (const { best } of bests) {
    if (best < 0) continue
    const j = right[best]!
    if (first[j]! < 0 || stronger(best, first[j]!)) {
      second[j] = first[j]!
      first[j] = best
    } else if (second[j]! < 0 || stronger(best, second[j]!)) second[j] = best
  }
  return { first, second }
}

function decide(
  worker: string,
  found: Best,
  { weights, candidates }: Scored,
  b: KeyedRows,
  claims: Claims,
  limits: Thresholds,
  explain: (p: number) => Part[],
): Decision {
  const { best, second } = found
  const none = nobodyFor(worker)
  if (best < 0) return new ToldDecision(none, explain, best)
  const weight = weights[best]!
  const participant = b.keys[candidates.right[best]!]!
  const { probability } = found
  if (weight < limits.review || outclaimed(found, weights, claims.first[candidates.right[best]!]!, limits))
    return new ToldDecision(
      { ...none, weight, probability, runnerUp: { participant, weight } },
      explain,
      best,
    )
  const reason = reasonFor(found, weights, claims, candidates.right[best]!, limits)
  const runnerUp =
    second < 0 ? null : { participant: b.keys[candidates.right[second]!]!, weight: weights[second]! }
  const status = reason === null ? 'registered' : 'review'
  const told = { worker, participant, status, weight, probability, runnerUp, reason } as const
  return new ToldDecision(told, explain, best)
}

/** A weak or doubtful claim on a participant who plainly is somebody else on the list is no question for a person. */
function outclaimed(
  { best, doubt }: Best,
  weights: Float64Array,
  first: number,
  limits: Thresholds,
): boolean {
  const weak = doubt !== null || weights[best]! < limits.accept
  return (
    first !== best &&
    weak &&
    weights[first]! >= limits.accept &&
    weights[first]! - weights[best]! >= limits.margin
  )
}

function reasonFor(
  { best, second, doubt }: Best,
  weights: Float64Array,
  claims: Claims,
  participant: number,
  limits: Thresholds,
): ReviewReason | null {
  if (claims.first[participant] !== best) return 'claimed-by-another'
  if (doubt !== null && doubt !== 'nik-conflict' && doubt !== 'refused') return doubt
  if (weights[best]! < limits.accept) return 'uncertain'
  if (second >= 0 && weights[best]! - weights[second]! < limits.margin) return 'close-runner-up'
  const rival = claims.second[participant]!
  return rival >= 0 && weights[best]! - weights[rival]! < limits.margin ? 'claimed-by-another' : null
}

function statsOf(
  a: KeyedRows,
  b: KeyedRows,
  scored: Scored,
  bests: Best[],
  decisions: Decision[],
): LinkResult['stats'] {
  const counts = { registered: 0, review: 0, 'not-registered': 0 }
  for (const { status } of decisions) counts[status]++
  let expected = 0
  let variance = 0
  for (const { anybody } of bests) {
    expected += anybody
    variance += anybody * (1 - anybody)
  }
  return {
    left: a.keys.length,
    right: b.keys.length,
    candidates: scored.candidates.count,
    blocking: scored.candidates.blocking,
    registered: counts.registered,
    review: counts.review,
    notRegistered: counts['not-registered'],
    expectedRegistered: expected,
    expectedRegisteredError: Math.sqrt(variance),
  }
}
