import { addMonths } from '../../rules/index.ts'

/** People a month, and how sure that is. */
export interface Pace {
  /** Changes of the months it stands on. */
  changes: number[]
  /** Their mean, in tenths of a person. */
  mean: number
  /** Eight times of ten it lies between. */
  low: number
  high: number
}

/** A month at the earliest and at the latest, eight times of ten; null where it is not reached. */
export interface Reached {
  month: string | null
  earliest: string | null
  latest: string | null
}

const replicates = 2000
/** Neighbouring months are alike (a decree signed in January, a season): they are drawn together. */
const block = 3
/** Beyond this nobody believes a pace. */
export const horizon = 600

/**
 * The pace of the latest months with its range by drawing the same number of months again, three neighbours at a time.
 * Fewer than four changes say nothing: undefined.
 */
export function paceOf(active: readonly number[]): Pace | undefined {
  const changes = active.slice(1).map((count, i) => count - active[i]!)
  if (changes.length < 4) return undefined
  const means = drawn(changes)
  return {
    changes,
    mean: tenths(changes),
    low: means[Math.floor(replicates * 0.1)]!,
    high: means[Math.floor(replicates * 0.9)]!,
  }
}

/** When so many people more are reached from a month on. What does not grow does not arrive. */
export function reached(fromMonth: string, missing: number, { mean, low, high }: Pace): Reached {
  const month = (pace: number) => monthAt(fromMonth, missing, pace)
  return { month: month(mean), earliest: month(high), latest: month(low) }
}

function monthAt(fromMonth: string, missing: number, tenthsAMonth: number): string | null {
  if (missing <= 0) return fromMonth
  if (tenthsAMonth <= 0) return null
  const months = Math.ceil((missing * 10) / tenthsAMonth)
  return months > horizon ? null : addMonths(fromMonth, months)
}

const tenths = (changes: readonly number[]) =>
  Math.round((changes.reduce((sum, change) => sum + change, 0) * 10) / changes.length)

/** Means of drawn years, lowest first. The same figures always give the same range. */
function drawn(changes: readonly number[]): number[] {
  const random = seeded(1)
  return Array.from({ length: replicates }, () => {
    const year: number[] = []
    while (year.length < changes.length) {
      const start = Math.floor(random() * changes.length)
      for (let i = 0; i < block && year.length < changes.length; i += 1)
        year.push(changes[(start + i) % changes.length]!)
    }
    return tenths(year)
  }).sort((a, b) => a - b)
}

/** Numbers between nought and one, the same from the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
