import { expect, test } from 'vitest'
import { arithmeticText, rateText, rupiahText } from './arithmetic.ts'
import { percent, ratio } from './exact.ts'

test.each([
  [0n, 'Rp0'],
  [999n, 'Rp999'],
  [1000n, 'Rp1.000'],
  [48_000_000n, 'Rp48.000.000'],
  [-16_800n, '−Rp16.800'],
])('%s is %s', (amount, text) => {
  expect(rupiahText(amount)).toBe(text)
})

test.each([
  [percent('60'), '60%', '60%'],
  [percent('0.24'), '0,24%', '0.24%'],
  [percent('1.745'), '1,745%', '1.745%'],
  [percent('0.00001'), '0,00001%', '0.00001%'],
  [ratio(1n, 8n), '12,5%', '12.5%'],
  [ratio(1n, 3n), '1/3', '1/3'],
])('a rate in words', (rate, id, en) => {
  expect([rateText(rate, 'id'), rateText(rate, 'en')]).toEqual([id, en])
})

test('a calculation reads as people write it', () => {
  const wage = { rupiah: 1_000_000n, name: { id: 'upah', en: 'wage' } }
  const years = { count: 3, name: { id: 'tahun', en: 'years' } }
  const sum = [
    { rate: percent('60') },
    '×',
    { count: 80 },
    '×',
    '(',
    wage,
    '+',
    years,
    ')',
    'min',
    wage,
  ] as const
  expect(arithmeticText(sum, 'id')).toBe(
    '60% × 80 × (Rp1.000.000 (upah) + 3 tahun) paling banyak Rp1.000.000 (upah)',
  )
  expect(arithmeticText(sum, 'en')).toBe(
    '60% × 80 × (Rp1.000.000 (wage) + 3 years) at most Rp1.000.000 (wage)',
  )
  expect(arithmeticText([wage, 'max', { rupiah: 5n }], 'id')).toBe('Rp1.000.000 (upah) paling sedikit Rp5')
  expect(arithmeticText([wage, '−', years, '÷', years], 'en')).toBe('Rp1.000.000 (wage) − 3 years ÷ 3 years')
})
