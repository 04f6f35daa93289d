/**
 * The point below which a share `probability` of all counts of `workers` people falls, each protected with the chance
 * `share`; as a share of them. Between two whole counts it is interpolated, so that limits do not jump from village to
 * village (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202, appendix A.1.1).
 */
export function binomialLimit(workers: number, share: number, probability: number): number {
  if (share <= 0 || share >= 1) return share
  const odds = Math.log(share / (1 - share))
  let log = workers * Math.log1p(-share)
  let below = 0
  let upTo = Math.exp(log)
  let count = 0
  while (upTo <= probability && count < workers) {
    log += Math.log((workers - count) / (count + 1)) + odds
    count += 1
    below = upTo
    upTo += Math.exp(log)
  }
  const within = upTo > below ? Math.min(1, Math.max(0, (upTo - probability) / (upTo - below))) : 0
  return Math.min(1, Math.max(0, (count - within) / workers))
}
