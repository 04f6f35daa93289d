import { addMonthsToDay, type Day, type Month } from '../core/calendar.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import { monthsPaid } from '../member/months-paid.ts'
import { monthsAcrossGaps } from './doubts.ts'
import { memberMonths } from './figures.ts'

const longEnough = {
  id: 'beasiswa.masa-iur',
  title: { id: 'Masa iur cukup untuk beasiswa', en: 'Months paid are enough for a scholarship' },
  unit: units.months,
}

export interface MemberFacts {
  readonly memberSince: Day
  readonly paidThrough: Month
  readonly totalMonths?: number
}

/** Whether enough months were paid before a death outside work for the children to receive a scholarship. */
export function paidLongEnough(work: Work, facts: MemberFacts): boolean {
  const asked = work.value(memberMonths)
  const row = monthsPaid(facts.memberSince, facts.paidThrough, work.on)
  const all = Math.max(row, facts.totalMonths ?? 0)
  const added = row < asked.value && all > row && work.read(monthsAcrossGaps) === 'accumulate'
  const paid = added ? all : row
  const met = paid >= asked.value
  return work.find(longEnough, met, paid, asked, () => {
    const short = asked.value - paid
    return {
      words: { id: `Dengan ${short} bulan iuran lagi`, en: `With ${short} more months paid` },
      facts: added
        ? { totalMonths: asked.value }
        : { memberSince: addMonthsToDay(facts.memberSince, row - asked.value) },
    }
  })
}
