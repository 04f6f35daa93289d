import { inParts } from '../model/in-parts.ts'
import { mixHash } from '../standardise/mix-hash.ts'

/** Rows grouped by an integer key in one counting sort. Key 0 means "no key" and is not held. */
export interface HashIndex {
  /** Where each bucket begins; keys fall into the bucket of their low bits. */
  starts: Int32Array
  /** Keys and rows, bucket behind bucket. */
  keys: Int32Array
  rows: Int32Array
  mask: number
}

/** Keys too common to be probed, and how many rows hold each. */
export type Capped = ReadonlyMap<number, number>

/** An empty index for `n` rows, in memory that threads can share. */
export function roomForIndex(n: number): HashIndex {
  const size = 1 << (32 - Math.clz32(Math.max(1, n)))
  const ints = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4))
  return { starts: ints(size + 1), keys: ints(n), rows: ints(n), mask: size - 1 }
}

/** Fills an index with the key of each row (of `keys`, which is changed); keys of more than `cap` rows are left out. */
export function fillIndex(
  { starts, keys: held, rows, mask }: HashIndex,
  keys: Int32Array,
  cap: number,
): Capped {
  countSlots(starts, keys, mask)
  const capped = commonKeys(starts, keys, mask, cap)
  if (capped.size > 0) {
    for (let row = 0; row < keys.length; row++) if (capped.has(keys[row]!)) keys[row] = 0
    countSlots(starts, keys, mask)
  }
  inParts(mask + 1, (from, to) => sumUp(starts, from, to))
  inParts(keys.length, (from, to) => place({ starts, keys: held, rows, mask }, keys, from, to))
  // Filling has moved each beginning to its end, which is the beginning of the next.
  starts.copyWithin(1, 0, mask + 1)
  starts[0] = 0
  return capped
}

function sumUp(starts: Int32Array, from: number, to: number): void {
  for (let s = from; s < to; s++) starts[s + 1]! += starts[s]!
}

function place(index: HashIndex, keys: Int32Array, from: number, to: number): void {
  const { starts, keys: held, rows, mask } = index
  for (let row = from; row < to; row++) {
    const key = keys[row]!
    if (key === 0) continue
    const at = starts[key & mask]!++
    held[at] = key
    rows[at] = row
  }
}

/** How many rows fall into each bucket, one place behind it. */
function countSlots(starts: Int32Array, keys: Int32Array, mask: number): void {
  starts.fill(0)
  inParts(keys.length, (from, to) => countPart(starts, keys, mask, from, to))
}

function countPart(starts: Int32Array, keys: Int32Array, mask: number, from: number, to: number): void {
  for (let row = from; row < to; row++) if (keys[row] !== 0) starts[(keys[row]! & mask) + 1]!++
}

function commonKeys(starts: Int32Array, keys: Int32Array, mask: number, cap: number): Map<number, number> {
  const counts = new Map<number, number>()
  if (!holdsMore(starts, cap)) return counts
  for (const key of keys)
    if (key !== 0 && starts[(key & mask) + 1]! > cap) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [key, count] of counts) if (count <= cap) counts.delete(key)
  return counts
}

function holdsMore(starts: Int32Array, cap: number): boolean {
  for (const count of starts) if (count > cap) return true
  return false
}

/** A well mixed, never zero key of up to three integers. */
export function mixKey(salt: number, x: number, y: number, z = 0): number {
  const h = mixHash(mixHash(mixHash(salt, x), y), z)
  return h === 0 ? 1 : h
}
