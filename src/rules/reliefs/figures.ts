import { type Fraction, percent } from '../core/exact.ts'
import { series } from '../core/series.ts'
import type { Sector } from './sectors.ts'

const covid = { from: '2020-08-01', until: '2021-02-01', confidence: 'verified' } as const

/** PP 49/2020: what of JKK and JKM was still to be paid. */
export const covidPaid = series<Fraction>({
  id: 'keringanan.pp-49-2020.jkk-jkm',
  title: {
    id: 'Yang tetap dibayar dari JKK dan JKM (COVID-19)',
    en: 'What remains of JKK and JKM (COVID-19)',
  },
  unit: 'fraction',
  history: [
    {
      ...covid,
      value: percent('1'),
      cite: { instrument: 'PP 49/2020', pinpoint: 'Bab keringanan iuran; Pasal 12' },
    },
  ],
})

/** PP 49/2020: what of JP was to be paid at once, the rest by 15 April 2022. */
export const covidPension = series<Fraction>({
  id: 'keringanan.pp-49-2020.jp',
  title: { id: 'JP yang dibayar seketika (COVID-19)', en: 'JP paid at once (COVID-19)' },
  unit: 'fraction',
  history: [{ ...covid, value: percent('1'), cite: { instrument: 'PP 49/2020', pinpoint: 'Pasal 17' } }],
})

/** PP 7/2025: what of JKK labour-intensive industries pay. */
export const industryPaid = series<Fraction>({
  id: 'keringanan.pp-7-2025.jkk',
  title: { id: 'Yang tetap dibayar dari JKK (padat karya)', en: 'What remains of JKK (labour-intensive)' },
  unit: 'fraction',
  history: [
    {
      from: '2025-02-01',
      until: '2025-08-01',
      value: percent('50'),
      cite: { instrument: 'PP 7/2025', pinpoint: 'Pasal 3–4, 6' },
      confidence: 'verified',
    },
    {
      from: '2025-08-01',
      until: '2026-02-01',
      value: percent('50'),
      cite: { instrument: 'PP 36/2025', pinpoint: 'Pasal 10A' },
      confidence: 'verified',
    },
  ],
})

/** The six industries it is for. */
export const industries = series<readonly Sector[]>({
  id: 'keringanan.pp-7-2025.industri',
  title: {
    id: 'Industri padat karya yang mendapat keringanan',
    en: 'Labour-intensive industries with relief',
  },
  unit: 'table',
  history: [
    {
      from: '2025-02-01',
      value: ['food-tobacco', 'textile', 'leather', 'footwear', 'toys', 'furniture'],
      cite: { instrument: 'PP 7/2025', pinpoint: 'Pasal 3–4' },
      confidence: 'verified',
    },
  ],
})

/** The fewest active workers. */
export const industryWorkers = series<number>({
  id: 'keringanan.pp-7-2025.pekerja',
  title: { id: 'Pekerja aktif paling sedikit (padat karya)', en: 'Fewest active workers (labour-intensive)' },
  unit: 'count',
  history: [
    {
      from: '2025-02-01',
      value: 50,
      cite: { instrument: 'PP 7/2025', pinpoint: 'Pasal 3–4' },
      confidence: 'verified',
    },
  ],
})

const own = { value: percent('50'), confidence: 'verified' } as const

/** PP 50/2025: what of JKK and JKM own-account workers in transport pay. */
export const transportPaid = series<Fraction>({
  id: 'keringanan.pp-50-2025.transportasi',
  title: {
    id: 'Yang tetap dibayar dari JKK dan JKM (BPU transportasi)',
    en: 'What remains of JKK and JKM (BPU, transport)',
  },
  unit: 'fraction',
  history: [
    {
      ...own,
      from: '2026-01-01',
      until: '2027-04-01',
      cite: { instrument: 'PP 50/2025', pinpoint: 'Pasal 2–4' },
    },
  ],
})

/** PP 50/2025: the same for own-account workers in other sectors. */
export const othersPaid = series<Fraction>({
  id: 'keringanan.pp-50-2025.lain',
  title: {
    id: 'Yang tetap dibayar dari JKK dan JKM (BPU lainnya)',
    en: 'What remains of JKK and JKM (BPU, others)',
  },
  unit: 'fraction',
  history: [
    {
      ...own,
      from: '2026-04-01',
      until: '2027-01-01',
      cite: { instrument: 'PP 50/2025', pinpoint: 'Pasal 2–4' },
    },
  ],
})
