import type { Fraction } from '../../core/exact.ts'
import type { Dated } from '../../core/series.ts'
import type { Work } from '../../core/work.ts'
import type { Injury } from './facts.ts'
import { table } from './table.ts'

const other = { right: 'left', left: 'right' } as const
const less = (a: Fraction, b: Fraction) => a.num * b.den < b.num * a.den

/** What a row is worth for a person: its figure, and the rate taken, which differs where a doctor sets it in a range. */
export interface Rated {
  readonly figure: Dated<Fraction>
  readonly rate: Fraction
}

/** Whether a fact is missing that would change the rate: a side, a degree, or the hand a person works with. */
export function asksOf({ part, side, degree }: Injury): 'injuries' | 'leftHanded' | undefined {
  switch (table.get(part)!.kind) {
    case 'one':
      return undefined
    case 'range':
      return degree === undefined ? 'injuries' : undefined
    case 'sided':
      return side === undefined ? 'injuries' : 'leftHanded'
  }
}

/**
 * The rate of an injury by the table. The stronger hand is worth more: for a left-handed person right and left are
 * reversed.
 */
export function rateOf(work: Work, injury: Injury, leftHanded: boolean): Rated {
  const rates = table.get(injury.part)!
  if (rates.kind === 'one') return whole(work.value(rates.rate))
  if (rates.kind === 'sided') {
    const [right, left] = [work.value(rates.right), work.value(rates.left)]
    if (injury.side === undefined) return whole(less(right.value, left.value) ? right : left)
    const side = leftHanded ? other[injury.side] : injury.side
    return whole(side === 'right' ? right : left)
  }
  const [least, most] = [work.value(rates.least), work.value(rates.most)]
  if (injury.degree === undefined) return whole(least)
  const set = { num: BigInt(injury.degree), den: 100n }
  if (less(most.value, set)) return whole(most)
  return less(set, least.value) ? whole(least) : { figure: least, rate: set }
}

const whole = (figure: Dated<Fraction>): Rated => ({ figure, rate: figure.value })
