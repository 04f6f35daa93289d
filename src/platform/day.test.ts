import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayOf } from './day.ts'

test('the day is that of the regency, also while UTC still has yesterday', () => {
  expect(dayOf(new Date('2026-06-30T15:59:59Z'))).toBe('2026-06-30')
  expect(dayOf(new Date('2026-06-30T16:00:00Z'))).toBe('2026-07-01')
})

test('nobody takes the day of UTC for the day of somebody who acts', () => {
  const root = join(import.meta.dirname, '../..')
  const taken = /(\bat|new Date\(\)|clock\.now\(\))\s*\.toISOString\(\)\s*\.slice\(0, 10\)/
  const wrong = ['src', 'web'].flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|node_modules|dist/.test(name))
      .map((name) => join(place, name))
      .filter((name) => taken.test(readFileSync(join(root, name), 'utf8'))),
  )
  expect(wrong).toEqual([])
})
