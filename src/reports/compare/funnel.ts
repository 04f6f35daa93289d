import { binomialLimit } from './binomial.ts'
import type { Verdict } from './words.ts'

/** So many people, and so many of them protected. */
export interface Counted {
  workers: number
  active: number
}

/** How far villages lie from their mean, beyond what chance explains. */
export interface Spread {
  /** Share protected in all of them together: the line in the middle. */
  mean: number
  /** Mean square of how far villages lie from it, in standard errors, the outermost tenths drawn in: 1 is chance alone. */
  ratio: number
  /** Standard deviation between villages that is left when chance is taken away; 0 where there is none to speak of. */
  between: number
}

export interface Limits {
  low998: number
  low95: number
  high95: number
  high998: number
}

/** Normal deviates: 95 and 99.8 % lie within. */
const deviates = { two: 1.959964, three: 3.090232 }
const tenth = 0.1

/**
 * What is usual among villages: their mean, and whether they differ by more than chance. The squares are of deviates whose
 * outermost tenths are drawn in (winsorised), so that the very villages one looks for do not widen the limits; they count as
 * overdispersed beyond 1 + 2√(2/I). Spiegelhalter 2005, Statistics in Medicine 24:1185–1202; additive variance as in
 * Spiegelhalter 2005, Quality and Safety in Health Care 14:347–351.
 */
export function spreadOf(villages: readonly Counted[]): Spread {
  const counted = villages.filter(({ workers }) => workers > 0)
  const workers = sum(counted.map((village) => village.workers))
  const mean = workers === 0 ? 0 : sum(counted.map((village) => village.active)) / workers
  const chance = mean * (1 - mean)
  if (counted.length < 2 || chance === 0) return { mean, ratio: 1, between: 0 }
  const number = counted.length
  const deviations = counted.map(
    (each) => (each.active / each.workers - mean) / Math.sqrt(chance / each.workers),
  )
  const ratio = sum(drawnIn(deviations).map((deviate) => deviate ** 2)) / number
  if (ratio <= 1 + 2 * Math.sqrt(2 / number)) return { mean, ratio, between: 0 }
  const weights = counted.map((each) => each.workers / chance)
  const weight = sum(weights)
  const room = weight - sum(weights.map((each) => each ** 2)) / weight
  const variance = room > 0 ? Math.max(0, (number * ratio - (number - 1)) / room) : 0
  return { mean, ratio, between: Math.sqrt(variance) }
}

/** Between which shares a village of so many workers usually lies. Exact for chance alone, else by the added variance. */
export function limitsOf(workers: number, { mean, between }: Spread): Limits {
  if (between === 0)
    return {
      low998: binomialLimit(workers, mean, 0.001),
      low95: binomialLimit(workers, mean, 0.025),
      high95: binomialLimit(workers, mean, 0.975),
      high998: binomialLimit(workers, mean, 0.999),
    }
  const deviation = Math.sqrt((mean * (1 - mean)) / workers + between ** 2)
  const at = (deviates: number) => Math.min(1, Math.max(0, mean + deviates * deviation))
  return {
    low998: at(-deviates.three),
    low95: at(-deviates.two),
    high95: at(deviates.two),
    high998: at(deviates.three),
  }
}

export function verdictOf({ workers, active }: Counted, spread: Spread): Verdict {
  const share = active / workers
  const { low998, low95, high95, high998 } = limitsOf(workers, spread)
  if (share < low998) return 'far-below'
  if (share < low95) return 'below'
  if (share > high998) return 'far-above'
  return share > high95 ? 'above' : 'usual'
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** The lowest and the highest tenth are set to where the others begin. */
function drawnIn(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [tenth, 1 - tenth].map((share) => quantile(sorted, share)) as [number, number]
  return numbers.map((each) => Math.min(high, Math.max(low, each)))
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return below + (above - below) * (at - Math.floor(at))
}
