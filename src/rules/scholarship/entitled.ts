import { ageOn } from '../core/calendar.ts'
import type { Words } from '../core/law-text.ts'
import type { Work } from '../core/work.ts'
import type { Child } from './facts.ts'
import { endAge, mostChildren, workMonthsAllowed } from './figures.ts'

const ordinals: readonly Words[] = Array.from({ length: 12 }, (_, index) => ({
  id: `Anak ${index + 1}`,
  en: `Child ${index + 1}`,
}))

const tests = {
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
  if (!work.find(tests.young, ageOn(child.bornOn, work.on) < limit.value, name, limit)) return false
  if (child.married) return work.find(tests.unmarried, false, name, limit)
  const allowed = work.valueIfAny(workMonthsAllowed)
  if (worksTooMuch(child, allowed?.value)) return work.find(tests.notWorking, false, name, allowed ?? limit)
  return true
}

/** @param allowed months as an employee that do no harm; undefined when any work ends it */
function worksTooMuch({ works, workMonths }: Child, allowed: number | undefined): boolean {
  if (works === undefined || works === 'no') return false
  if (allowed === undefined) return true
  return works === 'PU' && (workMonths === undefined || workMonths > allowed)
}
