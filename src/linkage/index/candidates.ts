import type { Listed } from '../model/product.ts'
import type { LinkStats } from '../types.ts'
import type { BlockingRule } from './blocking-rule.ts'
import { type Found, probeRows } from './probe-rows.ts'
import { type Probe, prepareProbes } from './probes.ts'

/** Candidate pairs, each once, grouped by left row. */
export interface Candidates {
  left: Int32Array
  right: Int32Array
  count: number
  blocking: LinkStats['blocking']
}

/** All pairs that share a blocking key. With `b` null, pairs i < j within `a`. */
export function findCandidates<Rows extends Listed>(
  a: Rows,
  b: Rows | null,
  rules: readonly BlockingRule<Rows>[],
): Candidates {
  const probes = prepareProbes(rules, b ?? a)
  const right = b ?? a
  const stamp = new Int32Array(right.keys.length).fill(-1)
  const found = probeRows({ a, found: right, within: b === null, stamp }, rules, probes, 0, a.keys.length)
  return {
    left: found.left.subarray(0, found.count),
    right: found.right.subarray(0, found.count),
    count: found.count,
    blocking: blockingStats(rules, probes, [found]),
  }
}

/** What each rule brought and left out, over all parts of the work. */
export function blockingStats(
  rules: readonly { name: string }[],
  probes: readonly Pick<Probe, 'rule' | 'capped'>[],
  parts: readonly Pick<Found, 'candidates' | 'cappedPairs'>[],
): LinkStats['blocking'] {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)
  return rules.map(({ name }, rule) => ({
    rule: name,
    candidates: sum(parts.map((part) => part.candidates[rule]!)),
    cappedBuckets: sum(probes.map((probe) => (probe.rule === rule ? probe.capped.size : 0))),
    cappedPairs: sum(parts.map((part) => part.cappedPairs[rule]!)),
  }))
}
