import type { Listed } from '../model/product.ts'
import type { LinkStats } from '../types.ts'
import type { BlockingRule } from './blocking-rule.ts'
import { buildIndex, type HashIndex } from './hash-index.ts'

/** Candidate pairs, each once, grouped by left row. */
export interface Candidates {
  left: Int32Array
  right: Int32Array
  count: number
  blocking: LinkStats['blocking']
}

interface Probe {
  rule: number
  keys: Int32Array
  index: HashIndex
}

/**
 * All pairs that share a blocking key. With `b` null, pairs i < j within `a`.
 * A pair is unique by construction: each right row is stamped by the left row that took it.
 */
export function findCandidates<Rows extends Listed>(
  a: Rows,
  b: Rows | null,
  rules: readonly BlockingRule<Rows>[],
): Candidates {
  const probes = rules.flatMap((rule, r) => prepare(a, b, rule, r))
  const blocking = rules.map((rule) => ({ rule: rule.name, candidates: 0, cappedBuckets: 0, cappedPairs: 0 }))
  const stamp = new Int32Array((b ?? a).keys.length).fill(-1)
  let left = new Int32Array(1 << 16)
  let right = new Int32Array(1 << 16)
  let count = 0
  for (let i = 0; i < a.keys.length; i++) {
    for (const { rule, keys, index } of probes) {
      const key = keys[i]!
      if (key === 0) continue
      const slot = key & index.mask
      const from = index.starts[slot]!
      const to = index.starts[slot + 1]!
      if (to - from > rules[rule]!.cap && overCap(index, key, rules[rule]!.cap, blocking[rule]!)) continue
      for (let p = from; p < to; p++) {
        const j = index.rows[p]!
        if (index.keys[j] !== key || stamp[j] === i || (b === null && j <= i)) continue
        stamp[j] = i
        if (count === left.length) {
          left = grow(left)
          right = grow(right)
        }
        left[count] = i
        right[count++] = j
        blocking[rule]!.candidates++
      }
    }
  }
  return { left: left.subarray(0, count), right: right.subarray(0, count), count, blocking }
}

function prepare<Rows extends Listed>(a: Rows, b: Rows | null, rule: BlockingRule<Rows>, r: number): Probe[] {
  const leftKeys = keysOf(a, rule.left)
  const other = rule.right ?? rule.left
  const rightKeys = b === null && other === rule.left ? leftKeys : keysOf(b ?? a, other)
  const forward = { rule: r, keys: leftKeys, index: buildIndex(rightKeys) }
  // A rule with two sides must be asked both ways: within one list for i < j, between lists because either may hold it.
  if (!rule.right) return [forward]
  const [back, held] = b === null ? [rightKeys, leftKeys] : [keysOf(a, rule.right), keysOf(b, rule.left)]
  return [forward, { rule: r, keys: back, index: buildIndex(held) }]
}

function keysOf<Rows extends Listed>(rows: Rows, key: BlockingRule<Rows>['left']): Int32Array {
  const keys = new Int32Array(rows.keys.length)
  for (let i = 0; i < keys.length; i++) keys[i] = key(rows, i)
  return keys
}

const capped = new WeakMap<HashIndex, Map<number, number>>()

/** Count a bucket once; many keys may share its slot. */
function overCap(
  index: HashIndex,
  key: number,
  cap: number,
  counter: LinkStats['blocking'][number],
): boolean {
  let sizes = capped.get(index)
  if (!sizes) {
    sizes = new Map()
    capped.set(index, sizes)
  }
  let size = sizes.get(key)
  if (size === undefined) {
    size = 0
    const slot = key & index.mask
    for (let p = index.starts[slot]!; p < index.starts[slot + 1]!; p++)
      if (index.keys[index.rows[p]!] === key) size++
    sizes.set(key, size)
    if (size > cap) counter.cappedBuckets++
  }
  if (size > cap) counter.cappedPairs += size
  return size > cap
}

function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
