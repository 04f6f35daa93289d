import { expect, test } from 'vitest'
import { LawFault, type SeriesText, series, valueOn } from './series.ts'

const cite = { instrument: 'Perda Payung 1/2000', pinpoint: 'Pasal 2' }
const value = (from: string, more = {}) => ({
  from,
  value: 1n,
  cite,
  confidence: 'verified' as const,
  ...more,
})
const made = (...history: SeriesText<bigint>['history']) =>
  series({ id: 'payung', title: { id: 'Payung', en: 'Umbrella' }, unit: 'IDR', history })

test('each day has the value of the last law before it, and none before the first', () => {
  const figure = made(value('2000-01-01'), value('2010-01-01', { value: 2n }))
  expect(valueOn(figure, '1999-12-31')).toBeUndefined()
  expect(valueOn(figure, '2000-01-01')?.value).toBe(1n)
  expect(valueOn(figure, '2009-12-31')?.value).toBe(1n)
  expect(valueOn(figure, '2010-01-01')?.value).toBe(2n)
  expect(valueOn(figure, '2010-01-01')?.series).toBe(figure)
})

test('a law limited in time leaves nothing behind it', () => {
  const figure = made(
    value('2000-01-01', { until: '2001-01-01' }),
    value('2002-01-01', { until: '2003-01-01' }),
  )
  const inForce = ['2000-12-31', '2001-01-01', '2002-01-01', '2003-01-01'].map(
    (day) => !!valueOn(figure, day),
  )
  expect(inForce).toEqual([true, false, true, false])
})

test('may follow at once on one that ended', () => {
  const figure = made(value('2000-01-01', { until: '2001-01-01' }), value('2001-01-01', { value: 2n }))
  expect([valueOn(figure, '2000-12-31')?.value, valueOn(figure, '2001-01-01')?.value]).toEqual([1n, 2n])
})

test.each([
  ['has no value', []],
  ['not later', [value('2010-01-01'), value('2000-01-01')]],
  ['not later', [value('2010-01-01'), value('2010-01-01')]],
  ['overlaps', [value('2000-01-01', { until: '2010-01-02' }), value('2010-01-01')]],
  ['no citation', [value('2000-01-01', { cite: undefined })]],
  ['no citation', [value('2000-01-01', { cite: { instrument: '', pinpoint: 'Pasal 2' } })]],
  ['no citation', [value('2000-01-01', { cite: { instrument: 'PP', pinpoint: '' } })]],
  ['no such day', [value('2000-02-30')]],
  ['ends before', [value('2000-01-01', { until: '2000-01-01' })]],
  ['ends before', [value('2000-01-01', { until: 'later' })]],
])('refuses: %s', (reason, history) => {
  expect(() => made(...history)).toThrow(LawFault)
  expect(() => made(...history)).toThrow(reason)
})
