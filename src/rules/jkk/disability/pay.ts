import type { Arithmetic } from '../../core/arithmetic.ts'
import { type Fraction, part, product, type Rupiah } from '../../core/exact.ts'
import type { Words } from '../../core/law-text.ts'
import { units } from '../../core/units.ts'
import type { Work } from '../../core/work.ts'
import { combinedCap } from '../doubts.ts'
import { totalRate, wageMonths } from '../figures.ts'
import { items } from '../items.ts'
import type { Injury } from './facts.ts'
import { asksOf, rateOf } from './rate.ts'
import { type Row, rows } from './rows.ts'

const functionName: Words = { id: 'fungsi hilang', en: 'function lost' }
const leftOver: Words = { id: 'sisa sampai batas cacat total tetap', en: 'left up to a total disability' }

const notCounted: Words = {
  id: 'Cacat dengan persentase yang belum diverifikasi ditunjukkan, tetapi belum ikut dijumlahkan: hak sesungguhnya bisa lebih besar.',
  en: 'A disability whose percentage is not verified is shown and not added: what is owed may be more.',
}
const notWhollyTold: Words = {
  id: 'Sisi atau persentase belum diisi untuk sebuah cacat: dihitung dengan yang paling rendah.',
  en: 'The side or the percentage is not told of a disability: reckoned by the lowest.',
}

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
  if (rated.some(({ figure }) => !work.mayUse(figure))) work.note(notCounted)
  if (facts.injuries.some((injury) => asksOf(injury) === 'injuries')) work.note(notWhollyTold)
  let left = part(whole, total.value)
  let sum = 0n
  for (const { figure, amount } of rated) if (work.mayUse(figure)) sum += amount
  const capped = sum > left && work.read(combinedCap) === 'capped'
  for (const { injury, figure, taken, amount } of rated) {
    const item = injury.functionLost === undefined ? items.lost : items.weakened
    const told = work.explain ? arithmeticOf(injury, figure.series.title, taken, base.value, facts.wage) : []
    const of = rows[injury.part].title
    const counted = work.mayUse(figure)
    if (capped && counted && amount > left) {
      const clipped: Arithmetic = [...told, 'min', { rupiah: left, name: leftOver }]
      work.line(item, left, clipped, [figure, base, total], { of })
      left = 0n
      continue
    }
    work.line(item, amount, told, [figure, base], { of })
    if (counted) left -= amount
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
    { count: base, name: units.months },
    '×',
    { rupiah: wage, name: units.wage },
  ]
}
