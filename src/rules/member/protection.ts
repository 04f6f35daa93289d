import { type Day, type Month, monthOf } from '../core/calendar.ts'
import { reading } from '../core/reading.ts'
import { NoLaw, type Work } from '../core/work.ts'
import type { Segment } from './facts.ts'
import { graceMonths, stateOn } from './membership.ts'

export { graceMonths } from './membership.ts'

/** What an event in the months of arrears gives. */
export const inArrears = reading({
  id: 'kepesertaan.peristiwa-saat-menunggak',
  title: { id: 'Peristiwa saat iuran menunggak', en: 'An event while contributions are in arrears' },
  options: {
    ask: { id: 'Tanyakan kepada kantor cabang', en: 'Ask the branch' },
    paid: { id: 'Dibayar setelah tunggakan dilunasi', en: 'Paid once the arrears are settled' },
    'not-paid': { id: 'Tidak dibayar', en: 'Not paid' },
  },
  default: 'ask',
  why: {
    id: 'Pasalnya belum ditemukan. Menganggap keluarga terlindungi, padahal tidak, lebih berbahaya daripada bertanya.',
    en: 'The article is not found. To call a family protected when it is not is worse than to ask.',
  },
  cite: {
    instrument: 'Permenaker 5/2021',
    pinpoint: 'Pasal belum ditemukan; FAQ BPJS Ketenagakerjaan',
  },
  confidence: 'unverified',
})

const coveredTest = {
  id: 'kepesertaan.aktif',
  title: {
    id: 'Iuran bulan peristiwa sudah lunas, atau belum jatuh tempo',
    en: 'The month of the event was paid, or not yet due',
  },
}
const notYetDue = {
  id: 'Iuran bulan itu belum jatuh tempo bagi pemberi kerja (tanggal 15 bulan berikutnya), jadi tidak menunggak. Iuran pertama pekerja harus sudah dibayar, karena perlindungan mulai dengannya.',
  en: 'The employer did not yet owe that month (due on the 15th of the next), so it is no arrears. The first contribution of the worker must have been paid, for protection begins with it.',
}
const employerOwes = {
  id: 'Pekerja penerima upah tidak kehilangan hak karena pemberi kerja menunggak: menurut yang kami ketahui pemberi kerja membayar lebih dahulu. Pasalnya belum dicek; tanyakan kepada kantor cabang.',
  en: 'An employee loses no right because the employer is in arrears: as far as we know the employer pays first. The article is not yet checked; ask the branch.',
}

/**
 * Whether the case may go on: protection held, or is read to hold in arrears. Writes the finding.
 * @param segment of the membership; without it, the month of the event must be paid
 * @throws NoLaw before the first law
 */
export function checkProtection(
  work: Work,
  paidThrough: Month,
  on: Day,
  segment?: Segment,
): 'go-on' | 'lapsed' | 'unknown' {
  const found = stateOn(work.law, segment, paidThrough, on)
  if (!found) throw new NoLaw(graceMonths)
  const grounds = work.value(graceMonths, on)
  switch (found.state) {
    case 'paid':
      work.find(coveredTest, true, paidThrough, grounds)
      return 'go-on'
    case 'not-yet-due':
      work.find(coveredTest, true, paidThrough, grounds)
      work.note(notYetDue)
      return 'go-on'
    case 'lapsed':
      work.find(coveredTest, false, paidThrough, grounds, () => paidIn(monthOf(on)))
      if (segment === 'PU') work.note(employerOwes)
      return 'lapsed'
    case 'arrears':
      return inTheMonthsOfArrears(work, paidThrough, grounds)
  }
}

const paidIn = (month: Month) => ({
  words: {
    id: 'Iuran lunas sampai bulan peristiwa',
    en: 'Contributions paid through the month of the event',
  },
  facts: { paidThrough: month },
})

function inTheMonthsOfArrears(
  work: Work,
  paidThrough: Month,
  grounds: Parameters<Work['find']>[3],
): 'go-on' | 'lapsed' | 'unknown' {
  const read = work.read(inArrears)
  work.find(coveredTest, read === 'ask' ? undefined : read === 'paid', paidThrough, grounds)
  if (read === 'ask') return 'unknown'
  return read === 'paid' ? 'go-on' : 'lapsed'
}
