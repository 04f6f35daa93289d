import { least, part, ratio } from '../core/exact.ts'
import type { Work } from '../core/work.ts'
import type { Base } from './charge.ts'
import { jkpCeiling, jkpFromJkk, jkpFromJkm, jkpState } from './figures/jkp.ts'
import { items } from './items.ts'

const words = { id: 'upah, paling tinggi batas JKP', en: 'wage, at most the JKP ceiling' }
const once = ratio(1n, 1n)

/** What of a bill goes to JKP, and what the state adds. Shown only: the bill of the employer does not change. */
export function showRecomposition(work: Work, base: Base): void {
  const ceiling = work.valueIfAny(jkpCeiling)
  if (!work.explain || !ceiling) return
  const wage = least(part(base.amount, base.times ?? once), ceiling.value)
  const show = [
    [items.jkpFromJkk, jkpFromJkk, { share: 'employer', within: items.jkk }],
    [items.jkpFromJkm, jkpFromJkm, { share: 'employer', within: items.jkm }],
    [items.jkpState, jkpState, { share: 'state' }],
  ] as const
  for (const [item, figure, more] of show) {
    const rate = work.valueIfAny(figure)
    if (rate)
      work.memo(
        item,
        part(wage, rate.value),
        [{ rate: rate.value }, '×', { rupiah: wage, name: words }],
        [rate, ceiling],
        more,
      )
  }
}
