/** Against the truth: shares between 0 and 1. */
export interface Measured {
  precision: number
  recall: number
  f1: number
}

export interface TruthReport {
  /** Pairs of rows that are one person by the truth column. */
  truePairs: number
  /** Of them, those that blocking found. */
  blockingRecall: number
  /** Links at the threshold of the profile, as written to the file of pairs. */
  links: Measured
  /** Pairs of rows in one group. Null when no groups were made. */
  clusters: Measured | null
  /** The best F1 any threshold would give, and the weight (bits) where it lies: what tuning on the truth could add. */
  best: Measured & { weight: number }
}

export interface Judged {
  /** Candidates. */
  count: number
  isTrue: (p: number) => boolean
  weights: Float64Array
  links: Int32Array
  truePairs: number
  /** Pairs in one group: all, and the true ones. */
  grouped: { pairs: number; right: number } | null
}

/** No threshold below this weight (bits) is tried. */
const hopeless = -20

/** Measure only: nothing here goes back into the matching. */
export function measure({ count, isTrue, weights, links, truePairs, grouped }: Judged): TruthReport {
  let found = 0
  const worthy: number[] = []
  for (let p = 0; p < count; p++) {
    if (isTrue(p)) found++
    if (weights[p]! > hopeless) worthy.push(p)
  }
  const order = Int32Array.from(worthy).sort((p, q) => weights[q]! - weights[p]!)
  let right = 0
  let best = { ...shares(0, 0, truePairs), weight: 0 }
  for (let k = 0; k < order.length; k++) {
    if (isTrue(order[k]!)) right++
    // Equal weights stand or fall together.
    if (k + 1 < order.length && weights[order[k]!] === weights[order[k + 1]!]) continue
    const at = shares(right, k + 1, truePairs)
    if (at.f1 > best.f1) best = { ...at, weight: weights[order[k]!]! }
  }
  return {
    truePairs,
    blockingRecall: truePairs === 0 ? 1 : found / truePairs,
    links: shares(
      links.reduce((sum, p) => sum + (isTrue(p) ? 1 : 0), 0),
      links.length,
      truePairs,
    ),
    clusters: grouped && shares(grouped.right, grouped.pairs, truePairs),
    best,
  }
}

function shares(right: number, said: number, truth: number): Measured {
  return {
    precision: said === 0 ? 1 : right / said,
    recall: truth === 0 ? 1 : right / truth,
    f1: said + truth === 0 ? 1 : (2 * right) / (said + truth),
  }
}
