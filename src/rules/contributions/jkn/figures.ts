import { type Fraction, percent, type Rupiah } from '../../core/exact.ts'
import type { Words } from '../../core/law-text.ts'
import { type Series, series } from '../../core/series.ts'

const law = (pinpoint: string) => ({ instrument: 'Perpres 64/2020', pinpoint })

const amount = (id: string, title: Words, from: string, value: Rupiah, pinpoint: string): Series<Rupiah> =>
  series<Rupiah>({
    id,
    title,
    unit: 'IDR',
    history: [{ from, value, cite: law(pinpoint), confidence: 'verified' }],
  })

const share = (id: string, title: Words, written: string): Series<Fraction> =>
  series<Fraction>({
    id,
    title,
    unit: 'fraction',
    history: [{ from: '2020-06-01', value: percent(written), cite: law('Pasal 30'), confidence: 'verified' }],
  })

/** Each contribution-assistance recipient the state pays for. */
export const pbi = amount(
  'jkn.pbi',
  { id: 'Iuran PBI', en: 'Contribution for a contribution-assistance recipient (PBI)' },
  '2020-06-01',
  42_000n,
  'Pasal 29',
)

/** What a member of class III pays himself. */
export const classThreeOwn = amount(
  'jkn.kelas-3.peserta',
  { id: 'Kelas III: bagian peserta', en: 'Class III: share of the participant' },
  '2021-01-01',
  35_000n,
  'Pasal 34',
)

/** What the state adds in class III. */
export const classThreeState = amount(
  'jkn.kelas-3.pusat',
  { id: 'Kelas III: bantuan pemerintah pusat', en: 'Class III: relief of the state' },
  '2021-01-01',
  4_200n,
  'Pasal 34',
)

/** What the region adds in class III. */
export const classThreeRegion = amount(
  'jkn.kelas-3.daerah',
  { id: 'Kelas III: bantuan pemerintah daerah', en: 'Class III: relief of the region' },
  '2021-01-01',
  2_800n,
  'Pasal 34',
)

export const classTwo = amount(
  'jkn.kelas-2',
  { id: 'Iuran kelas II', en: 'Class II' },
  '2020-07-01',
  100_000n,
  'Pasal 34',
)

export const classOne = amount(
  'jkn.kelas-1',
  { id: 'Iuran kelas I', en: 'Class I' },
  '2020-07-01',
  150_000n,
  'Pasal 34',
)

export const employerShare = share(
  'jkn.ppu.pemberi-kerja',
  { id: 'Bagian pemberi kerja', en: 'Share of the employer' },
  '4',
)

export const workerShare = share('jkn.ppu.pekerja', { id: 'Bagian pekerja', en: 'Share of the worker' }, '1')

export const wageCeiling = amount(
  'jkn.ppu.batas-upah',
  { id: 'Batas upah JKN', en: 'Wage ceiling of JKN' },
  '2020-06-01',
  12_000_000n,
  'Pasal 32',
)
