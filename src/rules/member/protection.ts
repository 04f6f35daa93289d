import { type Day, type Month, monthOf } from '../core/calendar.ts'
import type { Words } from '../core/law-text.ts'
import type { Reading } from '../core/reading.ts'
import type { Series } from '../core/series.ts'
import { NoLaw, type Work } from '../core/work.ts'
import { employerInArrears, inArrears } from './doubts.ts'
import type { Segment } from './facts.ts'
import { coverStart, graceMonths, stateOn } from './membership.ts'

export const protectionFigures: readonly Series[] = [graceMonths, coverStart]
export const protectionReadings: readonly Reading[] = [inArrears, employerInArrears]

const tests = {
  begun: {
    id: 'kepesertaan.iuran-pertama',
    title: { id: 'Iuran pertama sudah dibayar', en: 'The first contribution was paid' },
  },
  covered: {
    id: 'kepesertaan.aktif',
    title: {
      id: 'Iuran bulan peristiwa sudah lunas, atau belum jatuh tempo',
      en: 'The month of the event was paid, or not yet due',
    },
  },
}
const neverPaid: Words = {
  id: 'Iuran pertama belum lunas menurut isian, padahal perlindungan mulai dengannya. Periksa tanggal mulai dan bulan lunas, lalu tanyakan kepada kantor cabang.',
  en: 'By what was filled in the first contribution was not paid, and protection begins with it. Check both dates, then ask the branch.',
}
const notYetDue: Words = {
  id: 'Iuran bulan itu belum jatuh tempo bagi pemberi kerja (tanggal 15 bulan berikutnya), jadi tidak menunggak. Iuran pertama pekerja harus sudah dibayar, karena perlindungan mulai dengannya.',
  en: 'The employer did not yet owe that month (due on the 15th of the next), so it is no arrears. The first contribution of the worker must have been paid, for protection begins with it.',
}
const employerOwes: Words = {
  id: 'Pekerja penerima upah tidak kehilangan hak karena pemberi kerja menunggak: menurut yang kami ketahui pemberi kerja membayar lebih dahulu. Pasalnya belum dicek; tanyakan kepada kantor cabang.',
  en: 'An employee loses no right because the employer is in arrears: as far as we know the employer pays first. The article is not yet checked; ask the branch.',
}

/** What is known of a membership. */
export interface MemberFacts {
  /** Without it, the month of the event must be paid. */
  readonly segment?: Segment
  readonly memberSince?: Day
  readonly paidThrough: Month
}

/** Why a case ends here; or the last month that counts as paid: later than the one told where arrears are settled. */
export type Protection = 'lapsed' | 'unknown' | { readonly paidThrough: Month }

/**
 * Whether protection held on a day, or is read to hold in arrears. Writes the findings.
 * @throws NoLaw before the first law
 */
export function checkProtection(work: Work, member: MemberFacts, on: Day): Protection {
  const { segment, memberSince, paidThrough } = member
  const found = stateOn(work.law, segment, paidThrough, on)
  if (!found) throw new NoLaw(graceMonths)
  if (memberSince !== undefined && paidThrough < monthOf(memberSince)) {
    work.find(tests.begun, undefined, paidThrough, work.value(coverStart, on))
    work.ask('paidThrough')
    work.note(neverPaid)
    return 'unknown'
  }
  const grounds = work.value(graceMonths, on)
  switch (found.state) {
    case 'paid':
      work.find(tests.covered, true, paidThrough, grounds)
      return member
    case 'not-yet-due':
      work.find(tests.covered, true, paidThrough, grounds)
      work.note(notYetDue)
      return member
    case 'lapsed':
      return segment === 'PU' ? byTheEmployer(work, paidThrough, on) : lapsed(work, paidThrough, on)
    case 'arrears':
      return settled(work, paidThrough, on)
  }
}

function lapsed(work: Work, paidThrough: Month, on: Day): Protection {
  work.find(tests.covered, false, paidThrough, work.value(graceMonths, on), () => ({
    words: {
      id: 'Iuran lunas sampai bulan peristiwa',
      en: 'Contributions paid through the month of the event',
    },
    facts: { paidThrough: monthOf(on) },
  }))
  return 'lapsed'
}

/** What an employee is owed does not hang on the employer alone; who pays it first does. */
function byTheEmployer(work: Work, paidThrough: Month, on: Day): Protection {
  const read = work.read(employerInArrears)
  if (read === 'lapsed') return lapsed(work, paidThrough, on)
  const held = read === 'employer-first'
  work.find(tests.covered, held || undefined, paidThrough, work.value(graceMonths, on))
  work.note(employerOwes)
  return held ? { paidThrough: monthOf(on) } : 'unknown'
}

/** With the arrears settled, their months count as paid. */
function settled(work: Work, paidThrough: Month, on: Day): Protection {
  const read = work.read(inArrears)
  if (read === 'not-paid') return lapsed(work, paidThrough, on)
  const held = read === 'paid'
  work.find(tests.covered, held || undefined, paidThrough, work.value(graceMonths, on))
  return held ? { paidThrough: monthOf(on) } : 'unknown'
}
