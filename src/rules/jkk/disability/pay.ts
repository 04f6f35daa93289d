import type { Arithmetic } from '../../core/arithmetic.ts'
import { type Fraction, least, part, product, type Rupiah } from '../../core/exact.ts'
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

interface Facts {
  readonly injuries: readonly Injury[]
  readonly leftHanded?: boolean
  /** Rupiah a month. */
  readonly wage: Rupiah
}

/** What each partial disability gives, a line each. Source: PP 82/2019 Lampiran III, the table of disabilities. */
export function payInjuries(work: Work, facts: Facts): void {
  const base = work.value(wageMonths)
  const total = work.value(totalRate)
  const whole = facts.wage * BigInt(base.value)
  const rated = facts.injuries.map((injury) => rate(work, injury, facts, whole))
  let left = part(whole, total.value)
  let sum = 0n
  for (const { figure, amount } of rated) if (work.mayUse(figure)) sum += amount
  const capped = sum > left && work.read(combinedCap) === 'capped'
  for (const { injury, figure, taken, amount } of rated) {
    const item = injury.functionLost === undefined ? items.lost : items.weakened
    const told = work.explain ? arithmeticOf(injury, figure.series.title, taken, base.value, facts.wage) : []
    const of = rows[injury.part].title
    if (capped && work.mayUse(figure)) {
      const clipped: Arithmetic = [...told, 'min', { rupiah: left, name: leftOver }]
      work.line(item, least(amount, left), clipped, [figure, base, total], { of })
      left -= least(amount, left)
    } else work.line(item, amount, told, [figure, base], { of })
  }
}

function rate(work: Work, injury: Injury, facts: Facts, whole: Rupiah) {
  const asks = asksOf(injury)
  if (asks === 'injuries' || (asks === 'leftHanded' && facts.leftHanded === undefined)) work.ask(asks)
  const { figure, rate: taken } = rateOf(work, injury, facts.leftHanded ?? false)
  const times = BigInt(injury.times ?? 1)
  const amount = part(whole * times, product(taken, ofFunction(injury)))
  return { injury, figure, taken, amount }
}

/** The part of the function that is lost: all of it when the part of the body is. */
const ofFunction = ({ functionLost = 100 }: Injury): Fraction => ({ num: BigInt(functionLost), den: 100n })

function arithmeticOf(injury: Injury, title: Words, taken: Fraction, base: number, wage: Rupiah): Arithmetic {
  const { per } = rows[injury.part] as Row
  const lost = [{ rate: ofFunction(injury), name: functionName }, '×'] as const
  const times = [{ count: injury.times ?? 1, ...(per && { name: per }) }, '×'] as const
  return [
    ...(injury.functionLost === undefined ? [] : lost),
    ...(injury.times === undefined ? [] : times),
    { rate: taken, name: title },
    '×',
    { count: base, name: months },
    '×',
    { rupiah: wage, name: wageName },
  ]
}
