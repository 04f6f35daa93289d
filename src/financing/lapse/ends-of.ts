import { addMonths, dueDate, type Law, membershipOn } from '../../rules/index.ts'

export interface Ends {
  /** The last day on which protection is sure. */
  protectedUntil: string
  /** The first day on which it has lapsed, if nothing more is paid. */
  lapsesOn: string
}

const segments = ['PU', 'BPU', 'JAKON', 'PMI'] as const
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/**
 * When protection ends for whoever is paid for until before a day. An own-account worker is protected by what is paid; the
 * employer of an employee owes the month after only from its due date on. Arrears may still protect (ask the branch), so
 * they are not counted as sure. A project protects for its own time.
 */
export function endsOf(law: Law, segment: string, coveredUntil: string): Ends {
  const paidUntil = dayBefore(coveredUntil)
  const paidThrough = paidUntil.slice(0, 7)
  if (segment === 'JAKON' || segment === 'PMI') return { protectedUntil: paidUntil, lapsesOn: coveredUntil }
  const known = segments.find((one) => one === segment)
  const due = known === 'PU' ? dueDate(law, 'employment', addMonths(paidThrough, 1))?.on : undefined
  const lapsesOn = membershipOn(law, known, paidThrough, paidUntil)?.lapsesOn ?? coveredUntil
  return { protectedUntil: due ?? paidUntil, lapsesOn }
}
