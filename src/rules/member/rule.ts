import { addMonths, type Day, dayIn, previousDay } from '../core/calendar.ts'
import type { FactsOf } from '../core/fields.ts'
import { rule } from '../core/rule.ts'
import type { Dated } from '../core/series.ts'
import { NoLaw, type RuleOutcome, type Work } from '../core/work.ts'
import { jointLeave } from '../dues/doubts.ts'
import { dueDate } from '../dues/due-date.ts'
import { dueDay } from '../dues/figures.ts'
import { daysOff } from '../dues/holidays.ts'
import { membershipContradictions } from './contradictions.ts'
import { employerInArrears, inArrears } from './doubts.ts'
import { graceMonths, type Membership, membershipOn, reactivationMonths } from './membership.ts'
import * as words from './rule-words.ts'

const { fields } = words
type Facts = FactsOf<typeof fields>

/** Whether a membership protects on a day, when it lapses, and what makes it whole again. No amount of money. */
export const membership = rule({
  id: 'membership',
  title: { id: 'Keadaan kepesertaan', en: 'How a membership stands' },
  summary: {
    id: 'Apakah peserta terlindungi pada suatu hari: lunas, belum jatuh tempo, menunggak, atau berhenti; dan apa yang dibayar agar aktif.',
    en: 'Whether a participant is protected on a day: paid, not yet due, in arrears or lapsed; and what to pay to be active.',
  },
  kind: 'status',
  pays: 'once',
  fields,
  figures: [graceMonths, reactivationMonths, dueDay, daysOff],
  readings: [inArrears, employerInArrears, jointLeave],
  contradictions: (facts) => membershipContradictions(facts, 'on'),
  on: (facts) => facts.on,
  work: stand,
})

function stand(work: Work, facts: Facts): RuleOutcome {
  const { segment, paidThrough, on } = facts
  const grace = work.value(graceMonths)
  if (segment === 'JAKON' || segment === 'PMI') {
    work.note(words.byContract)
    return 'unknown'
  }
  const found = membershipOn(work.law, segment, paidThrough, on)
  if (!found) throw new NoLaw(graceMonths)
  const protectedOn = { paid: true, 'not-yet-due': true, arrears: undefined, lapsed: false }[found.state]
  work.find(words.stateTest, protectedOn, found.state, grace)
  work.find(words.owedTest, found.monthsOwed === 0, found.monthsOwed, grace)
  const next = nextPayment(work, facts, grace)
  work.find(words.nextTest, on <= next.on, next.on, next.rule)
  work.find(words.lastDayTest, on < found.lapsesOn, previousDay(found.lapsesOn), grace)
  tellWhatToPay(work, facts, found)
  work.note(words.meaning[found.state])
  return outcomeOf(work, facts, found)
}

/** An own-account worker is protected by what is paid: by the last day of the last month paid. An employer has its due date. */
function nextPayment(work: Work, { segment, paidThrough }: Facts, grace: Dated): { on: Day; rule: Dated } {
  const due = segment === 'PU' ? dueDate(work.law, 'employment', addMonths(paidThrough, 1)) : undefined
  return due ?? { on: dayIn(paidThrough, 31), rule: grace }
}

function tellWhatToPay(work: Work, { segment, amount }: Facts, { state, monthsToPay }: Membership): void {
  const grounds = work.value(state === 'lapsed' && segment === 'BPU' ? reactivationMonths : graceMonths)
  work.find(words.toPayTest, monthsToPay === 0, monthsToPay, grounds)
  if (amount === undefined || monthsToPay === 0) return
  const months = { count: monthsToPay, name: words.toPayTest.unit }
  const sum = amount * BigInt(monthsToPay)
  work.memo(words.toPay, sum, [months, '×', { rupiah: amount, name: words.bill }], [grounds])
}

/** As a benefit would find it: what arrears do is a matter of reading. */
function outcomeOf(work: Work, { segment }: Facts, { state }: Membership): RuleOutcome {
  if (state === 'paid' || state === 'not-yet-due') return 'due'
  if (state === 'lapsed' && segment !== 'PU') return 'lapsed'
  const read = state === 'lapsed' ? work.read(employerInArrears) : work.read(inArrears)
  if (read === 'ask') return 'unknown'
  return read === 'lapsed' || read === 'not-paid' ? 'lapsed' : 'due'
}
