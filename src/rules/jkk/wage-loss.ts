import { part, type Rupiah } from '../core/exact.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import { wageLossRates, wageLossStep } from './figures.ts'
import { items } from './items.ts'

/** The wage while temporarily unable to work, a line for each step; the last step has no end. */
export function payWageLoss(work: Work, wage: Rupiah, months: number): void {
  const step = work.value(wageLossStep)
  let left = months
  wageLossRates.forEach((figure, index) => {
    const last = index === wageLossRates.length - 1
    const count = last ? left : Math.min(left, step.value)
    if (count === 0) return
    left -= count
    const rate = work.value(figure)
    work.line(
      items.wageLoss,
      part(wage * BigInt(count), rate.value),
      [{ count, name: units.months }, '×', { rate: rate.value }, '×', { rupiah: wage, name: units.wage }],
      [rate, step],
    )
  })
}
