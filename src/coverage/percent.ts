/** part ÷ whole in basis points (1/100 of a percent), rounded half up, never clamped; null when there is no whole. */
export function basisPoints(part: number, whole: number): number | null {
  if (whole <= 0) return null
  const scaled = BigInt(part) * 20_000n + BigInt(whole)
  return Number(scaled / (BigInt(whole) * 2n))
}
