import { expect, test } from 'vitest'
import { monthIn, rupiahIn } from './filled.ts'

test.each([
  ['1.250.000', 1_250_000],
  ['1,250,000', 1_250_000],
  ['1 250 000', 1_250_000],
  ['-50.000', -50_000],
  ['−50.000', -50_000],
  ['0', 0],
  ['1.5', undefined],
  ['12.50', undefined],
  ['Rp5', undefined],
  ['', undefined],
])('%s is %s rupiah', (text, amount) => {
  expect(rupiahIn(text)).toBe(amount)
})

test('a month is its first day', () => {
  expect(monthIn('2026-04')).toBe('2026-04-01')
  expect(monthIn('April')).toBeUndefined()
})
