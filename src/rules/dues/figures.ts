import { type Fraction, percent } from '../core/exact.ts'
import { series } from '../core/series.ts'

/** When a contribution is due: a day of the month so many months after its own. */
export interface DueDay {
  readonly day: number
  readonly monthsLater: number
}

const covid = { from: '2020-08-01', confidence: 'verified' } as const
const after = { from: '2021-02-01', confidence: 'verified' } as const
const day15: DueDay = { day: 15, monthsLater: 1 }
const dueLaw = { instrument: 'PP 44/2015', pinpoint: 'Pasal 21 ayat (1), (3)' }
const lateLaw = { instrument: 'PP 44/2015', pinpoint: 'Pasal 22' }

/** When contributions to BPJS Ketenagakerjaan are due; on a holiday, the next working day. */
export const dueDay = series<DueDay>({
  id: 'iuran.jatuh-tempo',
  title: { id: 'Jatuh tempo iuran', en: 'Due day of contributions' },
  unit: 'table',
  history: [
    { from: '2015-07-01', value: day15, cite: dueLaw, confidence: 'verified' },
    {
      ...covid,
      value: { day: 30, monthsLater: 1 },
      cite: { instrument: 'PP 49/2020', pinpoint: 'Pasal 4 ayat (1)' },
    },
    { ...after, value: day15, cite: dueLaw },
  ],
})

/** When contributions to JKN are due: in the month itself. */
export const jknDueDay = series<DueDay>({
  id: 'jkn.jatuh-tempo',
  title: { id: 'Jatuh tempo iuran JKN', en: 'Due day of JKN contributions' },
  unit: 'table',
  history: [
    {
      from: '2018-09-18',
      value: { day: 10, monthsLater: 0 },
      cite: { instrument: 'Perpres 82/2018', pinpoint: 'Pasal 39 ayat (1), (4)' },
      confidence: 'verified',
    },
  ],
})

/** What an employer pays on top for each month he is late. */
export const latePenalty = series<Fraction>({
  id: 'iuran.denda',
  title: { id: 'Denda keterlambatan sebulan', en: 'Penalty for a month of delay' },
  unit: 'fraction',
  history: [
    { from: '2015-07-01', value: percent('2'), cite: lateLaw, confidence: 'verified' },
    { ...covid, value: percent('0.5'), cite: { instrument: 'PP 49/2020', pinpoint: 'Pasal 23 ayat (1)' } },
    { ...after, value: percent('2'), cite: lateLaw },
  ],
})
