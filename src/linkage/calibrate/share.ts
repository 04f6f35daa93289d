/** An estimate with the ends of its 95 % interval. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** Standard errors to either side that hold 95 %. */
export const sides95 = 1.959963984540054

/** A share seen in a random sample, with Wilson's interval (1927): right also for few trials and shares near 0 and 1. */
export function wilson(hits: number, trials: number): Estimate {
  if (trials <= 0 || hits < 0 || hits > trials)
    throw new RangeError('a share needs 0 ≤ hits ≤ trials, trials > 0')
  const z2 = sides95 ** 2
  const value = hits / trials
  const middle = (value + z2 / (2 * trials)) / (1 + z2 / trials)
  const side =
    (sides95 * Math.sqrt((value * (1 - value)) / trials + z2 / (4 * trials ** 2))) / (1 + z2 / trials)
  return { value, low: hits === 0 ? 0 : middle - side, high: hits === trials ? 1 : middle + side }
}

export interface Stratum {
  /** How many there are, of which `trials` were looked at, and `hits` were so. */
  size: number
  trials: number
  hits: number
}

/**
 * How many there are in all strata together, from a random sample of each. The interval combines those of the strata
 * (method of variance estimates recovery, Zou and Donner 2008). A stratum looked at in whole adds no doubt.
 */
export function stratified(strata: readonly Stratum[]): Estimate {
  let [value, below, above] = [0, 0, 0]
  for (const { size, trials, hits } of strata) {
    if (size === 0) continue
    const share = wilson(hits, trials)
    const unseen = Math.sqrt(Math.max(0, 1 - trials / size))
    value += size * share.value
    below += (size * unseen * (share.value - share.low)) ** 2
    above += (size * unseen * (share.high - share.value)) ** 2
  }
  return { value, low: Math.max(0, value - Math.sqrt(below)), high: value + Math.sqrt(above) }
}
