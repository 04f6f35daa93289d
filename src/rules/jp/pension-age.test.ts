import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonthsToDay, ageOn, type Day } from '../core/calendar.ts'
import { valueOn } from '../core/series.ts'
import { Work } from '../core/work.ts'
import { enactedLaw } from '../law-book.ts'
import { pensionAge, pensionDay } from './pension-age.ts'

const work = new Work(enactedLaw, '2026-01-01', false)
const anyBirthday = fc
  .tuple(fc.integer({ min: 0, max: 60 * 12 }), fc.integer({ min: 0, max: 27 }))
  .map(
    ([months, days]) =>
      `${addMonthsToDay('1940-01-01', months).slice(0, 7)}-${String(days + 1).padStart(2, '0')}`,
  )
const oldEnough = (bornOn: Day, on: Day) => ageOn(bornOn, on) >= valueOn(pensionAge, on)!.value

test.each([
  ['1950-03-01', '2015-07-01', 'was past 56 when the programme began'],
  ['1962-12-31', '2018-12-31', '56 on the last day of 56'],
  ['1963-01-01', '2020-01-01', '57'],
  ['1964-12-31', '2021-12-31', '57 on the last day of 57'],
  ['1965-01-01', '2023-01-01', '58'],
  ['1966-12-31', '2024-12-31', '58 on the last day of 58'],
  ['1967-01-01', '2026-01-01', '59'],
  ['1968-06-15', '2027-06-15', '59, though 57 in 2025'],
  ['1969-01-01', '2029-01-01', '60'],
  ['1990-08-17', '2055-08-17', '65'],
])('who is born on %s reaches it on %s: %s', (bornOn, day) => {
  expect(pensionDay(work, bornOn)).toBe(day)
})

test('it is the first day on which they are old enough', () => {
  fc.assert(
    fc.property(anyBirthday, (bornOn) => {
      const day = pensionDay(work, bornOn)
      expect(oldEnough(bornOn, day)).toBe(true)
      // No earlier day of the same number, month by month back to the first law, and no first day of a new age.
      for (let back = 1; addMonthsToDay(day, -back) >= '2015-07-01'; back += 1)
        expect(oldEnough(bornOn, addMonthsToDay(day, -back))).toBe(false)
      for (const { from } of pensionAge.history) if (from < day) expect(oldEnough(bornOn, from)).toBe(false)
    }),
  )
})

test('who is born later does not reach it earlier', () => {
  fc.assert(
    fc.property(anyBirthday, anyBirthday, (a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a]
      expect(pensionDay(work, first) <= pensionDay(work, second)).toBe(true)
    }),
  )
})
