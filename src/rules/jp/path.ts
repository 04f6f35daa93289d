import { addMonthsToDay, addYears, type Day } from '../core/calendar.ts'
import { type Fraction, part } from '../core/exact.ts'
import type { Dated } from '../core/series.ts'
import type { Work } from '../core/work.ts'
import { disabilityConditions, disabilityMonthsCounted } from './doubts.ts'
import type { MemberFacts } from './facts.ts'
import {
  deemedDensity,
  deemedMonths,
  deemedYears,
  disabilityDensity,
  disabilityMonths,
  pensionMonths,
} from './figures.ts'
import { pensionAge, pensionDay } from './pension-age.ts'
import { monthsOfMembership } from './possible.ts'
import { tests } from './tests.ts'

/** A monthly pension of so many months, paid or deemed, and the day on which pension age was reached. */
export interface Monthly {
  readonly pays: 'monthly'
  readonly months: number
  readonly deemed?: Dated<number>
  readonly reached?: Day
}

/** A monthly pension of so many months, or the lump sum, or the end of the case. */
export type Path =
  | Monthly
  | { readonly pays: 'once' }
  | { readonly pays: 'nothing'; readonly outcome: 'not-applicable' | 'unknown' }

const once: Path = { pays: 'once' }
const notApplicable: Path = { pays: 'nothing', outcome: 'not-applicable' }
const unknown: Path = { pays: 'nothing', outcome: 'unknown' }

/** How JP pays in this case. */
export function pathOf(work: Work, facts: MemberFacts): Path {
  const asked = work.value(pensionMonths)
  if (!work.find(tests.employee, facts.segment === 'PU', facts.segment, asked)) return notApplicable
  if (facts.reason === 'usia-pensiun') return atPensionAge(work, facts)
  return facts.reason === 'meninggal' ? atDeath(work, facts) : atDisability(work, facts)
}

function atPensionAge(work: Work, facts: MemberFacts): Path {
  const { bornOn, eventOn } = facts
  if (bornOn === undefined) {
    work.ask('bornOn')
    work.find(tests.age, undefined, undefined, work.value(pensionAge))
    return unknown
  }
  const day = pensionDay(work, bornOn)
  const reached = work.find(tests.age, day <= eventOn, day, work.value(pensionAge, day), () => ({
    words: { id: `Pada ${day}`, en: `On ${day}` },
    facts: { eventOn: day },
  }))
  if (!reached) return notApplicable
  return enoughMonths(work, facts) ? { pays: 'monthly', months: facts.months, reached: day } : once
}

function enoughMonths(work: Work, { months }: MemberFacts): boolean {
  const asked = work.value(pensionMonths)
  const short = asked.value - months
  return work.find(tests.months, short <= 0, months, asked, () => ({
    words: {
      id: `Dengan ${short} bulan iuran lagi: pensiun bulanan`,
      en: `With ${short} more months paid: a monthly pension`,
    },
    facts: { months: asked.value },
  }))
}

function atDeath(work: Work, facts: MemberFacts): Path {
  if (enoughMonths(work, facts)) return { pays: 'monthly', months: facts.months }
  if (facts.memberSince === undefined) return askMembership(work, work.value(deemedYears))
  const years = work.value(deemedYears)
  const long = longEnough(work, facts, years, addYears(facts.memberSince, years.value))
  const dense = denseEnough(work, facts.memberSince, facts, work.value(deemedDensity))
  if (!long || !dense) return once
  const deemed = work.value(deemedMonths)
  return { pays: 'monthly', months: deemed.value, deemed }
}

function atDisability(work: Work, facts: MemberFacts): Path {
  if (work.read(disabilityConditions) === 'asked') {
    const months = work.value(disabilityMonths)
    if (facts.memberSince === undefined) return askMembership(work, months)
    const long = longEnough(work, facts, months, addMonthsToDay(facts.memberSince, months.value))
    const dense = denseEnough(work, facts.memberSince, facts, work.value(disabilityDensity))
    if (!long || !dense) return once
  }
  if (facts.months >= work.value(pensionMonths).value) return { pays: 'monthly', months: facts.months }
  if (work.read(disabilityMonthsCounted) === 'paid') return { pays: 'monthly', months: facts.months }
  const deemed = work.value(deemedMonths)
  return { pays: 'monthly', months: deemed.value, deemed }
}

function askMembership(work: Work, grounds: Dated): Path {
  work.ask('memberSince')
  work.find(tests.membership, undefined, undefined, grounds)
  return unknown
}

function longEnough(work: Work, { eventOn, memberSince }: MemberFacts, grounds: Dated, day: Day): boolean {
  return work.find(tests.membership, day <= eventOn, memberSince, grounds)
}

/** Months paid against months of membership, the first and the month of the event among them. */
function denseEnough(
  work: Work,
  since: Day,
  { months, eventOn }: MemberFacts,
  density: Dated<Fraction>,
): boolean {
  const all = monthsOfMembership(since, eventOn)
  const asked = Number(part(BigInt(all), density.value, 'up'))
  return work.find(tests.density, months >= asked, `${months}/${all}`, density, () => ({
    words: {
      id: `Dengan ${asked - months} bulan iuran lagi`,
      en: `With ${asked - months} more months paid`,
    },
    facts: { months: asked },
  }))
}
