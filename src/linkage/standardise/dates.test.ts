import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesUnlike, daysIn, isDefaultDate, packDate, swapDayMonth } from './dates.ts'

describe('packDate', () => {
  it.each([
    ['1992-07-05', 19920705],
    ['2000-02-29', 20000229],
    ['1900-02-29', 0],
    ['1993-02-30', 0],
    ['1993-13-01', 0],
    ['1993-00-10', 0],
    ['1993-4-1', 0],
    ['31-12-1990', 0],
    ['', 0],
    [null, 0],
  ])('%j is %i', (iso, packed) => {
    expect(packDate(iso)).toBe(packed)
  })

  it('takes every calendar day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(packDate(iso)).toBe(Number(iso.replaceAll('-', '')))
      }),
    )
  })
})

it('knows the days an office types for an unknown birthday', () => {
  expect([19800101, 19801231, 19800701].every(isDefaultDate)).toBe(true)
  expect([0, 19800102, 19800107].some(isDefaultDate)).toBe(false)
})

it('exchanges day and month where that is another date', () => {
  expect(swapDayMonth(19920705)).toBe(19920507)
  expect(swapDayMonth(19920713)).toBe(0)
  expect(swapDayMonth(19920707)).toBe(0)
})

it('calls dates unlike only when more than one part differs', () => {
  expect(datesUnlike(19920705, 19920706)).toBe(false)
  expect(datesUnlike(19920705, 19920507)).toBe(false)
  expect(datesUnlike(19920705, 19920101)).toBe(false)
  expect(datesUnlike(19920705, 19650705)).toBe(false)
  expect(datesUnlike(19920705, 19650312)).toBe(true)
})

it('counts the days of a month', () => {
  expect([daysIn(2000, 2), daysIn(1900, 2), daysIn(2023, 12), daysIn(2023, 13)]).toEqual([29, 28, 31, 0])
})
