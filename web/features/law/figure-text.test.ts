import { expect, test } from 'vitest'
import { percent, ratio } from '../../../src/rules/core/exact.ts'
import { lawBook } from '../../../src/rules/index.ts'
import { heightOf, type Say, valueTable, valueText } from './figure-text.ts'

const id: Say = { language: 'id', code: (code) => `<${code}>` }
const en: Say = { ...id, language: 'en' }

test('values are said with their unit', () => {
  expect(valueText(20_000_000n, 'IDR', id)).toBe('Rp20.000.000')
  expect(valueText(percent('0.24'), 'fraction', id)).toBe('0,24%')
  expect(valueText(ratio(7n, 12n), 'fraction', en)).toBe('7/12')
  expect([valueText(36, 'months', id), valueText(1, 'months', en), valueText(2, 'years', en)]).toEqual([
    '36 bulan',
    '1 month',
    '2 years',
  ])
  expect(valueText('equal', 'choice', id)).toBe('<equal>')
  expect(valueText([1], 'table', id)).toBeUndefined()
})

test('rows of objects become columns, an order gets its numbers, names stand first', () => {
  expect(valueTable([{ max: 1_099_000n, base: 1_000_000n }, { base: 2_000_000n }], id)).toEqual({
    columns: ['max', 'base'],
    rows: [
      ['Rp1.099.000', 'Rp1.000.000'],
      ['', 'Rp2.000.000'],
    ],
  })
  expect(valueTable([['spouse', 'child'], ['parent']], id)).toEqual({
    columns: ['', 'value'],
    rows: [
      ['1', '<spouse>, <child>'],
      ['2', '<parent>'],
    ],
  })
  expect(valueTable({ day: 15, national: ['2026-01-01'] }, id).rows).toEqual([
    ['<day>', '15'],
    ['<national>', '1 Jan 2026'],
  ])
})

test('only numbers have a height on a chart', () => {
  expect([heightOf(3n), heightOf(3), heightOf(percent('50')), heightOf('x'), heightOf([])]).toEqual([
    3,
    3,
    0.5,
    undefined,
    undefined,
  ])
})

test('every value of the law book can be shown', () => {
  for (const figure of lawBook.figures.values())
    for (const { value } of figure.history) {
      const text = valueText(value, figure.unit, id)
      if (text === undefined) expect(valueTable(value, id).rows.length, figure.id).toBeGreaterThan(0)
      else expect(text, figure.id).not.toMatch(/object|undefined/)
    }
})
