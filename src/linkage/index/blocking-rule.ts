/** Two rows become a candidate pair when `left` of the one equals `right` of the other. 0 means no key. */
export interface BlockingRule<Rows> {
  name: string
  /** A bucket holding more rows than this is left out, and counted. */
  cap: number
  left: (rows: Rows, i: number) => number
  /** Absent when the rule is the same on both sides. */
  right?: (rows: Rows, i: number) => number
}
