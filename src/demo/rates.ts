/** Shares rounded to five digits: the counts beside them are exact. */
export function rates(right: number, made: number, there: number) {
  const precision = made === 0 ? 1 : right / made
  const recall = there === 0 ? 1 : right / there
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const tidy = (share: number) => Math.round(share * 1e5) / 1e5
  return { precision: tidy(precision), recall: tidy(recall), f1: tidy(f1) }
}
