import type { Day } from '../core/calendar.ts'
import type { Confidence } from '../core/law-text.ts'
import { series } from '../core/series.ts'

/** The days off of a year, by month and day: holidays of the nation, and the joint leave of civil servants. */
export interface DaysOff {
  readonly national: readonly Day[]
  readonly jointLeave: readonly Day[]
}

const year = (
  number: string,
  instrument: string,
  confidence: Confidence,
  national: string,
  joint: string,
) => ({
  from: `${number}-01-01`,
  value: { national: days(number, national), jointLeave: days(number, joint) },
  cite: { instrument, pinpoint: 'Lampiran' },
  confidence,
})

const days = (number: string, list: string): Day[] =>
  list === '' ? [] : list.split(' ').map((each) => `${number}-${each}`)

/**
 * Days on which no contribution need be paid, besides weekends. 2026 was read in the published list; 2025 is known
 * from it being in use; for 2027 no decree was seen: the days of Keppres 8/2024 at their reckoned dates, of which
 * those by the Islamic, Balinese and Buddhist calendars may shift by a day. A year without a list has weekends only.
 */
export const daysOff = series<DaysOff>({
  id: 'hari-libur',
  title: { id: 'Hari libur nasional dan cuti bersama', en: 'National holidays and joint leave' },
  unit: 'table',
  history: [
    year(
      '2025',
      'SKB 3 Menteri 1017/2024, 2/2024, 2/2024',
      'secondary',
      '01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 09-05 12-25',
      // 18 August was added by a later decree.
      '01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26',
    ),
    year(
      '2026',
      'SKB 3 Menteri 1497/2025, 2/2025, 5/2025',
      'verified',
      '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25',
      '02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24',
    ),
    {
      ...year(
        '2027',
        'Keppres 8/2024',
        'unverified',
        '01-01 01-05 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-16 05-20 06-01 06-06 08-15 08-17 12-25',
        '',
      ),
      until: '2028-01-01',
      note: {
        id: 'Keputusan bersama untuk 2027 belum dilihat; tanggal hari raya dihitung dan dapat bergeser. Yang pasti hanya 1 Januari, 1 Mei, 1 Juni, 17 Agustus, 25 Desember.',
        en: 'The joint decree for 2027 was not seen; religious days are reckoned and may shift. Only 1 January, 1 May, 1 June, 17 August and 25 December are sure.',
      },
    },
  ],
})
