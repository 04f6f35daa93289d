import type { Item } from '../core/assessment.ts'
import { birthday, type Day } from '../core/calendar.ts'
import type { Words } from '../core/law-text.ts'
import type { Reading } from '../core/reading.ts'
import type { Work } from '../core/work.ts'
import { bornAfterwards } from '../member/posthumous.ts'
import { lastSchoolYear, monthsAcrossGaps } from './doubts.ts'
import { type Entitled, entitledChildren } from './entitled.ts'
import type { Child } from './facts.ts'
import { endAge, firstMonth, onceGrant, yearly, yearsInArrears } from './figures.ts'
import { levelTitles } from './levels.ts'
import { beginsOn, schoolYearBy, schoolYearOf, schoolYearText } from './school-year.ts'
import { classUnknown, schoolYears } from './school-years.ts'

export const scholarshipReadings: readonly Reading[] = [monthsAcrossGaps, lastSchoolYear, bornAfterwards]

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
const classNotTold: Words = {
  id: 'Kelas atau sisa tahun belum diisi untuk seorang anak: hanya tahun ajaran berjalan yang dihitung. Isi kelasnya untuk menghitung seterusnya.',
  en: 'Neither class nor years left are told of a child: only the running school year is counted. Fill in the class to count on.',
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
    for (const each of entitled) payChild(work, each, facts, items[programme])
    if (entitled.length > 0) work.note(asLongAs)
    if (entitled.some(({ child }) => !child.goesOnTo && child.level !== 'PT')) work.note(planUnknown)
    if (entitled.some(({ child }) => classUnknown(child))) {
      work.ask('children')
      work.note(classNotTold)
    }
    return
  }
  const when = schoolYearText(schoolYearOf(work.on, work.value(firstMonth).value))
  for (const { name } of entitled)
    work.line(items[programme], once.value, [{ rupiah: once.value }], [once], { of: name, when })
}

/** The school years the law pays, from the oldest that may still be claimed to the last before the child is grown. */
function payChild(work: Work, { child, name }: Entitled, { claimedOn }: ScholarshipFacts, item: Item): void {
  const month = work.value(firstMonth).value
  const late = work.value(yearsInArrears)
  const oldest = claimedOn === undefined ? 0 : schoolYearOf(claimedOn, month) - late.value
  const grown = birthday(child.bornOn, work.value(endAge).value)
  const afterwards = schoolYearBy(grown, month)
  for (const { level, from, to } of schoolYears(work, child)) {
    const reachesEnd = to >= afterwards - 1 && from < afterwards && !beginsOn(grown, month)
    const whole = reachesEnd && work.read(lastSchoolYear) === 'whole-year'
    const last = Math.min(to, afterwards - (whole ? 2 : 1))
    const amount = work.value(yearly[level])
    if (work.explain) {
      for (let year = from; year <= Math.min(last, oldest - 1); year += 1)
        work.find(inTime, false, schoolYearText(year), late)
      for (let year = Math.max(from, oldest); year <= last; year += 1)
        work.line(item, amount.value, [{ rupiah: amount.value, name: levelTitles[level] }], [amount], {
          of: name,
          when: schoolYearText(year),
        })
    } else {
      const years = last - Math.max(from, oldest) + 1
      if (years > 0) work.line(item, amount.value * BigInt(years), [], [amount])
    }
  }
}
