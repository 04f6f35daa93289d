import { exactPart } from '../contributions/charge.ts'
import { rounding } from '../contributions/doubts.ts'
import { addMonthsToDay, type Day, firstDay, monthOf, monthsBetween } from '../core/calendar.ts'
import { choiceField, dayField, type FactsOf, monthField, rupiahField } from '../core/fields.ts'
import { readOtherwise } from '../core/law.ts'
import { contradicts } from '../core/read-case.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { segments } from '../member/facts.ts'
import { graceMonths, reactivationMonths } from '../member/membership.ts'
import { jointLeave, partMonths } from './doubts.ts'
import { type DueDate, dueDate, type Scheme } from './due-date.ts'
import { dueDay, jknDueDay, latePenalty } from './figures.ts'
import { daysOff } from './holidays.ts'
import * as words from './words.ts'

const fields = {
  scheme: choiceField(words.schemes, words.schemeText),
  segment: choiceField(segments, words.segmentText),
  month: monthField(words.monthText),
  amount: rupiahField(words.amountText),
  paidOn: dayField(words.paidOnText),
}
type Facts = FactsOf<typeof fields>

/** Months paid ahead of their time; more is a slip of the keyboard. */
const aheadAtMost = 12

/** When the contribution of a month is due, and what delay costs an employer. */
export const dues = rule({
  id: 'dues',
  title: { id: 'Jatuh tempo dan denda iuran', en: 'Due date and penalty of contributions' },
  summary: {
    id: 'Hari terakhir membayar iuran satu bulan, dan denda bila terlambat.',
    en: 'The last day to pay the contribution of a month, and the penalty for delay.',
  },
  kind: 'contribution',
  pays: 'once',
  fields,
  figures: [dueDay, jknDueDay, latePenalty, daysOff, graceMonths, reactivationMonths],
  readings: [jointLeave, partMonths, rounding],
  contradictions: ({ month, paidOn }) =>
    paidOn !== undefined && monthsBetween(monthOf(paidOn), month) > aheadAtMost
      ? [contradicts('paidOn', 'month')]
      : [],
  on: (facts) => firstDay(facts.month),
  work: penalise,
})

function penalise(work: Work, facts: Facts): RuleOutcome {
  const scheme = facts.scheme ?? 'employment'
  const rate = work.value(latePenalty)
  const due = dueOf(work, scheme, facts)
  const { paidOn, segment, amount } = facts
  if (paidOn === undefined) work.ask('paidOn')
  const onTime = paidOn === undefined ? undefined : paidOn <= due.on
  work.find(words.inTime, onTime, due.on, due.rule)
  if (paidOn !== undefined && paidOn < firstDay(facts.month)) work.note(words.paidAhead)
  if (!due.holidaysKnown) work.note(words.holidaysUnknown)
  if (scheme === 'health') return withoutPenalty(work, words.healthWithout)
  if (segment === 'BPU') return withoutPenalty(work, words.ownAccountWithout)
  if (onTime) return 'not-applicable'
  if (segment === 'JAKON' || segment === 'PMI') work.note(words.otherSegments)
  if (segment !== 'PU' || paidOn === undefined) return 'unknown'

  const months = monthsLate(work, due.on, paidOn)
  if (!work.find(words.monthsLate, months > 0, months, rate)) return 'not-applicable'
  const exact = { num: rate.value.num * BigInt(months), den: rate.value.den }
  work.line(
    words.penalty,
    exactPart(work, amount, exact),
    [
      { rate: rate.value },
      '×',
      { count: months, name: words.months },
      '×',
      { rupiah: amount, name: words.bill },
    ],
    [rate],
    { share: 'employer' },
  )
  return 'due'
}

/** The due date; where joint leave would move it, that reading is said. */
function dueOf(work: Work, scheme: Scheme, { month }: Facts): DueDate {
  work.value(scheme === 'health' ? jknDueDay : dueDay)
  const due = dueDate(work.law, scheme, month)!
  if (!work.explain) return due
  const other = (option: string) => dueDate(readOtherwise(work.law, jointLeave, option), scheme, month)!
  if (other('off').on !== other('working').on) work.read(jointLeave)
  return due
}

function withoutPenalty(work: Work, note: typeof words.healthWithout): RuleOutcome {
  work.note(note)
  return 'not-applicable'
}

/** Months of delay from the due date: begun ones, or completed ones, as it is read. */
function monthsLate(work: Work, due: Day, paid: Day): number {
  const between = monthsBetween(monthOf(due), monthOf(paid))
  const whole = addMonthsToDay(due, between) <= paid ? between : between - 1
  if (addMonthsToDay(due, whole) === paid) return whole
  return work.read(partMonths) === 'started' ? whole + 1 : whole
}
