import { monthOf } from '../core/calendar.ts'
import { choiceField, dayField, type FactsOf } from '../core/fields.ts'
import { rule } from '../core/rule.ts'
import type { RuleOutcome, Work } from '../core/work.ts'
import { membershipContradictions } from '../member/contradictions.ts'
import { memberSinceField, paidThroughField, segmentField } from '../member/facts.ts'
import { migrants } from '../member/migrants.ts'
import { checkProtection, protectionFigures, protectionReadings } from '../member/protection.ts'
import { childContradictions } from './contradictions.ts'
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
  segment: { ...segmentField, required: false as const },
  memberSince: { ...memberSinceField, required: false as const, example: '2022-05-01' },
  paidThrough: { ...paidThroughField, required: false as const, example: '2026-06' },
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
  figures: [...scholarshipFigures, ...protectionFigures],
  readings: [...protectionReadings, ...scholarshipReadings],
  contradictions: (facts) => [
    ...membershipContradictions(facts, 'happenedOn'),
    ...childContradictions(facts.children, facts.happenedOn),
  ],
  on: (facts) => facts.happenedOn,
  work: assessScholarship,
})

function assessScholarship(work: Work, facts: Facts): RuleOutcome {
  if (facts.cause === 'JKM') {
    const refused = refusedByMembership(work, facts)
    if (refused) return refused
  }
  payScholarships(work, facts, facts.cause)
  return work.total > 0n ? 'due' : 'not-applicable'
}

/** Why a death outside work gives no scholarship: protection did not hold, or too few months were paid. */
function refusedByMembership(work: Work, facts: Facts): RuleOutcome | undefined {
  const { segment, memberSince, paidThrough, totalMonths } = facts
  if (memberSince === undefined) work.ask('memberSince')
  if (paidThrough === undefined) work.ask('paidThrough')
  if (memberSince === undefined || paidThrough === undefined) return 'unknown'
  if (segment === 'PMI') {
    work.note(migrants)
    return 'unknown'
  }
  // What an unpaid month means differs by segment.
  if (segment === undefined && paidThrough < monthOf(facts.happenedOn)) {
    work.ask('segment')
    return 'unknown'
  }
  const held = checkProtection(work, { segment, memberSince, paidThrough }, facts.happenedOn)
  if (held === 'lapsed' || held === 'unknown') return held
  const enough = paidLongEnough(work, { memberSince, paidThrough: held.paidThrough, totalMonths })
  return enough ? undefined : 'not-applicable'
}
