export interface Rng {
  /** A number in [0, 1). */
  next(): number
  /** An integer in [0, bound). */
  int(bound: number): number
  /** An integer in [low, high], both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  shuffle<T>(items: readonly T[]): T[]
}

/** A generator that depends on its key alone (sfc32 seeded by FNV-1a), so that any village can be made again by itself. */
export function createRng(key: string): Rng {
  let [a, b, c, d] = seeds(key) as [number, number, number, number]
  const next = () => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) next()
  const int = (bound: number) => Math.floor(next() * bound)
  return {
    next,
    int,
    between: (low, high) => low + int(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (items) => items[int(items.length)]!,
    shuffle: (items) => {
      const copy = items.slice()
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(i + 1)
        const held = copy[i]!
        copy[i] = copy[j]!
        copy[j] = held
      }
      return copy
    },
  }
}

function seeds(key: string): number[] {
  let hash = 0x811c9dc5
  return [0, 1, 2, 3].map((salt) => {
    for (const char of `${salt}:${key}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
    return hash
  })
}

export interface Weighted<T> {
  items: readonly T[]
  cumulative: Float64Array
}

/** Frequencies falling as 1 / (rank + shift) ^ slope: few names are very common, most are rare. */
export function zipf<T>(items: readonly T[], slope = 1, shift = 4): Weighted<T> {
  return weighted(items, (_, rank) => 1 / (rank + shift) ** slope)
}

export function weighted<T>(items: readonly T[], weight: (item: T, rank: number) => number): Weighted<T> {
  const cumulative = new Float64Array(items.length)
  let total = 0
  items.forEach((item, rank) => {
    total += weight(item, rank)
    cumulative[rank] = total
  })
  return { items, cumulative }
}

export function draw<T>(rng: Rng, from: Weighted<T>): T {
  const target = rng.next() * from.cumulative[from.cumulative.length - 1]!
  let low = 0
  let high = from.cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (from.cumulative[middle]! > target) high = middle
    else low = middle + 1
  }
  return from.items[low]!
}
