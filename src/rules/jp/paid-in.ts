import { jpCeiling, jpEmployer, jpWorker } from '../contributions/figures/pu.ts'
import type { Arithmetic } from '../core/arithmetic.ts'
import { addMonths, type Day, firstDay, monthOf } from '../core/calendar.ts'
import { part, type Rupiah } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import type { Facts } from './lump-sum-facts.ts'
import { start } from './possible.ts'
import { tests } from './tests.ts'

/** The contributions of employer and worker, how they were reckoned, and the figures they stand on. */
export interface PaidIn {
  readonly amount: Rupiah
  readonly arithmetic: Arithmetic
  readonly uses: readonly Dated[]
}

const names = {
  paid: { id: 'iuran', en: 'contributions' },
}

/** The sum as given, or months × contribution; nothing when neither can be told. */
export function paidIn(work: Work, facts: Facts): PaidIn | undefined {
  const { contributions, wage, months } = facts
  if (contributions !== undefined)
    return { amount: contributions, arithmetic: [{ rupiah: contributions, name: names.paid }], uses: [] }
  if (wage === undefined || !withinCeilings(work, facts, wage)) {
    work.ask('contributions')
    return undefined
  }
  const employer = work.value(jpEmployer)
  const worker = work.value(jpWorker)
  return {
    amount: (part(wage, employer.value) + part(wage, worker.value)) * BigInt(months),
    arithmetic: [
      { count: months, name: units.months },
      '×',
      '(',
      { rate: employer.value },
      '+',
      { rate: worker.value },
      ')',
      '×',
      { rupiah: wage, name: units.wage },
    ],
    uses: [employer, worker],
  }
}

/** A wage above the ceiling of some of the months was not the base of all of them: the sum itself must be known. */
function withinCeilings(work: Work, { memberSince, eventOn }: Facts, wage: Rupiah): boolean {
  const lowest = lowestCeiling(
    work,
    memberSince === undefined || memberSince < start ? start : memberSince,
    eventOn,
  )
  const within = work.find(tests.base, wage <= lowest.value, wage, lowest)
  // A later start may leave the low ceilings of the first years out.
  if (!within && memberSince === undefined && wage <= work.value(jpCeiling).value) work.ask('memberSince')
  return within
}

/** The lowest ceiling of the months from one day to another. It fell once, in 2021. */
function lowestCeiling(work: Work, from: Day, until: Day): Dated<Rupiah> {
  let lowest = work.value(jpCeiling, until)
  let earlier = lowest
  while (monthOf(earlier.from) > monthOf(from)) {
    earlier = work.value(jpCeiling, firstDay(addMonths(monthOf(earlier.from), -1)))
    if (earlier.value < lowest.value) lowest = earlier
  }
  return lowest
}
