import type { Listed } from '../model/product.ts'
import { withRoom } from '../standardise/growing.ts'
import type { BlockingRule } from './blocking-rule.ts'
import { keysOfPlan, type Probe } from './probes.ts'

/** Candidates of some left rows, and what each rule brought. */
export interface Found {
  left: Int32Array
  right: Int32Array
  count: number
  /** One a rule: pairs it found first, and pairs its bucket cap left out. */
  candidates: number[]
  cappedPairs: number[]
}

/** Rows asked about together, so that their look-ups do not wait for each other. */
const batch = 256

/** What one batch asks: for each probe and row the key, and where its bucket begins and ends. */
interface Asked {
  keys: Int32Array
  starts: Int32Array
  ends: Int32Array
}

/**
 * The pairs that share a key, of the left rows `from` to before `to`, each once: each right row is stamped by the left
 * row that took it (`stamp`: -1 for each right row before the first call). `within` one list only pairs i < j.
 */
export function probeRows<Rows extends Listed>(
  rows: { a: Rows; found: Rows; within: boolean; stamp: Int32Array },
  rules: readonly BlockingRule<Rows>[],
  probes: readonly Probe[],
  from: number,
  to: number,
): Found {
  const found: Found = {
    left: new Int32Array(1 << 12),
    right: new Int32Array(1 << 12),
    count: 0,
    candidates: rules.map(() => 0),
    cappedPairs: rules.map(() => 0),
  }
  const places = batch * probes.length
  const asked = { keys: new Int32Array(places), starts: new Int32Array(places), ends: new Int32Array(places) }
  const keysOf = probes.map((probe) => keysOfPlan(rules, probe).asked)
  for (let first = from; first < to; first += batch) {
    const size = Math.min(batch, to - first)
    for (const [p, probe] of probes.entries()) {
      const missed = ask(probe, keysOf[p]!, rows.a, first, size, asked, p * batch)
      found.cappedPairs[probe.rule]! += missed
    }
    for (let k = 0; k < size; k++)
      for (let p = 0; p < probes.length; p++) {
        const place = p * batch + k
        if (asked.starts[place] !== asked.ends[place])
          take(probes[p]!, asked, place, first + k, rows.stamp, rows.within, found)
      }
  }
  return found
}

/** Looks up the keys of one batch; returns how many pairs the bucket cap leaves out. */
function ask<Rows>(
  { index, capped }: Probe,
  keyOf: (rows: Rows, i: number) => number,
  a: Rows,
  first: number,
  size: number,
  asked: Asked,
  from: number,
): number {
  const { keys, starts, ends } = asked
  let missed = 0
  for (let k = 0; k < size; k++) {
    const key = keyOf(a, first + k)
    keys[from + k] = key
    const slot = key & index.mask
    starts[from + k] = key === 0 ? 0 : index.starts[slot]!
    ends[from + k] = key === 0 ? 0 : index.starts[slot + 1]!
    if (capped.size > 0 && key !== 0) missed += capped.get(key) ?? 0
  }
  skipOthers(index.keys, size, asked, from)
  return missed
}

/** Moves the beginning of each bucket to the first row that holds the key: most buckets hold other keys only. */
function skipOthers(held: Int32Array, size: number, { keys, starts, ends }: Asked, from: number): void {
  for (let place = from; place < from + size; place++) {
    const end = ends[place]!
    let at = starts[place]!
    while (at < end && held[at] !== keys[place]) at++
    starts[place] = at
  }
}

/** Takes the right rows of one bucket that hold the key of left row `i`. */
function take(
  { index, rule }: Probe,
  { keys, starts, ends }: Asked,
  place: number,
  i: number,
  stamp: Int32Array,
  within: boolean,
  found: Found,
): void {
  const key = keys[place]!
  const end = ends[place]!
  for (let at = starts[place]!; at < end; at++) {
    if (index.keys[at] !== key) continue
    const j = index.rows[at]!
    if (stamp[j] === i || (within && j <= i)) continue
    stamp[j] = i
    if (found.count === found.left.length) {
      found.left = withRoom(found.left, found.count + 1)
      found.right = withRoom(found.right, found.count + 1)
    }
    found.left[found.count] = i
    found.right[found.count++] = j
    found.candidates[rule]!++
  }
}
