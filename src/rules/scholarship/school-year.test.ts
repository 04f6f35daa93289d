import { expect, test } from 'vitest'
import { beginsOn, schoolYearBy, schoolYearOf, schoolYearText } from './school-year.ts'

test.each([
  ['2026-06-30', 2025, 2026, false],
  ['2026-07-01', 2026, 2026, true],
  ['2026-07-02', 2026, 2027, false],
  ['2026-12-01', 2026, 2027, false],
  ['2027-01-01', 2026, 2027, false],
])('%s lies in %i, the next to begin is %i', (day, within, next, begins) => {
  expect(schoolYearOf(day, 7)).toBe(within)
  expect(schoolYearBy(day, 7)).toBe(next)
  expect(beginsOn(day, 7)).toBe(begins)
})

test('is written as two years', () => {
  expect(schoolYearText(2026)).toBe('2026/2027')
})
