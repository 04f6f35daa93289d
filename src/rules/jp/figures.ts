import { type Fraction, percent, ratio } from '../core/exact.ts'
import type { Confidence, Words } from '../core/law-text.ts'
import { type Series, series, type Unit } from '../core/series.ts'

const from = '2015-07-01'

function lasting<T>(
  id: string,
  title: Words,
  [unit, value]: readonly [Unit, T],
  pinpoint: string,
  confidence: Confidence = 'verified',
  instrument = 'PP 45/2015',
): Series<T> {
  return series<T>({
    id,
    title,
    unit,
    history: [{ from, value, cite: { instrument, pinpoint }, confidence }],
  })
}

/** What a year of contributions adds to the pension, as a share of the wage. */
export const accrual = lasting(
  'jp.rumus.tarif',
  { id: 'Manfaat tiap tahun iur', en: 'Pension for a year of contributions' },
  ['fraction', percent('1')],
  'Pasal 17 ayat (2)',
)

/** Months of contributions for a monthly pension at pension age. */
export const pensionMonths = lasting(
  'jp.masa-iur',
  { id: 'Masa iur untuk pensiun bulanan', en: 'Months for a monthly pension' },
  ['months', 180],
  'Pasal 19',
)

/** Years the pension may be put off while still employed. */
export const deferralYears = lasting(
  'jp.penundaan',
  { id: 'Penundaan paling lama', en: 'Longest deferral' },
  ['years', 3],
  'Pasal 15 ayat (4)',
)

/** The months a death before pension age is reckoned with, if fewer were paid. */
export const deemedMonths = lasting(
  'jp.meninggal.masa-iur-dianggap',
  { id: 'Masa iur yang dianggap saat meninggal', en: 'Months deemed paid at a death' },
  ['months', 180],
  'Pasal 26 ayat (1)',
  'verified',
  'Permenaker 29/2015',
)

export const deemedYears = lasting(
  'jp.meninggal.masa-peserta',
  { id: 'Masa kepesertaan saat meninggal', en: 'Membership at a death' },
  ['years', 1],
  'Pasal 26 ayat (1) huruf a',
  'verified',
  'Permenaker 29/2015',
)

export const deemedDensity = lasting(
  'jp.meninggal.kepadatan',
  { id: 'Kepadatan iuran saat meninggal', en: 'Density of contributions at a death' },
  ['fraction', percent('80')],
  'Pasal 26 ayat (1) huruf b',
  'verified',
  'Permenaker 29/2015',
)

export const disabilityMonths = lasting(
  'jp.cacat.masa-peserta',
  { id: 'Masa kepesertaan saat cacat', en: 'Membership at a disability' },
  ['months', 1],
  'Pasal 20',
  'unverified',
)

export const disabilityDensity = lasting(
  'jp.cacat.kepadatan',
  { id: 'Kepadatan iuran saat cacat', en: 'Density of contributions at a disability' },
  ['fraction', percent('80')],
  'Pasal 20',
  'unverified',
)

export const ownShare: Series<Fraction> = lasting(
  'jp.bagian.peserta',
  { id: 'Bagian peserta sendiri', en: 'Share of the participant' },
  ['fraction', ratio(1n, 1n)],
  'Pasal 19 dan Pasal 20',
)

export const spouseShare: Series<Fraction> = lasting(
  'jp.bagian.janda-duda',
  { id: 'Bagian janda atau duda', en: 'Share of the spouse' },
  ['fraction', percent('50')],
  'Pasal 21',
  'secondary',
)

export const childShare: Series<Fraction> = lasting(
  'jp.bagian.anak',
  { id: 'Bagian anak', en: 'Share of the children' },
  ['fraction', percent('50')],
  'Pasal 22',
  'secondary',
)

export const parentShare: Series<Fraction> = lasting(
  'jp.bagian.orang-tua',
  { id: 'Bagian orang tua', en: 'Share of a parent' },
  ['fraction', percent('20')],
  'Pasal 23',
  'secondary',
)

/** The age at which a child's pension ends. */
export const childAge = lasting(
  'jp.anak.usia',
  { id: 'Usia berakhirnya pensiun anak', en: 'Age at which the pension of a child ends' },
  ['years', 23],
  'Pasal 22',
)

export const mostChildren = lasting(
  'jp.anak.paling-banyak',
  { id: 'Anak penerima paling banyak', en: 'Most children who receive' },
  ['count', 2],
  'Pasal 22',
)

/** The lump sum: all contributions with what they earned. */
export const lumpSumShare: Series<Fraction> = lasting(
  'jp.sekaligus.bagian',
  { id: 'Akumulasi iuran yang dibayar sekaligus', en: 'Contributions paid back at once' },
  ['fraction', ratio(1n, 1n)],
  'Pasal 24',
)
