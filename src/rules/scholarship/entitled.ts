import { ageOn } from '../core/calendar.ts'
import type { Words } from '../core/law-text.ts'
import type { Dated } from '../core/series.ts'
import type { Work } from '../core/work.ts'
import { countsByBirth, posthumousDays } from '../member/posthumous.ts'
import type { Child } from './facts.ts'
import { endAge, mostChildren, workMonthsAllowed } from './figures.ts'

const ordinals: readonly Words[] = Array.from({ length: 12 }, (_, index) => ({
  id: `Anak ${index + 1}`,
  en: `Child ${index + 1}`,
}))

const tests = {
  born: {
    id: 'beasiswa.anak.lahir',
    title: {
      id: 'Anak sudah lahir, atau lahir tidak lama sesudahnya',
      en: 'Born by then, or soon enough after',
    },
  },
  atSchool: {
    id: 'beasiswa.anak.sekolah',
    title: { id: 'Anak bersekolah, atau akan bersekolah', en: 'The child is at school, or will be' },
  },
  young: {
    id: 'beasiswa.anak.usia',
    title: { id: 'Anak belum mencapai batas usia', en: 'The child is under the age limit' },
  },
  unmarried: {
    id: 'beasiswa.anak.belum-menikah',
    title: { id: 'Anak belum menikah', en: 'The child is not married' },
  },
  notWorking: {
    id: 'beasiswa.anak.belum-bekerja',
    title: { id: 'Anak belum bekerja', en: 'The child does not work' },
  },
  among: {
    id: 'beasiswa.anak.jumlah',
    title: { id: 'Jumlah anak penerima dalam batas', en: 'Within the number of children' },
  },
}

const takenAsNo: Words = {
  id: 'Belum diisi apakah anak yang sudah besar menikah atau bekerja: dianggap belum. Bila sudah, haknya bisa berakhir.',
  en: 'Whether a grown child is married or works is not told: taken to be no. If so, the right may have ended.',
}
/** Younger children are not asked whether they are married or work. */
const askedFrom = 15

/** A child who may receive it, and its number in the list. */
export interface Entitled {
  readonly child: Child
  readonly name: Words
}

/** The children who may receive a scholarship, no more than the law allows, in the order given. */
export function entitledChildren(work: Work, children: readonly Child[]): Entitled[] {
  const most = work.value(mostChildren)
  const found: Entitled[] = []
  children.forEach((child, index) => {
    const name = ordinals[index]!
    if (!mayReceive(work, child, name.id)) return
    if (found.length < most.value) found.push({ child, name })
    else work.find(tests.among, false, name.id, most)
  })
  return found
}

function mayReceive(work: Work, child: Child, name: string): boolean {
  const limit = work.value(endAge)
  if (!countsByBirth(work, child.bornOn))
    return work.find(tests.born, false, name, work.value(posthumousDays))
  const age = ageOn(child.bornOn, work.on)
  if (!work.find(tests.young, age < limit.value, name, limit)) return false
  if (child.level === 'tidak') return work.find(tests.atSchool, false, name, limit)
  if (child.married) return work.find(tests.unmarried, false, name, limit)
  const allowed = work.valueIfAny(workMonthsAllowed)
  if (worksTooMuch(child, allowed?.value)) return work.find(tests.notWorking, false, name, allowed ?? limit)
  if (age >= askedFrom) askWhatIsOpen(work, child, name, allowed ?? limit)
  return true
}

/** What is not told of a grown child is taken to be no, and asked. */
function askWhatIsOpen(work: Work, child: Child, name: string, grounds: Dated): void {
  const { married, works } = child
  if (married === undefined) work.find(tests.unmarried, undefined, name, work.value(endAge))
  if (works === undefined) work.find(tests.notWorking, undefined, name, grounds)
  if (married !== undefined && works !== undefined) return
  work.ask('children')
  if (!work.notes.includes(takenAsNo)) work.note(takenAsNo)
}

/** @param allowed months as an employee that do no harm; undefined when any work ends it */
function worksTooMuch({ works, workMonths }: Child, allowed: number | undefined): boolean {
  if (works === undefined || works === 'no') return false
  if (allowed === undefined) return true
  return works === 'PU' && (workMonths === undefined || workMonths > allowed)
}
