import { addDays, addYears } from '../core/calendar.ts'
import type { Words } from '../core/law-text.ts'
import type { Work } from '../core/work.ts'
import type { Facts } from './facts.ts'
import { claimYears, diseaseYears, lateReport, reportDays } from './figures.ts'

const tests = {
  reported: {
    id: 'jkk.lapor',
    title: { id: 'Dilaporkan dalam 2×24 jam', en: 'Reported within 2×24 hours' },
  },
  claimed: {
    id: 'jkk.kedaluwarsa',
    title: { id: 'Diajukan sebelum kedaluwarsa', en: 'Claimed before it expired' },
  },
  soonEnough: {
    id: 'jkk.penyakit-sesudah-berhenti',
    title: {
      id: 'Penyakit didiagnosis tidak lama sesudah berhenti bekerja',
      en: 'The disease was found soon enough after the work',
    },
  },
}
const employerPays: Words = {
  id: 'Terlambat dilaporkan: manfaat menjadi kewajiban pemberi kerja (Permenaker 1/2025). Tanyakan kepada kantor cabang.',
  en: 'Reported late: the benefit becomes the duty of the employer (Permenaker 1/2025). Ask the branch.',
}
const lateWords: Words = {
  id: 'Terlambat dilaporkan. Tanyakan akibatnya kepada kantor cabang.',
  en: 'Reported late. Ask the branch what follows.',
}

/** Whether it was reported in time. It changes who pays, not what is owed: a finding and a word of care. */
export function checkReport(work: Work, facts: Facts): void {
  if (facts.reportedOn === undefined || !work.explain) return
  const days = work.value(reportDays)
  const last = addDays(facts.happenedOn, days.value)
  if (work.find(tests.reported, facts.reportedOn <= last, facts.reportedOn, days)) return
  const employer = facts.segment !== 'BPU' && work.valueIfAny(lateReport) !== undefined
  work.note(employer ? employerPays : lateWords)
}

/** Whether the claim was filed before the right to it expired. Without a day of filing it is taken to be. */
export function claimedInTime(work: Work, facts: Facts): boolean {
  if (facts.claimedOn === undefined) return true
  const years = work.value(claimYears)
  const last = addYears(facts.happenedOn, years.value)
  return work.find(tests.claimed, facts.claimedOn <= last, facts.claimedOn, years, () => ({
    words: { id: `Diajukan paling lambat ${last}`, en: `Claimed by ${last}` },
    facts: { claimedOn: last },
  }))
}

/** A disease found after the work had ended: whether soon enough. Undefined when it is no such case. */
export function foundSoonEnough(work: Work, facts: Facts): boolean | undefined {
  const ended = facts.employmentEndedOn
  if (!facts.disease || ended === undefined || ended > facts.happenedOn) return undefined
  const years = work.value(diseaseYears)
  return work.find(tests.soonEnough, facts.happenedOn <= addYears(ended, years.value), ended, years)
}
