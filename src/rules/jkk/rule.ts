import type { Words } from '../core/law-text.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { lumpSum } from '../jkm/figures.ts'
import { checkProtection, graceMonths, inArrears } from '../member/protection.ts'
import { scholarshipFigures } from '../scholarship/figures.ts'
import { scholarshipReadings } from '../scholarship/pay.ts'
import { payCare } from './care.ts'
import { careFigures } from './care-figures.ts'
import { checkReport, claimedInTime, foundSoonEnough } from './deadlines.ts'
import { payInjuries } from './disability/pay.ts'
import { tableFigures } from './disability/table.ts'
import { combinedCap } from './doubts.ts'
import { type Facts, fields } from './facts.ts'
import { cashFigures, wageMonths } from './figures.ts'
import { payDeath, payTotalDisability } from './grants.ts'
import { payWageLoss } from './wage-loss.ts'

const byWork = {
  id: 'jkk.karena-kerja',
  title: { id: 'Kecelakaan atau penyakit karena kerja', en: 'An accident or disease by work' },
}
const migrants: Words = {
  id: 'Manfaat pekerja migran diatur tersendiri (Permenaker 4/2023) dan belum dihitung di sini.',
  en: 'Benefits of migrant workers have a regulation of their own (Permenaker 4/2023), not worked out here.',
}
const trafficFirst: Words = {
  id: 'Kecelakaan lalu lintas: Jasa Raharja penjamin pertama biaya perawatan; JKK menanggung sisanya.',
  en: 'Traffic accident: Jasa Raharja pays for the care first; JKK covers the rest.',
}

/** JKK by the law in force on the day of the accident, or of the diagnosis of an occupational disease. */
export const jkk = rule({
  id: 'jkk',
  title: { id: 'Jaminan Kecelakaan Kerja (JKK)', en: 'Work accident benefit (JKK)' },
  summary: {
    id: 'Hak pekerja atau ahli warisnya karena kecelakaan kerja atau penyakit akibat kerja.',
    en: 'What a worker or the heirs are owed after an accident at work or an occupational disease.',
  },
  kind: 'benefit',
  pays: 'once',
  fields,
  figures: [...cashFigures, ...careFigures, ...tableFigures, lumpSum, graceMonths, ...scholarshipFigures],
  readings: [inArrears, combinedCap, ...scholarshipReadings],
  on: (facts) => facts.happenedOn,
  work: assessAccident,
})

function assessAccident(work: Work, facts: Facts): RuleOutcome {
  const grounds = work.value(wageMonths)
  if (!work.find(byWork, facts.workRelated, facts.workRelated, grounds)) return 'not-applicable'
  if (facts.segment === 'PMI') {
    work.note(migrants)
    return 'unknown'
  }
  const afterWork = foundSoonEnough(work, facts)
  if (afterWork === false) return 'lapsed'
  const protection = afterWork
    ? 'go-on'
    : checkProtection(work, facts.paidThrough, facts.happenedOn, facts.segment)
  if (protection !== 'go-on') return protection
  checkReport(work, facts)
  if (!claimedInTime(work, facts)) return 'lapsed'

  payCare(work, facts)
  if (facts.monthsUnable) payWageLoss(work, facts.wage, facts.monthsUnable)
  if (facts.result === 'partial') payPartial(work, facts)
  if (facts.result === 'total') payTotalDisability(work, facts)
  if (facts.result === 'died') payDeath(work, facts)
  if (facts.traffic) work.note(trafficFirst)
  return 'due'
}

function payPartial(work: Work, facts: Facts): void {
  const { injuries, leftHanded, wage } = facts
  if (injuries === undefined || injuries.length === 0) work.ask('injuries')
  else payInjuries(work, { injuries, leftHanded, wage })
}
