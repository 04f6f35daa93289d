import { type Fraction, percent, type Rupiah } from '../../core/exact.ts'
import type { Words } from '../../core/law-text.ts'
import { type Series, series } from '../../core/series.ts'

const jkkJkm = { instrument: 'PP 44/2015', pinpoint: 'Pasal 16 ayat (1); Lampiran I' }
const jht = { instrument: 'PP 46/2015', pinpoint: 'Pasal 16 ayat (1)' }
const jp = { instrument: 'PP 45/2015', pinpoint: 'Pasal 28 ayat (3)' }
const wageBase = 'Pasal 19 ayat (3)–(5)'

/** Groups of risk of the work, from very low to very high. */
export const jkkGroups = {
  I: { id: 'I, sangat rendah', en: 'I, very low' },
  II: { id: 'II, rendah', en: 'II, low' },
  III: { id: 'III, sedang', en: 'III, medium' },
  IV: { id: 'IV, tinggi', en: 'IV, high' },
  V: { id: 'V, sangat tinggi', en: 'V, very high' },
}
export type JkkGroup = keyof typeof jkkGroups

function rate(id: string, title: Words, written: string, cite: typeof jkkJkm): Series<Fraction> {
  return series<Fraction>({
    id,
    title,
    unit: 'fraction',
    history: [{ from: '2015-07-01', value: percent(written), cite, confidence: 'verified' }],
  })
}

const jkkRate = (group: JkkGroup, written: string) =>
  rate(
    `iuran.pu.jkk.${group}`,
    { id: `Iuran JKK kelompok ${jkkGroups[group].id}`, en: `JKK contribution, group ${jkkGroups[group].en}` },
    written,
    jkkJkm,
  )

/** JKK of employees by group of risk, paid by the employer. */
export const jkkRates: Readonly<Record<JkkGroup, Series<Fraction>>> = {
  I: jkkRate('I', '0.24'),
  II: jkkRate('II', '0.54'),
  III: jkkRate('III', '0.89'),
  IV: jkkRate('IV', '1.27'),
  V: jkkRate('V', '1.74'),
}

export const jkmRate = rate(
  'iuran.pu.jkm',
  { id: 'Iuran JKM penerima upah', en: 'JKM contribution of employees' },
  '0.30',
  { instrument: 'PP 44/2015', pinpoint: 'Pasal 18 ayat (1)' },
)

export const jhtEmployer = rate(
  'iuran.pu.jht.pemberi-kerja',
  { id: 'Iuran JHT pemberi kerja', en: 'JHT contribution, employer' },
  '3.7',
  jht,
)

export const jhtWorker = rate(
  'iuran.pu.jht.pekerja',
  { id: 'Iuran JHT pekerja', en: 'JHT contribution, worker' },
  '2',
  jht,
)

export const jpEmployer = rate(
  'iuran.pu.jp.pemberi-kerja',
  { id: 'Iuran JP pemberi kerja', en: 'JP contribution, employer' },
  '2',
  jp,
)

export const jpWorker = rate(
  'iuran.pu.jp.pekerja',
  { id: 'Iuran JP pekerja', en: 'JP contribution, worker' },
  '1',
  jp,
)

function count(id: string, unit: 'days' | 'months', title: Words, value: number): Series<number> {
  return series<number>({
    id,
    title,
    unit,
    history: [
      {
        from: '2015-07-01',
        value,
        cite: { instrument: 'PP 44/2015', pinpoint: wageBase },
        confidence: 'verified',
      },
    ],
  })
}

/** Days a month a daily wage counts for. */
export const dailyDays = count(
  'iuran.pu.upah-harian.hari',
  'days',
  { id: 'Hari sebulan untuk upah harian', en: 'Days a month for a daily wage' },
  25,
)

/** Months a piece wage is averaged over. */
export const pieceMonths = count(
  'iuran.pu.upah-borongan.bulan',
  'months',
  { id: 'Bulan rata-rata upah borongan atau satuan', en: 'Months a piece wage is averaged over' },
  3,
)

/** The same where the work hangs on the weather. */
export const seasonalMonths = count(
  'iuran.pu.upah-borongan-musiman.bulan',
  'months',
  {
    id: 'Bulan rata-rata upah borongan yang bergantung cuaca',
    en: 'Months a weather-bound piece wage is averaged over',
  },
  12,
)

const ceilings: readonly (readonly [string, Rupiah, string])[] = [
  ['2015-07-01', 7_000_000n, 'Pasal 29 ayat (2)'],
  ['2016-03-01', 7_335_300n, 'Pasal 29 ayat (3)'],
  ['2017-03-01', 7_703_500n, 'Pasal 29 ayat (3)'],
  ['2018-03-01', 8_094_000n, 'Pasal 29 ayat (3)'],
  ['2019-03-01', 8_512_400n, 'Pasal 29 ayat (3)'],
  ['2020-03-01', 8_939_700n, 'Pasal 29 ayat (3)'],
  ['2021-03-01', 8_754_600n, 'Pasal 29 ayat (3)'],
  ['2022-03-01', 9_077_600n, 'Pasal 29 ayat (3); surat B/77/022023'],
  ['2023-03-01', 9_559_600n, 'Pasal 29 ayat (3); surat B/77/022023'],
  ['2024-03-01', 10_042_300n, 'Pasal 29 ayat (3); surat B/1387/022024'],
  ['2025-03-01', 10_547_400n, 'Pasal 29 ayat (3); surat B/726/022025'],
  ['2026-03-01', 11_086_300n, 'Pasal 29 ayat (3); surat B/1226/022026'],
]

/** The highest wage JP is reckoned on; it follows the growth of the economy each March. */
export const jpCeiling = series<Rupiah>({
  id: 'iuran.jp.batas-upah',
  title: { id: 'Batas paling tinggi upah untuk iuran JP', en: 'Wage ceiling of JP contributions' },
  unit: 'IDR',
  history: ceilings.map(([from, value, pinpoint]) => ({
    from,
    value,
    cite: { instrument: 'PP 45/2015', pinpoint },
    confidence: 'verified',
    ...(from === '2026-03-01' && {
      note: {
        id: 'Satu sumber menyebut nomor surat lain (B/3307/022026); angkanya sama.',
        en: 'One source names another letter (B/3307/022026); the figure is the same.',
      },
    }),
  })),
})
