import type { Arithmetic } from '../../core/arithmetic.ts'
import { least, part, product, type Rupiah } from '../../core/exact.ts'
import type { Words } from '../../core/law-text.ts'
import type { Work } from '../../core/work.ts'
import { combinedCap } from '../doubts.ts'
import { totalRate, wageMonths } from '../figures.ts'
import { items } from '../items.ts'
import type { Injury } from './facts.ts'
import { asksOf, rateOf } from './rate.ts'
import { type Row, rows } from './rows.ts'

const months: Words = { id: 'bulan', en: 'months' }
const wageName: Words = { id: 'upah', en: 'wage' }
const functionName: Words = { id: 'fungsi hilang', en: 'function lost' }
const leftOver: Words = { id: 'sisa sampai batas cacat total tetap', en: 'left up to a total disability' }

/** What each partial disability gives, a line each; the wage in rupiah a month. */
export function payInjuries(
  work: Work,
  facts: { injuries: readonly Injury[]; leftHanded?: boolean; wage: Rupiah },
): void {
  const base = work.value(wageMonths)
  const whole = facts.wage * BigInt(base.value)
  const rated = facts.injuries.map((injury) => {
    const { figure, rate } = rateOf(work, injury, facts.leftHanded ?? false)
    const parts = { num: BigInt((injury.times ?? 1) * (injury.functionLost ?? 100)), den: 100n }
    const asks = asksOf(injury)
    if (asks === 'injuries' || (asks === 'leftHanded' && facts.leftHanded === undefined)) work.ask(asks)
    return { injury, figure, rate, amount: part(whole, product(rate, parts)) }
  })
  const total = work.value(totalRate)
  const most = part(whole, total.value)
  let sum = 0n
  for (const { figure, amount } of rated) if (work.mayUse(figure)) sum += amount
  const capped = sum > most && work.read(combinedCap) === 'capped'
  let left = most
  for (const { injury, figure, rate, amount } of rated) {
    const item = injury.functionLost === undefined ? items.lost : items.weakened
    const { title, per } = rows[injury.part] as Row
    const arithmetic: Arithmetic = [
      ...(injury.functionLost === undefined
        ? []
        : ([{ rate: { num: BigInt(injury.functionLost), den: 100n }, name: functionName }, '×'] as const)),
      ...(injury.times === undefined
        ? []
        : ([{ count: injury.times, ...(per && { name: per }) }, '×'] as const)),
      { rate, name: title },
      '×',
      { count: base.value, name: months },
      '×',
      { rupiah: facts.wage, name: wageName },
    ]
    if (!capped || !work.mayUse(figure)) work.line(item, amount, arithmetic, [figure, base])
    else {
      const clipped = [...arithmetic, 'min', { rupiah: left, name: leftOver }] as const
      work.line(item, least(amount, left), clipped, [figure, base, total])
      left -= least(amount, left)
    }
  }
}
