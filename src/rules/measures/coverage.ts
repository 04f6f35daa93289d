import { type Fraction, part, product, type Rounding, ratio } from '../core/exact.ts'

/**
 * A share of a whole, exact and never clamped: a segment may count more members than its universe has people.
 * @returns nothing when the whole is not known or zero
 */
export function shareOf(members: number, whole: number | undefined): Fraction | undefined {
  return whole ? ratio(BigInt(members), BigInt(whole)) : undefined
}

/**
 * A share as percent text with a decimal comma or point, `108,56`: rounded for the eye only.
 * @param decimals places after the point; two as in the published tables
 */
export function percentText(
  share: Fraction,
  decimals = 2,
  language: 'id' | 'en' = 'id',
  rounding: Rounding = 'half-up',
): string {
  const digits = part(100n * 10n ** BigInt(decimals), share, rounding)
    .toString()
    .padStart(decimals + 1, '0')
  if (decimals === 0) return digits
  return `${digits.slice(0, -decimals)}${language === 'id' ? ',' : '.'}${digits.slice(-decimals)}`
}

/**
 * How many people a target share of a universe is.
 * @param rounding `up` for "so many are needed at least"; half-up as tables print it
 */
export function peopleFor(target: Fraction, universe: number, rounding: Rounding = 'half-up'): number {
  return Number(part(BigInt(universe), target, rounding))
}

/** The distance of two shares in points of a percent, exact; negative when the first is smaller. */
export function points(a: Fraction, b: Fraction): Fraction {
  const difference = { num: a.num * b.den - b.num * a.den, den: a.den * b.den }
  return product(difference, ratio(100n, 1n))
}

/** A share published beside the counts it should follow from. Where they differ, both are shown. */
export interface PublishedShare {
  readonly computed: string
  readonly published: string
  readonly agrees: boolean
}

/**
 * Sets a published percentage beside the computed one, at the decimals it was printed with.
 * @param published with a decimal point, as `48.16`
 */
export function beside(share: Fraction, published: string): PublishedShare {
  const decimals = published.split('.')[1]?.length ?? 0
  const computed = percentText(share, decimals, 'en')
  return { computed, published, agrees: computed === published }
}
