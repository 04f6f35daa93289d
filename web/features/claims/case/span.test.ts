import { expect, test } from 'vitest'
import { monthsFrom, spanOf } from './span.ts'

const card = (coveredFrom: string, paidThrough: string) => ({ coveredFrom, paidThrough }) as never

test('months are counted over the turn of a year, and back', () => {
  expect(monthsFrom('2025-11', '2026-02')).toBe(3)
  expect(monthsFrom('2026-02', '2025-11')).toBe(-3)
})

test('a time line begins before the first card and ends after the day or the last paid month', () => {
  expect(spanOf({ on: '2026-06-10', cards: [card('2026-01-01', '2026-03')] })).toEqual({
    from: '2025-12',
    months: 10,
  })
  expect(spanOf({ on: '2026-06-10', cards: [card('2026-01-01', '2026-12')] })).toEqual({
    from: '2025-12',
    months: 14,
  })
})

test('years of cards do not squeeze the months around the day', () => {
  const { from, months } = spanOf({ on: '2026-06-10', cards: [card('2010-01-01', '2030-12')] })
  expect(months).toBe(37)
  expect(monthsFrom(from, '2026-06')).toBe(24)
})
