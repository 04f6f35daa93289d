import { birthday, type Day } from '../core/calendar.ts'
import type { Words } from '../core/law-text.ts'
import type { Reading } from '../core/reading.ts'
import type { Work } from '../core/work.ts'
import { lastSchoolYear, monthsAcrossGaps } from './doubts.ts'
import { type Entitled, entitledChildren } from './entitled.ts'
import type { Child } from './facts.ts'
import { endAge, firstMonth, onceGrant, yearly, yearsInArrears } from './figures.ts'
import { levelTitles } from './levels.ts'
import { schoolYearOf, schoolYearStart, schoolYearText } from './school-year.ts'
import { schoolYears } from './school-years.ts'

export const scholarshipReadings: readonly Reading[] = [monthsAcrossGaps, lastSchoolYear]

const title = { id: 'Beasiswa pendidikan anak', en: "Children's scholarship" }
const items = {
  JKK: { id: 'beasiswa', programme: 'JKK', title },
  JKM: { id: 'beasiswa', programme: 'JKM', title },
} as const

const inTime = {
  id: 'beasiswa.tunggakan',
  title: { id: 'Tahun ajaran belum terlalu lama lewat', en: 'The school year is not too long past' },
}
const planUnknown: Words = {
  id: 'Jenjang sesudah yang sekarang belum dihitung untuk anak yang rencana sekolahnya belum diisi.',
  en: 'Levels after the present one are not counted for a child whose plan is not told.',
}
const asLongAs: Words = {
  id: 'Beasiswa dibayar per tahun ajaran selama anak masih bersekolah, belum menikah dan belum bekerja; diajukan setiap tahun.',
  en: 'Paid by the school year while the child is at school, unmarried and not working; claimed every year.',
}

export interface ScholarshipFacts {
  readonly children?: readonly Child[]
  readonly claimedOn?: Day
}

/**
 * Writes one line a child and school year, to the end of school or of the right. Whether the family has a right to
 * scholarships at all is for the caller to know. Amounts in rupiah; `when` is the school year, `of` the child.
 * Source: PP 82/2019 Lampiran III; before it one sum for one child (PP 44/2015).
 * @throws NoLaw before 2015-07-01
 */
export function payScholarships(work: Work, facts: ScholarshipFacts, programme: 'JKK' | 'JKM'): void {
  const entitled = entitledChildren(work, facts.children ?? [])
  const once = work.valueIfAny(onceGrant)
  if (!once) {
    for (const each of entitled) payChild(work, each, facts.claimedOn, programme)
    if (entitled.length > 0) work.note(asLongAs)
    if (entitled.some(({ child }) => !child.goesOnTo && child.level !== 'tidak')) work.note(planUnknown)
    return
  }
  const when = schoolYearText(schoolYearOf(work.on, work.value(firstMonth).value))
  for (const { child, name } of entitled)
    if (child.level !== 'tidak')
      work.line(items[programme], once.value, [{ rupiah: once.value }], [once], { of: name, when })
}

function payChild(
  work: Work,
  { child, name }: Entitled,
  claimedOn: Day | undefined,
  programme: 'JKK' | 'JKM',
): void {
  const month = work.value(firstMonth).value
  const late = work.value(yearsInArrears)
  const grown = birthday(child.bornOn, work.value(endAge).value)
  const oldest = claimedOn === undefined ? 0 : schoolYearOf(claimedOn, month) - late.value
  for (const { year, level } of schoolYears(work, child)) {
    if (schoolYearStart(year, month) >= grown) return
    if (schoolYearStart(year + 1, month) > grown && work.read(lastSchoolYear) === 'whole-year') return
    const amount = work.value(yearly[level])
    const when = schoolYearText(year)
    if (year < oldest) {
      work.find(inTime, false, when, late)
      continue
    }
    work.line(
      items[programme],
      amount.value,
      [{ rupiah: amount.value, name: levelTitles[level] }],
      [amount],
      { of: name, when },
    )
  }
}
