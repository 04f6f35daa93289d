import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addMonthsToDay,
  addYears,
  ageOn,
  birthday,
  earlierOf,
  firstDay,
  isDay,
  isMonth,
  monthOf,
  monthsBetween,
  nextDay,
  previousDay,
  weekday,
} from './calendar.ts'

const days = fc
  .integer({ min: 0, max: 73_000 })
  .map((count) => Temporal.PlainDate.from('1900-01-01').add({ days: count }))

describe('agrees with Temporal', () => {
  test('on the next day, the weekday, and the month', () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toString()
        expect(isDay(text)).toBe(true)
        expect(nextDay(text)).toBe(day.add({ days: 1 }).toString())
        expect(previousDay(text)).toBe(day.subtract({ days: 1 }).toString())
        expect(weekday(text)).toBe(day.dayOfWeek % 7)
        expect(monthOf(text)).toBe(day.toPlainYearMonth().toString())
        expect(firstDay(monthOf(text))).toBe(day.with({ day: 1 }).toString())
      }),
      { numRuns: 2000 },
    )
  })

  test('on days and years later', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -90, max: 90 }),
        (day, count, years) => {
          expect(addDays(day.toString(), count)).toBe(day.add({ days: count }).toString())
          expect(addYears(day.toString(), years)).toBe(day.add({ years }).toString())
        },
      ),
    )
  })

  test('on months later and earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -900, max: 900 }), (day, months) => {
        const later = day.add({ months })
        expect(addMonthsToDay(day.toString(), months)).toBe(later.toString())
        expect(addMonths(monthOf(day.toString()), months)).toBe(later.toPlainYearMonth().toString())
        expect(monthsBetween(monthOf(day.toString()), monthOf(later.toString()))).toBe(months)
      }),
      { numRuns: 2000 },
    )
  })

  test('on age', () => {
    fc.assert(
      fc.property(days, days, (born, on) => {
        const years = born.until(on, { largestUnit: 'years' }).years
        const expected = Temporal.PlainDate.compare(on, born) < 0 ? -1 : years
        expect(ageOn(born.toString(), on.toString())).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })
})

test('who is born on 29 February comes of age on the 28th', () => {
  expect(birthday('2004-02-29', 23)).toBe('2027-02-28')
  expect(ageOn('2004-02-29', '2027-02-27')).toBe(22)
  expect(ageOn('2004-02-29', '2027-02-28')).toBe(23)
})

test.each([
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-04-31',
  '2025-04-00',
  '2025-4-1',
  '1900-02-29',
  'x',
  '2025-04-101',
  'x2025-04-10',
])('%s is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test.each(['2025-13', '2025-00', '2025-1', '202501', 'x2025-01', '2025-011'])('%s is no month', (text) => {
  expect(isMonth(text)).toBe(false)
})

test('the earlier of two', () => {
  expect([earlierOf('2025-01', '2025-02'), earlierOf('2025-02', '2025-01')]).toEqual(['2025-01', '2025-01'])
})
