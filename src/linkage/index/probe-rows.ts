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

/**
 * The pairs that share a key, of the left rows `from` to before `to`, each once: each right row is stamped by the left
 * row that took it. `within` one list only pairs i < j.
 */
export function probeRows<Rows extends Listed>(
  rows: { a: Rows; found: Rows; within: boolean },
  rules: readonly BlockingRule<Rows>[],
  probes: readonly Probe[],
  from: number,
  to: number,
): Found {
  const { a, within } = rows
  const stamp = new Int32Array(rows.found.keys.length).fill(-1)
  const found: Found = {
    left: new Int32Array(1 << 12),
    right: new Int32Array(1 << 12),
    count: 0,
    candidates: rules.map(() => 0),
    cappedPairs: rules.map(() => 0),
  }
  const asked = probes.map((probe) => keysOfPlan(rules, probe).asked)
  const keys = new Int32Array(batch * probes.length)
  const starts = new Int32Array(batch * probes.length)
  const ends = new Int32Array(batch * probes.length)
  for (let first = from; first < to; first += batch) {
    const size = Math.min(batch, to - first)
    for (let p = 0; p < probes.length; p++) {
      const { index, capped, rule } = probes[p]!
      const keyOf = asked[p]!
      for (let k = 0; k < size; k++) {
        const key = keyOf(a, first + k)
        const place = k * probes.length + p
        keys[place] = key
        if (key === 0) {
          starts[place] = ends[place] = 0
          continue
        }
        starts[place] = index.starts[key & index.mask]!
        ends[place] = index.starts[(key & index.mask) + 1]!
        if (capped.size > 0) found.cappedPairs[rule]! += capped.get(key) ?? 0
      }
    }
    for (let k = 0; k < size; k++) {
      const i = first + k
      for (let p = 0; p < probes.length; p++) {
        const place = k * probes.length + p
        const end = ends[place]!
        if (starts[place] === end) continue
        const key = keys[place]!
        const { index, rule } = probes[p]!
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
    }
  }
  return found
}
