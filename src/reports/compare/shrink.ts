import type { Counted } from './funnel.ts'

/** What villages are like before one is looked at: shares spread around the mean as if so many workers had told of it. */
export interface Prior {
  mean: number
  /** Workers the mean weighs as much as; infinite where villages do not differ beyond chance. */
  strength: number
}

/**
 * The spread of true shares between villages, by the method of moments for the beta-binomial: a beta distribution with the
 * mean m and α + β = (1 − ρ) / ρ, ρ from the weighted squares of the shares about m (Kleinman 1973, Journal of the American
 * Statistical Association 68:46–54).
 */
export function priorOf(villages: readonly Counted[]): Prior {
  const counted = villages.filter(({ workers }) => workers > 0)
  const workers = sum(counted.map((each) => each.workers))
  const mean = workers === 0 ? 0 : sum(counted.map((each) => each.active)) / workers
  const chance = mean * (1 - mean)
  const room = workers - sum(counted.map((each) => each.workers ** 2)) / workers - (counted.length - 1)
  if (counted.length < 2 || chance === 0 || room <= 0) return { mean, strength: Number.POSITIVE_INFINITY }
  const squares = sum(counted.map((each) => each.workers * (each.active / each.workers - mean) ** 2))
  const alike = (squares - (counted.length - 1) * chance) / (chance * room)
  if (alike <= 0) return { mean, strength: Number.POSITIVE_INFINITY }
  return { mean, strength: Math.max(0, (1 - alike) / alike) }
}

/**
 * The share of a village drawn towards the mean, the more so the fewer its workers: the mean of the posterior,
 * (active + strength · mean) / (workers + strength). Efron & Morris 1975, Journal of the American Statistical Association
 * 70:311–319, tell why it is nearer the truth than the share by itself.
 */
export function shrunkShare({ workers, active }: Counted, { mean, strength }: Prior): number {
  if (!Number.isFinite(strength) || workers + strength === 0) return mean
  return (active + strength * mean) / (workers + strength)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
