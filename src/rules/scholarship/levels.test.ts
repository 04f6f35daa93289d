import { expect, test } from 'vitest'
import { yearInLevel } from './levels.ts'

test.each([
  ['SD', 6, 6],
  ['SMP', 2, 2],
  ['SMP', 6, 6],
  ['SMP', 7, 1],
  ['SMP', 9, 3],
  ['SMA', 3, 3],
  ['SMA', 10, 1],
  ['SMA', 12, 3],
  ['PT', 4, 4],
] as const)('class %s %i is year %i there', (level, grade, year) => {
  expect(yearInLevel(level, grade)).toBe(year)
})
