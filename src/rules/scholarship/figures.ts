import type { Rupiah } from '../core/exact.ts'
import type { Citation, Confidence, Words } from '../core/law-text.ts'
import { type Series, series } from '../core/series.ts'
import { posthumousDays } from '../member/posthumous.ts'
import { type Level, levels, levelTitles } from './levels.ts'

const before: Citation = { instrument: 'PP 44/2015', pinpoint: 'Lampiran III; Pasal 34' }
const since2019: Citation = { instrument: 'PP 82/2019', pinpoint: 'Lampiran III' }

const amounts: Readonly<Record<Level, readonly [yearly: Rupiah, years: number]>> = {
  TK: [1_500_000n, 2],
  SD: [1_500_000n, 6],
  SMP: [2_000_000n, 3],
  SMA: [3_000_000n, 3],
  PT: [12_000_000n, 5],
}

function perLevel<T>(make: (level: Level, title: Words) => Series<T>): Readonly<Record<Level, Series<T>>> {
  return Object.fromEntries(
    levels.map((level) => [level, make(level, levelTitles[level])] as const),
  ) as Record<Level, Series<T>>
}

/** Rupiah a child and school year, by level. */
export const yearly = perLevel<Rupiah>((level, title) =>
  series({
    id: `beasiswa.${level.toLowerCase()}.setahun`,
    title: { id: `Beasiswa setahun: ${title.id}`, en: `Scholarship a year: ${title.en}` },
    unit: 'IDR',
    history: [{ from: '2019-12-02', value: amounts[level][0], cite: since2019, confidence: 'verified' }],
  }),
)

/** School years paid at most, by level. */
export const mostYears = perLevel<number>((level, title) =>
  series({
    id: `beasiswa.${level.toLowerCase()}.tahun`,
    title: { id: `Paling lama: ${title.id}`, en: `Most years: ${title.en}` },
    unit: 'years',
    history: [{ from: '2019-12-02', value: amounts[level][1], cite: since2019, confidence: 'verified' }],
  }),
)

/** What there was before the yearly scholarship: one sum, for one child. */
export const onceGrant = series<Rupiah>({
  id: 'beasiswa.sekaligus',
  title: { id: 'Beasiswa sekaligus (aturan lama)', en: 'Scholarship at once (old rule)' },
  unit: 'IDR',
  history: [
    { from: '2015-07-01', until: '2019-12-02', value: 12_000_000n, cite: before, confidence: 'secondary' },
  ],
})

interface Count {
  value: number
  cite?: Citation
  confidence?: Confidence
}

/** A count that held otherwise before PP 82/2019. */
const counted = (id: string, title: Words, unit: 'count' | 'years' | 'months', old: Count, now: Count) =>
  series<number>({
    id,
    title,
    unit,
    history: [
      { from: '2015-07-01', cite: before, confidence: 'secondary', ...old },
      { from: '2019-12-02', cite: since2019, confidence: 'verified', ...now },
    ],
  })

export const mostChildren = counted(
  'beasiswa.anak',
  { id: 'Paling banyak anak', en: 'Most children' },
  'count',
  { value: 1 },
  { value: 2 },
)

/** A child's scholarship ends on the birthday on which it becomes this old. */
export const endAge = counted(
  'beasiswa.usia-berakhir',
  { id: 'Beasiswa berakhir pada usia', en: 'The scholarship ends at the age of' },
  'years',
  { value: 23 },
  { value: 23 },
)

/** Contribution months before a death that has nothing to do with work gives a scholarship. */
export const memberMonths = counted(
  'beasiswa.masa-iur-jkm',
  { id: 'Masa iur untuk beasiswa JKM', en: 'Months paid for a JKM scholarship' },
  'months',
  { value: 60, cite: { instrument: 'PP 44/2015', pinpoint: 'Pasal 34' } },
  { value: 36, cite: { instrument: 'PP 82/2019', pinpoint: 'Pasal 34; Lampiran III' } },
)

/** School years that may be claimed afterwards, before the one of the claim. */
export const yearsInArrears = series<number>({
  id: 'beasiswa.tunggakan-tahun-ajaran',
  title: { id: 'Tahun ajaran yang masih dapat disusulkan', en: 'School years that may be claimed later' },
  unit: 'years',
  history: [
    {
      from: '2019-12-02',
      value: 3,
      cite: { instrument: 'PP 82/2019', pinpoint: 'Lampiran III; Permenaker 5/2021' },
      confidence: 'verified',
    },
  ],
})

/** Months in a row as an employee that do not yet end it; before this, any work did. */
export const workMonthsAllowed = series<number>({
  id: 'beasiswa.bulan-kerja-pu',
  title: {
    id: 'Bulan bekerja sebagai penerima upah yang belum menggugurkan',
    en: 'Months as an employee that do not end it',
  },
  unit: 'months',
  history: [
    {
      from: '2025-02-24',
      value: 6,
      cite: { instrument: 'Permenaker 1/2025', pinpoint: 'ketentuan beasiswa; pasal belum dicocokkan' },
      confidence: 'secondary',
    },
  ],
})

/** Age at which primary school must take a child. */
export const schoolAge = series<number>({
  id: 'sekolah.usia-masuk-sd',
  title: { id: 'Usia masuk SD', en: 'Age of entering primary school' },
  unit: 'years',
  history: [
    {
      from: '2010-01-28',
      value: 7,
      cite: { instrument: 'PP 17/2010', pinpoint: 'Pasal 69' },
      confidence: 'secondary',
    },
  ],
})

/** Month in which a school year begins. */
export const firstMonth = series<number>({
  id: 'sekolah.bulan-pertama',
  title: { id: 'Bulan pertama tahun ajaran', en: 'First month of the school year' },
  unit: 'count',
  history: [
    {
      from: '2010-01-28',
      value: 7,
      cite: { instrument: 'PP 17/2010', pinpoint: 'kalender pendidikan; pasal belum dicocokkan' },
      confidence: 'secondary',
    },
  ],
})

/** Every figure a scholarship may stand on. */
export const scholarshipFigures: readonly Series[] = [
  ...levels.flatMap((level) => [yearly[level], mostYears[level]] as Series[]),
  onceGrant,
  mostChildren,
  endAge,
  memberMonths,
  yearsInArrears,
  workMonthsAllowed,
  schoolAge,
  firstMonth,
  posthumousDays,
]
