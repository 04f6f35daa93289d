import type { Words } from '../core/law-text.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { lumpSum } from '../jkm/figures.ts'
import { migrants } from '../member/migrants.ts'
import { checkProtection, protectionFigures, protectionReadings } from '../member/protection.ts'
import { scholarshipFigures } from '../scholarship/figures.ts'
import { scholarshipReadings } from '../scholarship/pay.ts'
import { payCare } from './care.ts'
import { careFigures } from './care-figures.ts'
import { accidentContradictions } from './contradictions.ts'
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
const trafficFirst: Words = {
  id: 'Kecelakaan lalu lintas: Jasa Raharja penjamin pertama biaya perawatan; JKK menanggung sisanya.',
  en: 'Traffic accident: Jasa Raharja pays for the care first; JKK covers the rest.',
}
const partsNotAdded: Words = {
  id: 'Rincian cacat sebagian tidak ikut dihitung: santunan cacat total tetap atau kematian menggantikannya.',
  en: 'Partial disabilities are not counted: the grant for a total disability or a death takes their place.',
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
  figures: [
    ...cashFigures,
    ...careFigures,
    ...tableFigures,
    lumpSum,
    ...protectionFigures,
    ...scholarshipFigures,
  ],
  readings: [...protectionReadings, combinedCap, ...scholarshipReadings],
  contradictions: accidentContradictions,
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
  // After the work protection must have held on its last day.
  const coveredOn = afterWork && facts.employmentEndedOn ? facts.employmentEndedOn : facts.happenedOn
  // An employer owes nothing for one who no longer works for it.
  const left =
    !afterWork && facts.employmentEndedOn !== undefined && facts.employmentEndedOn < facts.happenedOn
  const held = checkProtection(work, left ? { paidThrough: facts.paidThrough } : facts, coveredOn)
  if (held === 'lapsed' || held === 'unknown') return held
  checkReport(work, facts)
  if (!claimedInTime(work, facts)) return 'lapsed'

  payCare(work, facts)
  if (facts.monthsUnable) payWageLoss(work, facts.wage, facts.monthsUnable)
  if (facts.traffic) work.note(trafficFirst)
  switch (facts.result) {
    case 'recovered':
      return 'due'
    case 'partial':
      return payPartial(work, facts)
    case 'total':
      payTotalDisability(work, facts)
      break
    case 'died':
      payDeath(work, facts)
  }
  if (facts.injuries?.length) work.note(partsNotAdded)
  return 'due'
}

/** Without the injuries the grant for them is not known, and what else is owed is not the whole. */
function payPartial(work: Work, { injuries = [], leftHanded, wage }: Facts): RuleOutcome {
  if (injuries.length === 0) {
    work.ask('injuries')
    return 'unknown'
  }
  payInjuries(work, { injuries, leftHanded, wage })
  return 'due'
}
