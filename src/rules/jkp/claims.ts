import { addMonthsToDay, addYears } from '../core/calendar.ts'
import type { Words } from '../core/law-text.ts'
import type { Work } from '../core/work.ts'
import type { End } from './conditions.ts'
import type { Facts } from './facts.ts'
import { claimMonths, claimsFrom, mostClaims, yearsBetween } from './figures.ts'
import { tests } from './tests.ts'

const neverOpen: Words = {
  id: 'Batas mengajukannya sudah lewat sebelum JKP mulai menerima klaim pada Februari 2022: pekerja yang di-PHK waktu itu belum dapat memakai JKP.',
  en: 'The time to claim was over before JKP began to take claims in February 2022: who was dismissed then could not use JKP yet.',
}

/**
 * No claim could be made before JKP began to pay: not the one that was made, nor one whose last day came before. Later
 * dismissals need not look at it.
 */
export function checkOpen(work: Work, { dismissedOn, claimedOn }: Facts): End {
  const open = work.value(claimsFrom)
  if (dismissedOn >= open.value) return undefined
  const lastDay = addMonthsToDay(dismissedOn, work.value(claimMonths).value)
  const never = lastDay < open.value
  if (never) work.note(neverOpen)
  const met = claimedOn === undefined ? (never ? false : undefined) : claimedOn >= open.value
  work.find(tests.open, met, claimedOn, open, () => ({
    words: { id: `Bila diajukan sejak ${open.value}`, en: `If claimed from ${open.value} on` },
    facts: { claimedOn: open.value },
  }))
  return met === false ? 'not-applicable' : undefined
}

/** The claim must come in time; while it is not made, the last day for it is told. */
export function checkClaimDay(work: Work, facts: Facts): End {
  const months = work.value(claimMonths)
  const lastDay = addMonthsToDay(facts.dismissedOn, months.value)
  if (facts.claimedOn === undefined) {
    work.ask('claimedOn')
    work.find(tests.inTime, undefined, lastDay, months)
    return undefined
  }
  const inTime = work.find(tests.inTime, facts.claimedOn <= lastDay, facts.claimedOn, months, () => ({
    words: { id: `Bila diajukan paling lambat ${lastDay}`, en: `If claimed by ${lastDay}` },
    facts: { claimedOn: lastDay },
  }))
  return inTime ? undefined : 'lapsed'
}

/** At most three claims in a working life, five years apart. A last claim tells of one at least. */
export function checkEarlierClaims(work: Work, facts: Facts): End {
  const most = work.value(mostClaims)
  const { earlierClaims, lastClaimOn } = facts
  const left = work.find(
    tests.claimsLeft,
    earlierClaims === undefined ? undefined : earlierClaims < most.value,
    earlierClaims,
    most,
  )
  if (left === false) return 'not-applicable'
  const end = lastClaimOn === undefined && !earlierClaims ? undefined : checkGap(work, facts)
  if (earlierClaims === undefined && end === undefined) work.ask('earlierClaims')
  return end
}

function checkGap(work: Work, { lastClaimOn, dismissedOn }: Facts): End {
  const gap = work.value(yearsBetween)
  if (lastClaimOn === undefined) {
    work.ask('lastClaimOn')
    work.find(tests.gap, undefined, undefined, gap)
    return 'unknown'
  }
  const apart = addYears(lastClaimOn, gap.value) <= dismissedOn
  return work.find(tests.gap, apart, lastClaimOn, gap) ? undefined : 'not-applicable'
}
