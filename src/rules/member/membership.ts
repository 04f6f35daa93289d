import {
  addMonths,
  type Day,
  firstDay,
  type Month,
  monthOf,
  monthsBetween,
  nextDay,
} from '../core/calendar.ts'
import { inForce, type Law } from '../core/law.ts'
import { series } from '../core/series.ts'
import { dueDate } from '../dues/due-date.ts'
import type { Segment } from './facts.ts'

export const practice = {
  instrument: 'PP 44/2015',
  pinpoint: 'Pasal belum ditemukan; FAQ BPJS Ketenagakerjaan',
}

/** Months in a row that may stay unpaid before protection ends. */
export const graceMonths = series<number>({
  id: 'kepesertaan.masa-menunggak',
  title: { id: 'Bulan menunggak sebelum berhenti', en: 'Months in arrears before it lapses' },
  unit: 'months',
  // As far as known it was always so; the article is not found.
  history: [{ from: '2015-07-01', value: 3, cite: practice, confidence: 'secondary' }],
})

/** Months an own-account worker pays to be protected again after a lapse; the old ones are not charged. */
export const reactivationMonths = series<number>({
  id: 'kepesertaan.iuran-untuk-aktif-lagi',
  title: { id: 'Bulan iuran untuk aktif kembali', en: 'Months to pay to be active again' },
  unit: 'months',
  history: [{ from: '2015-07-01', value: 1, cite: practice, confidence: 'secondary' }],
})

/** What protection begins with. */
export const coverStart = series<'first-contribution'>({
  id: 'kepesertaan.mulai',
  title: { id: 'Perlindungan mulai dengan', en: 'Protection begins with' },
  unit: 'choice',
  history: [
    {
      from: '2015-07-01',
      value: 'first-contribution',
      cite: { instrument: 'PP 44/2015', pinpoint: 'mulai kepesertaan; pasal belum ditemukan' },
      confidence: 'secondary',
    },
    {
      from: '2025-02-24',
      value: 'first-contribution',
      cite: { instrument: 'Permenaker 1/2025', pinpoint: 'mulai kepesertaan; pasal belum dicocokkan' },
      confidence: 'secondary',
    },
  ],
})

/**
 * `paid`: the month is paid. `not-yet-due`: it is not, and need not be yet. `arrears`: one to three months owed.
 * `lapsed`: more.
 */
export type MembershipState = 'paid' | 'not-yet-due' | 'arrears' | 'lapsed'

export interface Membership {
  readonly state: MembershipState
  /** Months owed on that day. */
  readonly monthsOwed: number
  /** The first day without protection if nothing more is paid. */
  readonly lapsesOn: Day
  /** Months to pay for the membership to be whole again. */
  readonly monthsToPay: number
}

/** The state alone, and the months owed. */
export type StateOfMembership = Pick<Membership, 'state' | 'monthsOwed'>

/**
 * Whether a membership is paid on a day. An own-account worker is protected by what he has paid, so the month of that
 * day counts at once. The employer of an employee owes a month only from its due date on (PP 44/2015 Pasal 21: the
 * 15th of the next month), so until then the employee is not in arrears.
 * @param segment `PU` has due dates; any other, or none, is taken strictly
 * @param paidThrough last contribution month paid by then
 * @returns nothing before the first law
 */
export function stateOn(
  law: Law,
  segment: Segment | undefined,
  paidThrough: Month,
  on: Day,
): StateOfMembership | undefined {
  const grace = inForce(law, graceMonths, on)?.value
  if (grace === undefined) return undefined
  const unpaid = monthsBetween(paidThrough, monthOf(on))
  if (unpaid <= 0) return { state: 'paid', monthsOwed: 0 }
  const monthsOwed = segment === 'PU' ? monthsDue(law, paidThrough, on) : unpaid
  if (monthsOwed === 0) return { state: 'not-yet-due', monthsOwed }
  return { state: monthsOwed > grace ? 'lapsed' : 'arrears', monthsOwed }
}

/**
 * How a membership stands on a day, when it lapses, and what makes it whole again. As `stateOn`, with what screens
 * and letters say.
 */
export function membershipOn(
  law: Law,
  segment: Segment | undefined,
  paidThrough: Month,
  on: Day,
): Membership | undefined {
  const found = stateOn(law, segment, paidThrough, on)
  const again = inForce(law, reactivationMonths, on)?.value
  const grace = inForce(law, graceMonths, on)?.value
  if (!found || again === undefined || grace === undefined) return undefined
  const endsWith = addMonths(paidThrough, grace + 1)
  const employee = segment === 'PU'
  return {
    ...found,
    lapsesOn: employee ? nextDay(lastDayToPay(law, endsWith)) : firstDay(endsWith),
    monthsToPay: found.state === 'lapsed' && !employee ? again : found.monthsOwed,
  }
}

/** Unpaid months whose due date has passed. */
function monthsDue(law: Law, paidThrough: Month, on: Day): number {
  let last = monthOf(on)
  while (last > paidThrough && lastDayToPay(law, last) >= on) last = addMonths(last, -1)
  return Math.max(0, monthsBetween(paidThrough, last))
}

/** Before the first law nothing is due later than its own month. */
const lastDayToPay = (law: Law, month: Month): Day => dueDate(law, 'employment', month)?.on ?? firstDay(month)
