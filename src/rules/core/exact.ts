/** Whole rupiah. A bigint, so that no float can slip in. */
export type Rupiah = bigint

/** An exact number: a rate, a share of a wage, a number of years. */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
}

/** Where a fraction of a rupiah goes. The law is silent for wage earners: a reading the regency may set. */
export type Rounding = 'half-up' | 'down' | 'up'

/**
 * A rate from the way the law prints it.
 * @param written percent with a point, as `'0.24'`
 * @returns the exact fraction of one: 24/10000
 * @throws TypeError when it is no plain decimal number
 */
export function percent(written: string): Fraction {
  const found = /^(\d+)(?:\.(\d+))?$/.exec(written)
  if (!found) throw new TypeError(`not a percentage: ${written}`)
  const decimals = found[2] ?? ''
  return { num: BigInt(found[1] + decimals), den: 100n * 10n ** BigInt(decimals.length) }
}

/** An exact fraction of two whole numbers, as `ratio(7n, 12n)`. */
export function ratio(num: bigint, den: bigint): Fraction {
  if (den <= 0n) throw new RangeError('a fraction needs a denominator above zero')
  return { num, den }
}

/** The product of fractions, not reduced. */
export function product(...factors: readonly Fraction[]): Fraction {
  let num = 1n
  let den = 1n
  for (const factor of factors) {
    num *= factor.num
    den *= factor.den
  }
  return { num, den }
}

/**
 * A part of an amount in whole rupiah.
 * @param amount rupiah, not negative
 * @param rate exact fraction
 * @param rounding where half rupiahs go; half-up unless told
 */
export function part(amount: Rupiah, rate: Fraction, rounding: Rounding = 'half-up'): Rupiah {
  const exact = amount * rate.num
  if (rounding === 'down') return exact / rate.den
  if (rounding === 'up') return (exact + rate.den - 1n) / rate.den
  return (exact * 2n + rate.den) / (rate.den * 2n)
}

/** The smaller of two amounts. */
export const least = (a: Rupiah, b: Rupiah): Rupiah => (a < b ? a : b)

/** The larger of two amounts. */
export const most = (a: Rupiah, b: Rupiah): Rupiah => (a > b ? a : b)

/** The sum of amounts; nothing is nothing. */
export function sum(amounts: Iterable<Rupiah>): Rupiah {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}
