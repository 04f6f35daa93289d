import { expect, test } from 'vitest'
import { percent } from '../../../../src/rules/core/exact.ts'
import { series, type Unit } from '../../../../src/rules/core/series.ts'
import { proposable, proposedValue } from './proposed-value.ts'

const figure = (unit: Unit, value: unknown) =>
  series({
    id: 'x',
    title: { id: 'x', en: 'x' },
    unit,
    history: [
      {
        from: '2019-12-02',
        value,
        cite: { instrument: 'PP 82/2019', pinpoint: 'Pasal 34' },
        confidence: 'verified',
      },
    ],
  })
const amount = figure('IDR', 1n)
const rate = figure('fraction', percent('0.24'))

test('amounts are read as people write them', () => {
  for (const written of ['1500000', 'Rp1.500.000', '1,500,000', ' rp 1500000 '])
    expect(proposedValue(amount, written)).toBe(1_500_000)
  for (const written of ['', 'sejuta', '1.5', '15.00', '-3'])
    expect(proposedValue(amount, written)).toBeUndefined()
})

test('rates need their sign, so that 0,24 is not taken for 24%', () => {
  expect(proposedValue(rate, '0,24%')).toBe('0.24%')
  expect(proposedValue(rate, '7/12')).toBe('7/12')
  expect(proposedValue(rate, '0,24')).toBeUndefined()
})

test('a table is not proposed on one line', () => {
  expect([amount, rate, figure('table', []), figure('choice', 'up')].map(proposable)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
