import { least, part } from '../core/exact.ts'
import { rule } from '../core/rule.ts'
import { units } from '../core/units.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { checkClaimDay, checkEarlierClaims, checkOpen } from './claims.ts'
import { checkArrears, checkMonths, type End } from './conditions.ts'
import { contradictions } from './contradictions.ts'
import { employerArrears } from './doubts.ts'
import { checkEligibility } from './eligibility.ts'
import { type Facts, fields } from './facts.ts'
import {
  cashShares,
  claimMonths,
  claimsFrom,
  closedArrears,
  largeFirmProgrammes,
  monthsAsked,
  monthsInARow,
  monthsWindow,
  mostClaims,
  registrationAge,
  smallFirmProgrammes,
  wageCeiling,
  yearsBetween,
} from './figures.ts'
import { tests } from './tests.ts'

const cash = {
  id: 'uang-tunai',
  programme: 'JKP',
  title: { id: 'Uang tunai sebulan', en: 'Cash for a month' },
} as const

const months = ['1', '2', '3', '4', '5', '6'].map((month) => ({
  of: { id: `bulan ke-${month}`, en: `month ${month}` },
}))

const ceilingName = { id: 'batas atas upah', en: 'wage ceiling' }

/**
 * JKP by the law in force on the day of the dismissal: cash for six months, one line a month.
 * Source: PP 37/2021, from 2025-02-07 PP 6/2025.
 */
export const jkp = rule({
  id: 'jkp',
  title: { id: 'Jaminan Kehilangan Pekerjaan (JKP)', en: 'Loss of job benefit (JKP)' },
  summary: {
    id: 'Uang tunai paling lama enam bulan bagi pekerja yang di-PHK.',
    en: 'Cash for at most six months to a worker who was dismissed.',
  },
  kind: 'benefit',
  pays: 'once',
  fields,
  figures: [
    cashShares,
    wageCeiling,
    monthsAsked,
    monthsWindow,
    monthsInARow,
    claimMonths,
    mostClaims,
    yearsBetween,
    closedArrears,
    claimsFrom,
    registrationAge,
    smallFirmProgrammes,
    largeFirmProgrammes,
  ],
  readings: [employerArrears],
  contradictions,
  on: (facts) => facts.dismissedOn,
  work: assessDismissal,
})

function assessDismissal(work: Work, facts: Facts): RuleOutcome {
  const shares = work.value(cashShares)
  if (!work.find(tests.employee, facts.segment === 'PU', facts.segment, shares)) return 'not-applicable'
  if (!work.find(tests.dismissed, facts.reason === 'phk', facts.reason, work.value(monthsAsked)))
    return 'not-applicable'
  const ends = [
    ...checkEligibility(work, facts),
    checkMonths(work, facts),
    checkEarlierClaims(work, facts),
    checkArrears(work, facts),
    checkOpen(work, facts),
    checkClaimDay(work, facts),
  ]
  const end = gravest(ends)
  if (end) return end
  payMonths(work, facts)
  work.note({
    id: 'Berhenti bila sudah bekerja lagi atau meninggal dunia. Selain uang tunai ada informasi pasar kerja dan pelatihan kerja.',
    en: 'It ends with a new job or death. Beside the cash there are job-market information and training.',
  })
  return 'due'
}

/** What decides when several conditions end the case: a sure no before an open question. */
function gravest(ends: readonly End[]) {
  return (
    ends.find((end) => end === 'not-applicable') ??
    ends.find((end) => end === 'lapsed') ??
    ends.find((end) => end === 'unknown')
  )
}

function payMonths(work: Work, facts: Facts): void {
  const shares = work.value(cashShares)
  const ceiling = work.value(wageCeiling)
  const base = least(facts.wage, ceiling.value)
  const capped = base < facts.wage
  for (const [index, share] of shares.value.entries())
    work.line(
      cash,
      part(base, share),
      capped
        ? [{ rate: share }, '×', { rupiah: base, name: ceilingName }]
        : [{ rate: share }, '×', { rupiah: base, name: units.wage }],
      capped ? [shares, ceiling] : [shares],
      months[index],
    )
}
