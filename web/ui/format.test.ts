import { expect, test } from 'vitest'
import { formatter } from './format.ts'

const id = formatter('id')
const en = formatter('en')

test('writes numbers, shares and days as people of the language do', () => {
  expect(id.number(46589)).toBe('46.589')
  expect(en.number(46589)).toBe('46,589')
  expect(id.percent(6570)).toBe('65,7%')
  expect(id.percent(13809)).toBe('138,1%')
  expect(id.date('2025-12-31')).toBe('31 Desember 2025')
  expect(en.date('2025-12-31')).toBe('31 December 2025')
  expect(id.month('2025-08-31')).toBe('Agu 2025')
})

test('writes large sums in words and small ones in full', () => {
  expect(id.rupiah(21_880_000_000)).toBe('Rp21,88 miliar')
  expect(id.rupiah(450_000)).toBe('Rp450.000')
  expect(en.rupiah(21_880_000_000)).toBe('Rp21.88 billion')
})

test('never says that a probability is nought or certain', () => {
  expect(id.chance(0.99997)).toBe('99,9%')
  expect(id.chance(0)).toBe('0,1%')
  expect(id.chance(0.6583)).toBe('65,8%')
})

test('signs what speaks for and against, and leaves nought alone', () => {
  expect([12.81, -5.22, 0.01].map(id.signedDecimal)).toEqual(['+12,8', '−5,2', '0'])
})

test('a share of nobody is no number', () => {
  expect(id.share(0, 0)).toBe('–')
  expect(id.share(1, 3)).toBe('33,3%')
})
