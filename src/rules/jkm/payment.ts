import { rateText } from '../core/arithmetic.ts'
import { type Fraction, percent } from '../core/exact.ts'
import { series } from '../core/series.ts'
import type { Work } from '../core/work.ts'

/** Working days BPJS Ketenagakerjaan has to pay after a complete application. */
export const paymentDays = series<number>({
  id: 'jkm.tenggat-bayar',
  title: { id: 'Tenggat pembayaran (hari kerja)', en: 'Days to pay (working days)' },
  unit: 'days',
  history: [
    {
      from: '2015-07-01',
      value: 3,
      cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 40 ayat (3)' },
      confidence: 'secondary',
    },
    {
      from: '2025-02-24',
      value: 3,
      cite: { instrument: 'Permenaker 1/2025', pinpoint: 'Pasal 79' },
      confidence: 'verified',
    },
  ],
})

/** Of the amount, for each day it is paid late, to the heirs. */
export const latePerDay = series<Fraction>({
  id: 'jkm.ganti-rugi-terlambat',
  title: { id: 'Ganti rugi terlambat bayar, sehari', en: 'Compensation for late payment, a day' },
  unit: 'fraction',
  history: [
    {
      from: '2015-07-01',
      value: percent('1'),
      cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 40 ayat (4)' },
      confidence: 'secondary',
    },
    {
      from: '2025-02-24',
      value: percent('1'),
      cite: { instrument: 'Permenaker 1/2025', pinpoint: 'Pasal 79' },
      confidence: 'verified',
    },
  ],
})

/** Says when it must be paid, and what a late payment costs. */
export function notePayment(work: Work): void {
  if (!work.explain) return
  const { value: days, cite } = work.value(paymentDays)
  const source = `${cite.instrument} ${cite.pinpoint}`
  const rate = work.value(latePerDay).value
  work.note({
    id: `BPJS Ketenagakerjaan wajib membayar paling lama ${days} hari kerja sejak permohonan lengkap; terlambat, ahli waris menerima ganti rugi ${rateText(rate, 'id')} sehari (${source}).`,
    en: `BPJS Ketenagakerjaan must pay within ${days} working days of a complete application; if late, the heirs receive ${rateText(rate, 'en')} a day (${source}).`,
  })
}
