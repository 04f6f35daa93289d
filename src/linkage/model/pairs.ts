/** Number of pairs whose keys are equal; key 0 is none. With `b` null, pairs within `a`. */
export function equalPairs(a: ArrayLike<number>, b: ArrayLike<number> | null): number {
  const counts = countKeys(a)
  let pairs = 0
  if (b === null) {
    for (const n of counts.values()) pairs += (n * (n - 1)) / 2
    return pairs
  }
  for (const [key, n] of countKeys(b)) pairs += n * (counts.get(key) ?? 0)
  return pairs
}

export function countKeys(keys: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Pairs in which both sides have the thing. */
export function bothPairs(a: number, b: number | null): number {
  return b === null ? (a * (a - 1)) / 2 : a * b
}

/** A repeatable stream of numbers 0 ≤ x < 1 (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
