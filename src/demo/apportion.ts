/** Share a whole number by weight so that the parts sum exactly (largest remainder, ties to the earlier part). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum <= 0) {
    if (total === 0) return weights.map(() => 0)
    throw new Error('cannot apportion without weights')
  }
  const shares = weights.map((weight) => (total * weight) / sum)
  const parts = shares.map(Math.floor)
  const left = total - parts.reduce((a, b) => a + b, 0)
  const order = shares
    .map((share, i) => ({ i, rest: share - parts[i]! }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, left)) parts[i]! += 1
  return parts
}
