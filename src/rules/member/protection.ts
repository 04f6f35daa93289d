import { type Day, type Month, monthOf, monthsBetween } from '../core/calendar.ts'
import { reading } from '../core/reading.ts'
import { series } from '../core/series.ts'
import type { Work } from '../core/work.ts'

const practice = {
  instrument: 'Permenaker 5/2021',
  pinpoint: 'Pasal belum ditemukan; FAQ BPJS Ketenagakerjaan',
}

/** Months in a row that may stay unpaid before protection ends. */
export const graceMonths = series<number>({
  id: 'kepesertaan.masa-menunggak',
  title: { id: 'Bulan menunggak sebelum berhenti', en: 'Months in arrears before it lapses' },
  unit: 'months',
  history: [
    // As far as known it was always so; the article is not found.
    {
      from: '2015-07-01',
      value: 3,
      cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal belum ditemukan; FAQ BPJS Ketenagakerjaan' },
      confidence: 'secondary',
    },
  ],
})

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
  cite: practice,
  confidence: 'unverified',
})

export type ProtectionState = 'paid' | 'arrears' | 'lapsed'

/** How many months are unpaid on a day, its own month included; 0 when that one is paid. */
export function monthsBehind(paidThrough: Month, on: Day): number {
  return Math.max(0, monthsBetween(paidThrough, monthOf(on)))
}

/**
 * Whether a membership protected on a day: paid, in arrears month one to three, or lapsed.
 * @param paidThrough last contribution month paid by then
 * @throws NoLaw before the first law
 */
export function protectionOn(work: Work, paidThrough: Month, on: Day): ProtectionState {
  const behind = monthsBehind(paidThrough, on)
  if (behind === 0) return 'paid'
  return behind <= work.value(graceMonths, on).value ? 'arrears' : 'lapsed'
}

const coveredTest = {
  id: 'kepesertaan.aktif',
  title: { id: 'Iuran bulan peristiwa sudah lunas', en: 'The month of the event was paid' },
}

/** Whether the case may go on: protection held, or is read to hold in arrears. Writes the finding. */
export function checkProtection(work: Work, paidThrough: Month, on: Day): 'go-on' | 'lapsed' | 'unknown' {
  const state = protectionOn(work, paidThrough, on)
  const grounds = work.value(graceMonths, on)
  if (state === 'paid') {
    work.find(coveredTest, true, paidThrough, grounds)
    return 'go-on'
  }
  if (state === 'lapsed') {
    work.find(coveredTest, false, paidThrough, grounds, {
      words: {
        id: 'Iuran lunas sampai bulan peristiwa',
        en: 'Contributions paid through the month of the event',
      },
      facts: { paidThrough: monthOf(on) },
    })
    return 'lapsed'
  }
  const read = work.read(inArrears)
  work.find(coveredTest, read === 'ask' ? undefined : read === 'paid', paidThrough, grounds)
  if (read === 'ask') return 'unknown'
  return read === 'paid' ? 'go-on' : 'lapsed'
}
