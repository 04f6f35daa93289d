import { addMonthsToDay } from '../core/calendar.ts'
import { units } from '../core/units.ts'
import type { Work } from '../core/work.ts'
import { monthsPaid } from '../member/months-paid.ts'
import { waitingBoundary } from './doubts.ts'
import type { Facts } from './facts.ts'
import { waitingMonths } from './figures.ts'

const waited = {
  id: 'jkm.masa-tunggu-bpu',
  title: {
    id: 'Peserta BPU sudah membayar iuran tiga bulan berturut-turut',
    en: 'A BPU participant has paid three months in a row',
  },
  unit: units.months,
}

/** Whether the whole benefit is due, or the funeral alone: the three-month rule for BPU. */
export function hasWaited(work: Work, facts: Facts): boolean {
  const asked = work.valueIfAny(waitingMonths)
  if (!asked || facts.segment !== 'BPU') return true
  const paid = monthsPaid(facts.memberSince, facts.paidThrough, facts.diedOn)
  // One month short is where the boundary decides too: it says how many are missing.
  const inclusive = paid > asked.value || work.read(waitingBoundary) === 'inclusive'
  const met = paid > asked.value || (paid === asked.value && inclusive)
  return work.find(waited, met, paid, asked, () => {
    const short = asked.value + (inclusive ? 0 : 1) - paid
    return {
      words: { id: `Dengan ${short} bulan iuran lagi`, en: `With ${short} more months paid` },
      facts: { memberSince: addMonthsToDay(facts.memberSince, -short) },
    }
  })
}
