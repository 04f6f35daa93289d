/** How often each level occurs in the cross product, matches included. */
export interface Totals {
  /** Occurrences seen. */
  count: Float64Array
  /** Pairs that were looked at to see them: the whole product when enumerated, the sample when sampled. */
  base: Float64Array
  /** Pairs of the whole product in which this field can be compared. */
  whole: Float64Array
}

export function emptyTotals(levels: number, whole: number): Totals {
  return {
    count: new Float64Array(levels),
    base: new Float64Array(levels).fill(whole),
    whole: new Float64Array(levels).fill(whole),
  }
}
