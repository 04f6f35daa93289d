import type { Day } from '../core/calendar.ts'
import type { Rupiah } from '../core/exact.ts'
import type { Confidence, Words } from '../core/law-text.ts'
import { type Series, series } from '../core/series.ts'

type Row = readonly [from: Day, value: Rupiah, confidence: Confidence]

const lowest: readonly Row[] = [
  ['2015-07-01', 300_000n, 'verified'],
  ['2016-02-01', 310_050n, 'verified'],
  ['2017-02-01', 319_450n, 'unverified'],
  ['2018-02-01', 331_000n, 'unverified'],
  ['2019-02-01', 341_400n, 'unverified'],
  ['2020-02-01', 350_700n, 'unverified'],
  ['2021-02-01', 356_600n, 'unverified'],
  ['2022-02-01', 363_300n, 'unverified'],
  ['2023-02-01', 383_400n, 'verified'],
  ['2024-02-01', 393_500n, 'verified'],
  ['2025-02-01', 399_700n, 'verified'],
  ['2026-02-01', 411_400n, 'verified'],
]

const highest: readonly Row[] = [
  ['2015-07-01', 3_600_000n, 'verified'],
  ['2016-02-01', 3_720_600n, 'verified'],
  ['2017-02-01', 3_833_000n, 'unverified'],
  ['2018-02-01', 3_971_400n, 'unverified'],
  ['2019-02-01', 4_095_700n, 'unverified'],
  ['2020-02-01', 4_207_200n, 'unverified'],
  ['2021-02-01', 4_277_900n, 'unverified'],
  ['2022-02-01', 4_357_900n, 'unverified'],
  ['2023-02-01', 4_598_100n, 'verified'],
  ['2024-02-01', 4_718_200n, 'unverified'],
  ['2025-02-01', 4_792_300n, 'verified'],
  ['2026-02-01', 4_932_300n, 'verified'],
]

const firstYear = '2015-07-01'
const dayKnown = '2026-02-01'
const assumedDay: Words = {
  id: 'Angkanya dari pengumuman tahun itu; hari mulainya diduga 1 Februari seperti pada 2026.',
  en: 'The figure is from the notice of that year; the day is taken to be 1 February, as in 2026.',
}

function limit(id: string, title: Words, rows: readonly Row[]): Series<Rupiah> {
  return series<Rupiah>({
    id,
    title,
    unit: 'IDR',
    history: rows.map(([from, value, confidence]) => ({
      from,
      value,
      cite: {
        instrument: 'PP 45/2015',
        pinpoint:
          from === firstYear ? 'Pasal 18' : `Pasal 18; pengumuman BPJS Ketenagakerjaan ${from.slice(0, 4)}`,
      },
      confidence,
      ...(from !== firstYear && from !== dayKnown && { note: assumedDay }),
    })),
  })
}

/** The least a pension is a month; it follows inflation each year. */
export const leastPension = limit(
  'jp.manfaat-paling-sedikit',
  { id: 'Manfaat pensiun paling sedikit', en: 'Least pension a month' },
  lowest,
)

/** The most a pension is a month. */
export const mostPension = limit(
  'jp.manfaat-paling-banyak',
  { id: 'Manfaat pensiun paling banyak', en: 'Most pension a month' },
  highest,
)
