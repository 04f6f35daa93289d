import type { Arithmetic } from '../core/arithmetic.ts'
import type { Item, Share } from '../core/assessment.ts'
import { type Fraction, part, product, type Rupiah } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import type { Work } from '../core/work.ts'
import { rounding } from './doubts.ts'

/** What a rate is taken of: an amount, times what makes it a month; and how it is written. */
export interface Base {
  readonly amount: Rupiah
  readonly times?: Fraction
  readonly words: Arithmetic
}

const none: Arithmetic = []

/**
 * A part of an amount in whole rupiah. How a fraction of a rupiah is rounded is a place of doubt, and is said to be
 * one only where there is such a fraction.
 */
export function exactPart(work: Work, amount: Rupiah, rate: Fraction): Rupiah {
  if (!work.explain) return part(amount, rate, work.read(rounding))
  const whole = (amount * rate.num) % rate.den === 0n
  return part(amount, rate, whole ? 'down' : work.read(rounding))
}

/** Writes a line: rate × base, and × what a relief leaves to be paid. Returns the amount. */
export function charge(
  work: Work,
  item: Item,
  base: Base,
  rate: Dated<Fraction>,
  share: Share,
  relief?: Dated<Fraction>,
): Rupiah {
  let exact = base.times ? product(rate.value, base.times) : rate.value
  if (relief) exact = product(exact, relief.value)
  const amount = exactPart(work, base.amount, exact)
  const words: Arithmetic = work.explain
    ? [{ rate: rate.value }, '×', ...base.words, ...reliefWords(relief)]
    : none
  work.line(item, amount, words, relief ? [rate, relief] : [rate], { share })
  return amount
}

/** Writes a line of a fixed amount, and × what a relief leaves to be paid. */
export function chargeFlat(
  work: Work,
  item: Item,
  flat: Dated<Rupiah>,
  share: Share,
  relief?: Dated<Fraction>,
): void {
  const amount = relief ? exactPart(work, flat.value, relief.value) : flat.value
  const words: Arithmetic = work.explain ? [{ rupiah: flat.value }, ...reliefWords(relief)] : none
  work.line(item, amount, words, relief ? [flat, relief] : [flat], { share })
}

/** `× 50% (keringanan PP 50/2025)`, or nothing. */
export function reliefWords(relief: Dated<Fraction> | undefined): Arithmetic {
  if (!relief) return none
  const { instrument } = relief.cite
  return [
    '×',
    { rate: relief.value, name: { id: `keringanan ${instrument}`, en: `relief of ${instrument}` } },
  ]
}
