import { ageOn, birthday, type Day } from '../core/calendar.ts'
import { series } from '../core/series.ts'
import type { Work } from '../core/work.ts'

const steps: readonly (readonly [from: Day, age: number, pinpoint: string])[] = [
  ['2015-07-01', 56, 'Pasal 15 ayat (1)'],
  ['2019-01-01', 57, 'Pasal 15 ayat (2)'],
  ['2022-01-01', 58, 'Pasal 15 ayat (3)'],
  ['2025-01-01', 59, 'Pasal 15 ayat (3)'],
  ['2028-01-01', 60, 'Pasal 15 ayat (3)'],
  ['2031-01-01', 61, 'Pasal 15 ayat (3)'],
  ['2034-01-01', 62, 'Pasal 15 ayat (3)'],
  ['2037-01-01', 63, 'Pasal 15 ayat (3)'],
  ['2040-01-01', 64, 'Pasal 15 ayat (3)'],
  ['2043-01-01', 65, 'Pasal 15 ayat (3)'],
]

/** Pension age: one year more every three years, until 65. */
export const pensionAge = series<number>({
  id: 'jp.usia-pensiun',
  title: { id: 'Usia pensiun JP', en: 'Pension age of JP' },
  unit: 'years',
  history: steps.map(([from, value, pinpoint]) => ({
    from,
    value,
    cite: { instrument: 'PP 45/2015', pinpoint },
    confidence: 'verified',
  })),
})

/**
 * The day on which a person reaches pension age: the first on which they are as old as the law of that day asks.
 * Who reached it under an earlier, lower age keeps it. Source: PP 45/2015 Pasal 15.
 */
export function pensionDay(work: Work, bornOn: Day): Day {
  const first = pensionAge.history[0]!
  let day = later(first.from, birthday(bornOn, first.value))
  // The age asked for only rises, so a birthday that is too early for its day leads to a later one.
  for (;;) {
    const asked = work.value(pensionAge, day).value
    if (ageOn(bornOn, day) >= asked) return day
    day = birthday(bornOn, asked)
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
