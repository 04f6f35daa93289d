import { addMonthsToDay, addYears, ageOn, birthday, type Day } from '../core/calendar.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import type { Segment } from '../member/facts.ts'
import type { Facts, Reason } from './facts.ts'
import { partialYears, savingsAge, waitingMonths, wholeShare } from './figures.ts'
import { tests } from './tests.ts'

type End = Exclude<RuleOutcome, 'due'> | undefined

const withSavings: readonly Segment[] = ['PU', 'BPU', 'PMI']
const employees: readonly Segment[] = ['PU', 'PMI']
const segmentsOf: Partial<Record<Reason, readonly Segment[]>> = {
  'mengundurkan-diri': employees,
  phk: employees,
  'pkwt-berakhir': employees,
  'berhenti-usaha': ['BPU'],
}
const waits: readonly Reason[] = ['mengundurkan-diri', 'phk', 'berhenti-usaha']
const partial: readonly Reason[] = ['persiapan-pensiun', 'perumahan']

/** Whether the reason opens a claim; the end of the case if not. */
export function checkReason(work: Work, facts: Facts): End {
  const allowed = segmentsOf[facts.reason] ?? withSavings
  if (!work.find(tests.segment, allowed.includes(facts.segment), facts.segment, work.value(wholeShare)))
    return 'not-applicable'
  if (facts.reason === 'usia-pensiun') return checkAge(work, facts)
  if (partial.includes(facts.reason)) return checkPartial(work, facts)
  return waits.includes(facts.reason) ? checkWaiting(work, facts) : undefined
}

function checkAge(work: Work, { bornOn, eventOn }: Facts): End {
  const age = work.value(savingsAge)
  if (bornOn === undefined) {
    work.ask('bornOn')
    work.find(tests.age, undefined, undefined, age)
    return 'unknown'
  }
  const met = work.find(tests.age, ageOn(bornOn, eventOn) >= age.value, ageOn(bornOn, eventOn), age, () => {
    const day = birthday(bornOn, age.value)
    return { words: { id: `Pada ${day}`, en: `On ${day}` }, facts: { eventOn: day } }
  })
  return met ? undefined : 'not-applicable'
}

/** The first day on which a claim may be made for a reason that waits; nothing for the others. */
export function claimableOn(work: Work, facts: Facts): Day | undefined {
  if (!waits.includes(facts.reason)) return undefined
  const months = work.valueIfAny(waitingMonths)
  return months && addMonthsToDay(facts.eventOn, months.value)
}

function checkWaiting(work: Work, facts: Facts): End {
  const months = work.valueIfAny(waitingMonths)
  if (!months) {
    work.find(tests.early, false, facts.reason, work.value(savingsAge))
    return 'not-applicable'
  }
  const day = addMonthsToDay(facts.eventOn, months.value)
  const met = facts.claimedOn === undefined ? undefined : facts.claimedOn >= day
  work.find(tests.waited, met, facts.claimedOn ?? day, months, () => ({
    words: { id: `Bila diajukan sejak ${day}`, en: `If claimed from ${day} on` },
    facts: { claimedOn: day },
  }))
  return met === false ? 'not-applicable' : undefined
}

function checkPartial(work: Work, { memberSince, eventOn, partialTaken }: Facts): End {
  const years = work.value(partialYears)
  if (partialTaken === undefined) work.ask('partialTaken')
  const open = partialTaken === undefined ? undefined : !partialTaken
  const once = work.find(tests.once, open, partialTaken, years)
  if (memberSince === undefined) {
    work.ask('memberSince')
    work.find(tests.membership, undefined, undefined, years)
    return once === false ? 'not-applicable' : 'unknown'
  }
  const day = addYears(memberSince, years.value)
  const long = work.find(tests.membership, day <= eventOn, memberSince, years, () => ({
    words: { id: `Bila diminta sejak ${day}`, en: `If asked for from ${day} on` },
    facts: { eventOn: day },
  }))
  return long && once !== false ? undefined : 'not-applicable'
}
