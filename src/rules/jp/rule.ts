import { addMonths, addYears, type Day, earlierOf, type Month, monthOf } from '../core/calendar.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { bornAfterwards, posthumousDays } from '../member/posthumous.ts'
import { payPension, wholeByFormula, wholeOfPaid } from './amount.ts'
import {
  childrenTogether,
  disabilityConditions,
  disabilityMonthsCounted,
  leastForSurvivors,
} from './doubts.ts'
import { type PensionFacts, pensionFields } from './facts.ts'
import {
  accrual,
  childAge,
  childShare,
  deemedDensity,
  deemedMonths,
  deemedYears,
  deferralYears,
  disabilityDensity,
  disabilityMonths,
  mostChildren,
  ownShare,
  parentShare,
  pensionMonths,
  spouseShare,
} from './figures.ts'
import { pensionItems } from './items.ts'
import { leastPension, mostPension } from './limits.ts'
import { type Monthly, type Path, pathOf } from './path.ts'
import { pensionAge } from './pension-age.ts'
import { pensionContradictions, tooManyMonths } from './possible.ts'
import { recipientOf } from './survivors.ts'
import { tests } from './tests.ts'

/**
 * The monthly pension of JP by the law in force on the day of the event; what is paid at once is `jp-lump-sum`.
 * Source: PP 45/2015 Pasal 15–23, Permenaker 29/2015 Pasal 26.
 */
export const jp = rule({
  id: 'jp',
  title: { id: 'Jaminan Pensiun (JP), bulanan', en: 'Pension (JP), monthly' },
  summary: {
    id: 'Pensiun bulanan peserta, janda atau duda, anak, atau orang tua.',
    en: 'The monthly pension of a participant, the spouse, the children or a parent.',
  },
  kind: 'benefit',
  pays: 'monthly',
  fields: pensionFields,
  figures: [
    accrual,
    pensionMonths,
    pensionAge,
    deferralYears,
    leastPension,
    mostPension,
    ownShare,
    spouseShare,
    childShare,
    parentShare,
    childAge,
    mostChildren,
    deemedMonths,
    deemedYears,
    deemedDensity,
    disabilityMonths,
    disabilityDensity,
    posthumousDays,
  ],
  readings: [
    leastForSurvivors,
    disabilityConditions,
    disabilityMonthsCounted,
    childrenTogether,
    bornAfterwards,
  ],
  contradictions: pensionContradictions,
  on: (facts) => facts.eventOn,
  work: assessPension,
})

const notes = {
  atOnce: {
    id: 'Tidak ada pensiun bulanan; iuran dan hasil pengembangannya dibayar sekaligus. Lihat JP yang dibayar sekaligus.',
    en: 'There is no monthly pension; contributions and returns are paid at once. See JP paid at once.',
  },
  nobody: {
    id: 'Tidak ada penerima pensiun menurut urutan. Tanyakan akumulasi iurannya kepada kantor cabang.',
    en: 'There is nobody to receive the pension. Ask the branch about the contributions.',
  },
  yearly: {
    id: 'Untuk tahun pertama. Tahun berikutnya dikalikan faktor indeksasi.',
    en: 'For the first year. Later years are multiplied by an index.',
  },
  tooMany: {
    id: 'JP baru dimulai Juli 2015: masa iur ini lebih panjang daripada yang mungkin pada hari peristiwa.',
    en: 'JP began in July 2015: so many months are not possible on the day of the event.',
  },
}

function assessPension(work: Work, facts: PensionFacts): RuleOutcome {
  work.value(accrual)
  if (tooManyMonths(facts)) work.note(notes.tooMany)
  if (facts.reason === 'meninggal') return afterDeath(work, facts)
  const path = pathOf(work, facts)
  if (path.pays !== 'monthly') return noPension(work, path)
  const item = facts.reason === 'usia-pensiun' ? pensionItems.oldAge : pensionItems.disability
  work.note(notes.yearly)
  const from = firstMonth(work, facts, path)
  const whole = wholeByFormula(work, facts.averageWage, path, from)
  const recipient = { item, share: work.value(ownShare), count: 1 }
  return payPension(work, whole, recipient, true, from)
}

/** Survivors: of a pensioner a share of the pension drawn, else of the formula. */
function afterDeath(work: Work, facts: PensionFacts): RuleOutcome {
  const { pensionPaid } = facts
  const path = pensionPaid === undefined || facts.segment !== 'PU' ? pathOf(work, facts) : undefined
  if (path && path.pays !== 'monthly') return noPension(work, path)
  const recipient = recipientOf(work, facts)
  if (recipient === 'not-applicable') work.note(notes.nobody)
  if (typeof recipient === 'string') return recipient
  work.note(notes.yearly)
  const from = monthAfter(facts.eventOn)
  const whole =
    path === undefined
      ? wholeOfPaid(work, pensionPaid ?? 0n)
      : wholeByFormula(work, facts.averageWage, path, from)
  return payPension(work, whole, recipient, false, from)
}

type NoPension = Exclude<Path, Monthly>

function noPension(work: Work, path: NoPension): RuleOutcome {
  if (path.pays === 'nothing') return path.outcome
  work.note(notes.atOnce)
  return 'not-applicable'
}

const monthAfter = (day: Day): Month => addMonths(monthOf(day), 1)

/**
 * The month it is owed from: the one after the event, or after pension age, put off for at most three years. The least
 * and the most pension are those of that month.
 */
function firstMonth(work: Work, { eventOn, employedUntilThen }: PensionFacts, { reached }: Monthly): Month {
  if (reached === undefined || reached === eventOn) return monthAfter(eventOn)
  if (employedUntilThen === undefined) work.ask('employedUntilThen')
  if (!employedUntilThen) return monthAfter(reached)
  const years = work.value(deferralYears)
  const latest = addYears(reached, years.value)
  work.find(tests.deferral, eventOn <= latest, eventOn, years)
  return monthAfter(earlierOf(eventOn, latest))
}
