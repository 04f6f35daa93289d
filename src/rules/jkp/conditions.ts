import type { RuleOutcome, Work } from '../core/work.ts'
import { employerArrears } from './doubts.ts'
import type { Facts } from './facts.ts'
import { closedArrears, monthsAsked, monthsInARow } from './figures.ts'
import { tests } from './tests.ts'

/** Why the case ends here, or nothing when it goes on. */
export type End = Exclude<RuleOutcome, 'due'> | undefined

/** Twelve months of the last twenty-four, and under the first law six in a row. */
export function checkMonths(work: Work, facts: Facts): End {
  const asked = work.value(monthsAsked)
  const short = asked.value - facts.monthsPaid
  const enough = work.find(tests.months, short <= 0, facts.monthsPaid, asked, () => ({
    words: { id: `Dengan ${short} bulan iuran lagi`, en: `With ${short} more months paid` },
    facts: { monthsPaid: asked.value },
  }))
  const row = work.valueIfAny(monthsInARow)
  if (!row) return enough ? undefined : 'not-applicable'
  const inARow = facts.monthsInARow
  if (inARow === undefined) {
    if (enough) work.ask('monthsInARow')
    work.find(tests.inARow, undefined, undefined, row)
    return enough ? 'unknown' : 'not-applicable'
  }
  const missing = row.value - inARow
  const met = work.find(tests.inARow, missing <= 0, inARow, row, () => ({
    words: {
      id: `Dengan ${missing} bulan iuran berturut-turut lagi`,
      en: `With ${missing} more months paid in a row`,
    },
    facts: { monthsInARow: row.value },
  }))
  return enough && met ? undefined : 'not-applicable'
}

/** Arrears of the employer: six months do not hurt when it is bankrupt or closed; else the law is not clear. */
export function checkArrears(work: Work, facts: Facts): End {
  const { arrearsMonths } = facts
  if (arrearsMonths === undefined) work.ask('arrearsMonths')
  if (!arrearsMonths) {
    work.find(tests.noArrears, arrearsMonths === undefined ? undefined : true, arrearsMonths, employerArrears)
    return undefined
  }
  const allowed = work.valueIfAny(closedArrears)
  if (allowed) {
    if (facts.employerClosed === undefined) work.ask('employerClosed')
    if (facts.employerClosed)
      return work.find(tests.closed, arrearsMonths <= allowed.value, arrearsMonths, allowed)
        ? undefined
        : 'lapsed'
  }
  const read = work.read(employerArrears)
  work.find(tests.arrears, read === 'ask' ? undefined : read === 'paid', arrearsMonths, employerArrears)
  if (read === 'ask') return 'unknown'
  return read === 'paid' ? undefined : 'lapsed'
}
