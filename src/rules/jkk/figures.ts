import { type Fraction, percent, type Rupiah } from '../core/exact.ts'
import { type Series, series } from '../core/series.ts'
import { figure } from './cites.ts'

/** Months of wage a whole person is reckoned at. */
export const wageMonths = figure<number>({
  id: 'jkk.bulan-upah',
  title: { id: 'Bulan upah sebagai dasar santunan', en: 'Months of wage the grants are reckoned from' },
  unit: 'months',
  old: 80,
  now: 80,
})

export const totalRate = figure<Fraction>({
  id: 'jkk.cacat-total-tetap',
  title: { id: 'Santunan cacat total tetap', en: 'Grant for permanent total disability' },
  unit: 'fraction',
  old: percent('70'),
  now: percent('70'),
})

export const deathRate = figure<Fraction>({
  id: 'jkk.kematian',
  title: { id: 'Santunan kematian karena kecelakaan kerja', en: 'Grant for death by work' },
  unit: 'fraction',
  old: percent('60'),
  now: percent('60'),
})

export const periodicMonth = figure<Rupiah>({
  id: 'jkk.santunan-berkala.sebulan',
  title: { id: 'Santunan berkala JKK sebulan', en: 'Periodic grant of JKK a month' },
  unit: 'IDR',
  old: 200_000n,
  now: 500_000n,
})

export const periodicMonths = figure<number>({
  id: 'jkk.santunan-berkala.bulan',
  title: { id: 'Lama santunan berkala JKK', en: 'Months of the periodic grant of JKK' },
  unit: 'months',
  old: 24,
  now: 24,
})

export const funeral = figure<Rupiah>({
  id: 'jkk.biaya-pemakaman',
  title: { id: 'Biaya pemakaman JKK', en: 'Funeral costs of JKK' },
  unit: 'IDR',
  old: 3_000_000n,
  now: 10_000_000n,
})

/** Length of the first and of the second step of the wage replacement. */
export const wageLossStep = figure<number>({
  id: 'jkk.stmb.bulan',
  title: { id: 'Lama tiap tahap STMB', en: 'Months of a step of wage replacement' },
  unit: 'months',
  old: 6,
  now: 6,
})

const wageLossRate = (id: string, words: { id: string; en: string }, old: string, now: string) =>
  figure<Fraction>({
    id: `jkk.stmb.${id}`,
    title: { id: `Upah pengganti STMB ${words.id}`, en: `Wage replacement ${words.en}` },
    unit: 'fraction',
    old: percent(old),
    now: percent(now),
  })

/** Share of the wage while temporarily unable to work, step by step; the last has no end. */
export const wageLossRates: readonly Series<Fraction>[] = [
  wageLossRate('tahap-1', { id: 'enam bulan pertama', en: 'in the first six months' }, '100', '100'),
  wageLossRate('tahap-2', { id: 'enam bulan kedua', en: 'in the second six months' }, '75', '100'),
  wageLossRate('tahap-3', { id: 'sesudahnya', en: 'afterwards' }, '50', '50'),
]

/** Years in which a claim must be filed. */
export const claimYears = figure<number>({
  id: 'jkk.kedaluwarsa',
  title: { id: 'Batas waktu mengajukan klaim JKK', en: 'Years to file a claim of JKK' },
  unit: 'years',
  old: 2,
  now: 5,
  cite: { instrument: 'PP 82/2019', pinpoint: 'batas waktu klaim; pasal belum dicocokkan' },
  confidence: 'secondary',
})

/** Days for the report to BPJS Ketenagakerjaan and the manpower office: 2 × 24 hours. */
export const reportDays = figure<number>({
  id: 'jkk.lapor',
  title: { id: 'Batas melaporkan kecelakaan (hari)', en: 'Days to report an accident' },
  unit: 'days',
  old: 2,
  now: 2,
})

/** Who owes the benefit when the accident was reported late. */
export const lateReport = series<'employer'>({
  id: 'jkk.lapor-terlambat',
  title: { id: 'Penanggung bila terlambat dilaporkan', en: 'Who owes it when reported late' },
  unit: 'choice',
  history: [
    {
      from: '2025-02-24',
      value: 'employer',
      cite: {
        instrument: 'Permenaker 1/2025',
        pinpoint: 'pelaporan kecelakaan kerja; pasal belum dicocokkan',
      },
      confidence: 'secondary',
    },
  ],
})

/** Years after the work in which an occupational disease found still counts. */
export const diseaseYears = figure<number>({
  id: 'jkk.penyakit-sesudah-berhenti',
  title: {
    id: 'Tahun sesudah berhenti bekerja untuk penyakit akibat kerja',
    en: 'Years after the work for an occupational disease',
  },
  unit: 'years',
  old: 3,
  now: 3,
  cite: { instrument: 'PP 82/2019', pinpoint: 'penyakit akibat kerja; pasal belum dicocokkan' },
  confidence: 'secondary',
})

export const cashFigures: readonly Series[] = [
  wageMonths,
  totalRate,
  deathRate,
  periodicMonth,
  periodicMonths,
  funeral,
  wageLossStep,
  ...wageLossRates,
  claimYears,
  reportDays,
  lateReport,
  diseaseYears,
]
