/** Number of pairs whose keys are equal; key 0 is none. With `b` null, pairs within `a`. Keys are small integers. */
export function equalPairs(a: Uint8Array | Int32Array, b: Uint8Array | Int32Array | null): number {
  const counts = new Int32Array(1 + largest(a, largest(b ?? a, 0)))
  for (const key of a) counts[key]!++
  counts[0] = 0
  let pairs = 0
  if (b) for (const key of b) pairs += counts[key]!
  else for (const n of counts) pairs += (n * (n - 1)) / 2
  return pairs
}

function largest(keys: Uint8Array | Int32Array, start: number): number {
  let most = start
  for (const key of keys) if (key > most) most = key
  return most
}

/** Pairs in which both sides have the thing. */
export function bothPairs(a: number, b: number | null): number {
  return b === null ? (a * (a - 1)) / 2 : a * b
}

/** Numbers 0 ≤ x < 1. */
export type Random = () => number

/** A repeatable stream (mulberry32). */
export function randomStream(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
