import { type Fraction, percent, type Rupiah, ratio } from '../core/exact.ts'
import type { Words } from '../core/law-text.ts'
import { type Series, series } from '../core/series.ts'

const from = '2015-07-01'
const benefit = { instrument: 'PP 46/2015', pinpoint: 'Pasal 22' }

function share(id: string, title: Words, value: Fraction): Series<Fraction> {
  return series<Fraction>({
    id,
    title,
    unit: 'fraction',
    history: [{ from, value, cite: benefit, confidence: 'verified' }],
  })
}

/** The whole balance: all contributions with what they earned. */
export const wholeShare = share(
  'jht.bagian.seluruhnya',
  { id: 'Seluruh saldo JHT', en: 'The whole JHT balance' },
  ratio(1n, 1n),
)

/** What may be taken once while still at work, to prepare for retirement. */
export const preparationShare = share(
  'jht.bagian.persiapan-pensiun',
  { id: 'Bagian untuk persiapan pensiun', en: 'Share to prepare for retirement' },
  percent('10'),
)

/** What may be taken once while still at work, for a house. */
export const housingShare = share(
  'jht.bagian.perumahan',
  { id: 'Bagian untuk perumahan', en: 'Share for a house' },
  percent('30'),
)

/** Years of membership before a part may be taken. */
export const partialYears = series<number>({
  id: 'jht.sebagian.masa-peserta',
  title: { id: 'Masa kepesertaan untuk klaim sebagian', en: 'Membership for a partial claim' },
  unit: 'years',
  history: [{ from, value: 10, cite: benefit, confidence: 'verified' }],
})

/** The age that opens the whole balance. */
export const savingsAge = series<number>({
  id: 'jht.usia-pensiun',
  title: { id: 'Usia pensiun JHT', en: 'Pension age of JHT' },
  unit: 'years',
  history: [{ from, value: 56, cite: benefit, confidence: 'verified' }],
})

/** Months to wait after work ended. The first law of 2015 paid no one before pension age. */
export const waitingMonths = series<number>({
  id: 'jht.masa-tunggu',
  title: { id: 'Masa tunggu sesudah berhenti bekerja', en: 'Waiting period after work ended' },
  unit: 'months',
  history: [
    {
      from: '2015-09-01',
      value: 1,
      cite: { instrument: 'Permenaker 19/2015', pinpoint: 'Pasal 3–5' },
      confidence: 'secondary',
    },
    {
      from: '2022-04-26',
      value: 1,
      cite: { instrument: 'Permenaker 4/2022', pinpoint: 'Pasal belum dicocokkan dengan naskah resmi' },
      confidence: 'secondary',
    },
  ],
})

const tax = { instrument: 'PP 68/2009', pinpoint: 'Pasal 5' }

/** A lump sum up to here bears no income tax. */
export const taxFree = series<Rupiah>({
  id: 'jht.pph.batas-bebas',
  title: { id: 'Batas bebas PPh JHT', en: 'Tax-free part of JHT' },
  unit: 'IDR',
  history: [{ from: '2009-11-16', value: 50_000_000n, cite: tax, confidence: 'verified' }],
})

/** The final income tax on what is above. */
export const taxRate = series<Fraction>({
  id: 'jht.pph.tarif',
  title: { id: 'Tarif PPh final JHT', en: 'Final income tax on JHT' },
  unit: 'fraction',
  history: [{ from: '2009-11-16', value: percent('5'), cite: tax, confidence: 'verified' }],
})

/** Calendar years in which payments count as one lump sum; later ones bear the ordinary rates. */
export const taxYears = series<number>({
  id: 'jht.pph.tahun',
  title: { id: 'Tahun pembayaran bertarif final', en: 'Years of payment at the final rate' },
  unit: 'years',
  history: [
    {
      from: '2009-11-16',
      value: 2,
      cite: { instrument: 'PP 68/2009', pinpoint: 'Pasal 2 dan Pasal 6' },
      confidence: 'verified',
    },
  ],
})

const practice = {
  instrument: 'Permenaker 4/2022',
  pinpoint: 'Praktik BPJS Ketenagakerjaan; pasal belum ditemukan',
}

/** The highest balance that can be claimed in the JMO application, by the day of the claim. */
export const mobileLimit = series<Rupiah>({
  id: 'jht.batas-jmo',
  title: { id: 'Batas saldo klaim lewat JMO', en: 'Balance limit of claims in JMO' },
  unit: 'IDR',
  history: [
    { from: '2022-04-26', value: 10_000_000n, cite: practice, confidence: 'secondary' },
    { from: '2025-05-01', value: 15_000_000n, cite: practice, confidence: 'secondary' },
  ],
})
