import { inParts } from '../model/in-parts.ts'
import type { Listed } from '../model/product.ts'
import type { LinkStats } from '../types.ts'
import type { BlockingRule } from './blocking-rule.ts'
import type { Among, Joined } from './join.ts'
import { type JoinPlan, planJoins, runJoin } from './join-plans.ts'

/** Candidate pairs, each once, grouped by left row, in memory that threads can share. */
export interface Candidates {
  left: Int32Array
  right: Int32Array
  count: number
  blocking: LinkStats['blocking']
}

/** All pairs that share a blocking key, or those `among` some rows. With `b` null, pairs i < j within `a`. */
export function findCandidates<Rows extends Listed>(
  a: Rows,
  b: Rows | null,
  rules: readonly BlockingRule<Rows>[],
  among?: Among,
): Candidates {
  const plans = planJoins(rules)
  const joined = plans.map((plan) => runJoin(a, b, rules, plan, among))
  return mergeJoined(rules, plans, joined, a.keys.length, (b ?? a).keys.length)
}

/** Puts the pairs of all joins together, each pair once: the first rule that found it is counted. */
export function mergeJoined(
  rules: readonly { name: string }[],
  plans: readonly JoinPlan[],
  joined: readonly Joined[],
  leftRows: number,
  rightRows: number,
): Candidates {
  const blocking = rules.map(({ name }) => ({ rule: name, candidates: 0, cappedBuckets: 0, cappedPairs: 0 }))
  for (const [p, { rule }] of plans.entries()) {
    blocking[rule]!.cappedBuckets += joined[p]!.cappedBuckets
    blocking[rule]!.cappedPairs += joined[p]!.cappedPairs
  }
  const byLeft = sortByLeft(plans, joined, leftRows)
  const found = { left: sharedInts(byLeft.right.length), right: sharedInts(byLeft.right.length), count: 0 }
  const stamp = new Int32Array(rightRows).fill(-1)
  const candidates = new Int32Array(rules.length)
  inParts(leftRows, (from, to) => {
    for (let i = from; i < to; i++) takeOnce(i, byLeft, stamp, candidates, found)
  })
  for (const [rule, count] of candidates.entries()) blocking[rule]!.candidates = count
  const { left, right, count } = found
  return { left: left.subarray(0, count), right: right.subarray(0, count), count, blocking }
}

/** Right rows and rules of all pairs, doubles among them, left row by left row in the order of the rules. */
interface ByLeft {
  starts: Int32Array
  right: Int32Array
  rule: Uint8Array
}

function sortByLeft(plans: readonly JoinPlan[], joined: readonly Joined[], leftRows: number): ByLeft {
  const starts = new Int32Array(leftRows + 1)
  for (const { left } of joined)
    inParts(left.length, (from, to) => {
      for (let k = from; k < to; k++) starts[left[k]! + 1]!++
    })
  for (let i = 0; i < leftRows; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const all = starts[leftRows]!
  const sorted = { starts, right: new Int32Array(all), rule: new Uint8Array(all) }
  for (const [p, { left, right }] of joined.entries()) {
    const { rule } = plans[p]!
    inParts(left.length, (from, to) => {
      for (let k = from; k < to; k++) {
        const at = next[left[k]!]!++
        sorted.right[at] = right[k]!
        sorted.rule[at] = rule
      }
    })
  }
  return sorted
}

function takeOnce(
  i: number,
  { starts, right, rule }: ByLeft,
  stamp: Int32Array,
  candidates: Int32Array,
  found: { left: Int32Array; right: Int32Array; count: number },
): void {
  for (let at = starts[i]!; at < starts[i + 1]!; at++) {
    const j = right[at]!
    if (stamp[j] === i) continue
    stamp[j] = i
    found.left[found.count] = i
    found.right[found.count++] = j
    candidates[rule[at]!]!++
  }
}

const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4))
