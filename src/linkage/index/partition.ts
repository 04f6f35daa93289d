import { inParts } from '../model/in-parts.ts'

/** Rows with their keys in parts that fit the nearest cache: those of part p stand from `starts[p]` to before `starts[p + 1]`. */
export interface Partition {
  starts: Int32Array
  keys: Int32Array
  rows: Int32Array
}

/** Rows by the highest `bits` bits of their keys, in their order within each part. Key 0 means "no key". */
export function partition(keys: Int32Array, bits: number): Partition {
  const starts = new Int32Array((1 << bits) + 1)
  inParts(keys.length, (from, to) => count(keys, bits, starts, from, to))
  for (let p = 0; p < starts.length - 1; p++) starts[p + 1]! += starts[p]!
  const next = starts.slice()
  const held = starts[starts.length - 1]!
  const parts = { starts, keys: new Int32Array(held), rows: new Int32Array(held) }
  inParts(keys.length, (from, to) => place(keys, bits, next, parts, from, to))
  return parts
}

/** A shift by 32 would be none at all, so it is done in two steps. */
const partOf = (key: number, bits: number): number => (key >>> 1) >>> (31 - bits)

function count(keys: Int32Array, bits: number, starts: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const key = keys[row]!
    if (key !== 0) starts[partOf(key, bits) + 1]!++
  }
}

function place(
  keys: Int32Array,
  bits: number,
  next: Int32Array,
  parts: Partition,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const key = keys[row]!
    if (key === 0) continue
    const at = next[partOf(key, bits)]!++
    parts.keys[at] = key
    parts.rows[at] = row
  }
}
