import type { Judged } from './judged.ts'
import { rates } from './rates.ts'

/** Pairs the model gave a probability between `from` and `to`: what it told, and what was right. */
export interface ReliabilityBin {
  from: number
  to: number
  pairs: number
  /** Mean probability told. */
  told: number
  /** Share that was right. */
  right: number
}

/** What every best partner of `weight` bits or more being a link would come to. */
export interface ThresholdPoint {
  weight: number
  precision: number
  recall: number
  f1: number
}

const bins = 10
/** Whole bits at which the curve is told. */
const weights = Array.from({ length: 41 }, (_, k) => k - 15)

export function reliability(pairs: readonly Judged[]): ReliabilityBin[] {
  const groups = Map.groupBy(pairs, ({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)))
  return [...groups]
    .toSorted(([x], [y]) => x - y)
    .map(([bin, group]) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      pairs: group.length,
      told: tidy(group.reduce((sum, { probability }) => sum + probability, 0) / group.length),
      right: tidy(group.filter(({ right }) => right).length / group.length),
    }))
}

/** @param linkable workers whose person is on the participant list */
export function byThreshold(pairs: readonly Judged[], linkable: number): ThresholdPoint[] {
  return weights.map((weight) => {
    const made = pairs.filter((pair) => pair.weight >= weight)
    return { weight, ...rates(made.filter(({ right }) => right).length, made.length, linkable) }
  })
}

export const tidy = (share: number): number => Math.round(share * 1e5) / 1e5
