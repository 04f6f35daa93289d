import type { Estimate } from '../linkage/calibrate/index.ts'

/**
 * A share seen in a random sample, with the interval of Clopper and Pearson (1934), which holds the true share at least
 * 95 times in 100 whatever it is. Wilson's is narrower, but near 0 and 1, where a good linkage is, it holds less often
 * than it says.
 */
export function exactShare(hits: number, trials: number): Estimate {
  if (trials <= 0 || hits < 0 || hits > trials)
    throw new RangeError('a share needs 0 ≤ hits ≤ trials, trials > 0')
  return {
    value: hits / trials,
    low: hits === 0 ? 0 : solve((p) => 1 - atMost(hits - 1, trials, p)),
    high: hits === trials ? 1 : solve((p) => 1 - atMost(hits, trials, p), 1 - tail),
  }
}

const tail = 0.025

/** Where a function that rises with the share reaches `level`. */
function solve(rising: (p: number) => number, level = tail): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (rising(middle) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Probability of at most `hits` in `trials`, each with probability `p`. */
function atMost(hits: number, trials: number, p: number): number {
  if (p <= 0) return 1
  if (p >= 1) return hits >= trials ? 1 : 0
  // In logarithms, term by term from none: no factorial is ever formed.
  let term = trials * Math.log1p(-p)
  let sum = Math.exp(term)
  for (let k = 1; k <= hits; k++) {
    term += Math.log((trials - k + 1) / k) + Math.log(p) - Math.log1p(-p)
    sum += Math.exp(term)
  }
  return Math.min(1, sum)
}

/**
 * The share that was found of all that are there, found ÷ (found + missed), when both are estimates from samples of their
 * own: variance estimates recovery for a ratio (Donner and Zou 2012). It carries the doubt about what was found as well
 * as that about what was missed.
 */
export function foundShare(found: Estimate, missed: Estimate): Estimate | null {
  if (found.value + missed.value === 0) return null
  const ratio = ratioLimits(missed, found)
  return {
    value: found.value / (found.value + missed.value),
    low: 1 / (1 + ratio.high),
    high: 1 / (1 + ratio.low),
  }
}

/** Limits of a ÷ b, b possibly nought. */
function ratioLimits(a: Estimate, b: Estimate): { low: number; high: number } {
  const product = a.value * b.value
  const limit = (from: number, to: number, sign: 1 | -1) => {
    const below = to * (2 * b.value - to)
    // A denominator that may be nought leaves the ratio without an end on that side.
    if (below <= 0) return sign > 0 ? Number.POSITIVE_INFINITY : 0
    const root = Math.sqrt(Math.max(0, product ** 2 - from * (2 * a.value - from) * below))
    return Math.max(0, (product + sign * root) / below)
  }
  return { low: limit(a.low, b.high, -1), high: limit(a.high, b.low, 1) }
}
