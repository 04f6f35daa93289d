import { choiceField, dayField, type FactsOf } from '../core/fields.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { memberSinceField, paidThroughField } from '../member/facts.ts'
import { childrenField, claimedOnField, totalMonthsField } from './facts.ts'
import { scholarshipFigures } from './figures.ts'
import { paidLongEnough } from './membership.ts'
import { payScholarships, scholarshipReadings } from './pay.ts'

const fields = {
  happenedOn: dayField({
    title: { id: 'Tanggal peristiwa', en: 'Day of the event' },
    description: {
      id: 'Hari meninggal, atau hari kecelakaan yang menyebabkan cacat total tetap.',
      en: 'Day of death, or of the accident that left a permanent total disability.',
    },
    example: '2026-06-10',
    required: true,
  }),
  cause: choiceField(
    {
      JKK: {
        id: 'Kecelakaan kerja: meninggal atau cacat total tetap',
        en: 'Accident at work: death or permanent total disability',
      },
      JKM: { id: 'Meninggal bukan karena kerja', en: 'Death not caused by work' },
    },
    {
      title: { id: 'Sebab', en: 'Cause' },
      description: {
        id: 'Beasiswa dari JKK tidak meminta masa iur; dari JKM meminta.',
        en: 'A scholarship of JKK asks for no months paid; one of JKM does.',
      },
      example: 'JKM',
      required: true,
    },
  ),
  memberSince: { ...memberSinceField, required: false as const },
  paidThrough: { ...paidThroughField, required: false as const },
  totalMonths: totalMonthsField,
  children: { ...childrenField, required: true as const },
  claimedOn: claimedOnField,
}
type Facts = FactsOf<typeof fields>

/** Scholarships of the children after a death or a permanent total disability, by the law on the day of the event. */
export const scholarship = rule({
  id: 'scholarship',
  title: { id: 'Beasiswa pendidikan anak', en: "Children's scholarship" },
  summary: {
    id: 'Beasiswa per anak dan tahun ajaran sampai selesai, usia 23, menikah atau bekerja.',
    en: 'Scholarship by child and school year to the end of school, the age of 23, marriage or work.',
  },
  kind: 'benefit',
  pays: 'once',
  fields,
  figures: scholarshipFigures,
  readings: scholarshipReadings,
  on: (facts) => facts.happenedOn,
  work: assessScholarship,
})

function assessScholarship(work: Work, facts: Facts): RuleOutcome {
  if (facts.cause === 'JKM') {
    const { memberSince, paidThrough, totalMonths } = facts
    if (memberSince === undefined || paidThrough === undefined) {
      if (memberSince === undefined) work.ask('memberSince')
      if (paidThrough === undefined) work.ask('paidThrough')
      return 'unknown'
    }
    if (!paidLongEnough(work, { memberSince, paidThrough, totalMonths })) return 'not-applicable'
  }
  payScholarships(work, facts, facts.cause)
  return work.total > 0n ? 'due' : 'not-applicable'
}
