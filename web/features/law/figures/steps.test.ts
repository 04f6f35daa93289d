import { expect, test } from 'vitest'
import { series } from '../../../../src/rules/core/series.ts'
import { stepsOf } from './steps.ts'

const cite = { instrument: 'PP 82/2019', pinpoint: 'Pasal 34' }
const title = { id: 'x', en: 'x' }
const figure = (history: { from: string; value: unknown; until?: string }[]) =>
  series({
    id: 'x',
    title,
    unit: 'IDR',
    history: history.map((each) => ({ ...each, cite, confidence: 'verified' as const })),
  })
const drawn = (...history: Parameters<typeof figure>[0]) =>
  stepsOf(figure(history), '2026-01-01').map(({ day, height }) => [day, height])

test('the last value holds until today', () => {
  expect(drawn({ from: '2015-07-01', value: 3n }, { from: '2019-12-02', value: 10n })).toEqual([
    ['2015-07-01', 3],
    ['2019-12-02', 10],
    ['2026-01-01', 10],
  ])
})

test('the line breaks where no law holds', () => {
  expect(
    drawn({ from: '2020-08-01', value: 1n, until: '2021-02-01' }, { from: '2025-02-01', value: 2n }),
  ).toEqual([
    ['2020-08-01', 1],
    ['2021-02-01', null],
    ['2025-02-01', 2],
    ['2026-01-01', 2],
  ])
})

test('a value that begins later is drawn where it begins', () => {
  expect(drawn({ from: '2020-01-01', value: 1 }, { from: '2027-01-01', value: 2 })).toEqual([
    ['2020-01-01', 1],
    ['2027-01-01', 2],
  ])
})

test('rates are drawn by their size; tables and single values are not drawn', () => {
  expect(
    drawn(
      { from: '2015-07-01', value: { num: 3n, den: 1000n } },
      { from: '2025-02-07', value: { num: 2n, den: 1000n } },
    )[0],
  ).toEqual(['2015-07-01', 0.003])
  expect(drawn({ from: '2015-07-01', value: [] }, { from: '2019-12-02', value: [] })).toEqual([])
  expect(drawn({ from: '2015-07-01', value: 1n })).toEqual([])
})
