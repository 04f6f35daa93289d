import { type Fraction, percent, type Rupiah } from '../../core/exact.ts'
import { series } from '../../core/series.ts'

const before = { instrument: 'PP 37/2021', pinpoint: 'Pasal 11' }
const since2025 = { instrument: 'PP 6/2025', pinpoint: 'Pasal 11' }
const note = {
  id: 'Berlaku di tengah bulan: iuran bulan itu masih menurut aturan lama, iuran bulan berikutnya menurut aturan ini.',
  en: 'In force within a month: that month goes by the old rule, the next one by this.',
}

/** What the state adds for JKP; nobody is billed for it. */
export const jkpState = series<Fraction>({
  id: 'iuran.jkp.pemerintah',
  title: { id: 'Iuran JKP dari pemerintah', en: 'JKP contribution of the state' },
  unit: 'fraction',
  history: [
    { from: '2021-02-02', value: percent('0.22'), cite: before, confidence: 'verified', note },
    { from: '2025-02-07', value: percent('0.22'), cite: since2025, confidence: 'verified', note },
  ],
})

/** The part of the JKK contribution that goes to JKP. */
export const jkpFromJkk = series<Fraction>({
  id: 'iuran.jkp.dari-jkk',
  title: { id: 'Bagian JKP di dalam iuran JKK', en: 'JKP share inside the JKK contribution' },
  unit: 'fraction',
  history: [
    { from: '2021-02-02', value: percent('0.14'), cite: before, confidence: 'verified', note },
    {
      from: '2025-02-07',
      value: percent('0.14'),
      cite: { instrument: 'Permenaker 3/2025', pinpoint: 'Pasal 14 ayat (3)–(4)' },
      confidence: 'verified',
      note,
    },
  ],
})

/** The part of the JKM contribution that went to JKP until PP 6/2025. */
export const jkpFromJkm = series<Fraction>({
  id: 'iuran.jkp.dari-jkm',
  title: { id: 'Bagian JKP di dalam iuran JKM', en: 'JKP share inside the JKM contribution' },
  unit: 'fraction',
  history: [
    {
      from: '2021-02-02',
      until: '2025-02-07',
      value: percent('0.10'),
      cite: before,
      confidence: 'verified',
      note,
    },
  ],
})

export const jkpCeiling = series<Rupiah>({
  id: 'iuran.jkp.batas-upah',
  title: { id: 'Batas upah JKP', en: 'Wage ceiling of JKP' },
  unit: 'IDR',
  history: [
    { from: '2021-02-02', value: 5_000_000n, cite: before, confidence: 'verified' },
    { from: '2025-02-07', value: 5_000_000n, cite: since2025, confidence: 'verified' },
  ],
})
