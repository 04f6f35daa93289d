import { expect, test } from 'vitest'
import type { FigureValues } from '../../../../src/coverage/api.ts'
import { bounds, classOf, type District, measured, mostUncovered } from './villages.ts'

const figures = (universe: number, uncovered: number) => ({ universe, uncovered }) as FigureValues
const district = (code: string, uncovered: number): District => ({
  code,
  name: code,
  villages: [],
  figures: figures(1000, uncovered),
})

test('the widest gap is where most people are, not where nobody knows', () => {
  expect(mostUncovered([district('01', 40), district('02', 90), district('', 400)])?.code).toBe('02')
  expect(mostUncovered([district('01', 0)])).toBeNull()
})

test('five classes: tenths of shares, round counts that reach the largest', () => {
  expect(bounds([], 'share').map((limit) => classOf(limit, [20, 30, 40, 50]))).toEqual([1, 2, 3, 4])
  expect(classOf(19.9, bounds([], 'share'))).toBe(0)
  for (const largest of [1, 7, 48, 431, 1200]) {
    const limits = bounds([largest], 'count')
    expect(limits).toEqual([...new Set(limits)].toSorted((a, b) => a - b))
    expect(classOf(largest, limits)).toBeLessThanOrEqual(4)
    expect(limits[3]! * 1.25).toBeGreaterThanOrEqual(largest)
  }
})

test('a village without workers has no share of them', () => {
  expect(measured(figures(0, 0), 'share')).toBe(0)
  expect(measured(figures(200, 50), 'share')).toBe(25)
  expect(measured(figures(200, 50), 'count')).toBe(50)
})
