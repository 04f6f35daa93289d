import { expect, test } from 'vitest'
import { part, percent, type Rupiah } from '../core/exact.ts'
import { valueOn } from '../core/series.ts'
import { leastPension, mostPension } from './limits.ts'

/** Inflation of December of the year before, and whether the figures are rounded up to hundreds by then. */
const inflation: readonly (readonly [year: number, percent: string])[] = [
  [2023, '5.51'],
  [2024, '2.61'],
  [2025, '1.57'],
  [2026, '2.92'],
]
const upToHundred = (amount: Rupiah) => amount + 99n - ((amount + 99n) % 100n)
const inYear = (figure: typeof leastPension, year: number) => valueOn(figure, `${year}-06-01`)!.value

test.each(inflation)(
  'the limits of %i follow from the year before by an inflation of %s percent',
  (year, rate) => {
    for (const figure of [leastPension, mostPension]) {
      const before = inYear(figure, year - 1)
      const grown = before + part(before, percent(rate), 'up')
      expect(inYear(figure, year)).toBe(upToHundred(grown))
    }
  },
)
