/** Rows grouped by an integer key in one counting sort. Key 0 means "no key" and is not held. */
export interface HashIndex {
  keys: Int32Array
  starts: Int32Array
  rows: Int32Array
  mask: number
}

export function buildIndex(keys: Int32Array): HashIndex {
  const size = 1 << (32 - Math.clz32(Math.max(1, keys.length)))
  const mask = size - 1
  const starts = new Int32Array(size + 1)
  for (const key of keys) if (key !== 0) starts[(key & mask) + 1]!++
  for (let s = 0; s < size; s++) starts[s + 1]! += starts[s]!
  const rows = new Int32Array(starts[size]!)
  const next = starts.slice(0, size)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    if (key !== 0) rows[next[key & mask]!++] = row
  }
  return { keys, starts, rows, mask }
}

/** A well mixed, never zero key of up to three integers (murmur3 finaliser). */
export function mixKey(salt: number, x: number, y: number, z = 0): number {
  const h = mix(mix(mix(salt | 0, x), y), z)
  return h === 0 ? 1 : h
}

function mix(h: number, part: number): number {
  h = Math.imul(h ^ part, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
