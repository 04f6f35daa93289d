import { expect, test } from 'vitest'
import { enactedLaw } from '../../rules/index.ts'
import { assessCase } from './assess-case.ts'
import { assessmentText } from './assessment-text.ts'

function told(rule: string, facts: object, language: 'id' | 'en' = 'id'): string[] {
  const found = assessCase(enactedLaw, rule, facts, language)
  if (!found.ok) throw new Error(JSON.stringify(found))
  return assessmentText(found.rule, found.view, language).split('\n')
}
const lineWith = (lines: string[], words: string) => lines.find((line) => line.includes(words))?.trim()

test('a missing fact with nothing to try is said to decide the amount', () => {
  const facts = { segment: 'BPU', month: '2025-05' }
  expect(told('contribution', facts)).toContain('  Penghasilan sebulan: menentukan jumlahnya')
  expect(told('contribution', facts, 'en')).toContain('  Income a month: decides the amount')
})

test('a number that was seen has its unit', () => {
  const late = { segment: 'PU', month: '2026-02', amount: 1_000_000, paidOn: '2026-04-20' }
  expect(lineWith(told('dues', late), 'Lamanya keterlambatan')).toContain('– 2 bulan (PP 44/2015')
  expect(lineWith(told('dues', late, 'en'), 'Delay')).toContain('– 2 months (PP 44/2015')
})

test('a code that was seen is told in words, and stays a code for machines', () => {
  const facts = { segment: 'BPU', paidThrough: '2026-08', on: '2026-12-01', amount: 16_800 }
  expect(lineWith(told('membership', facts), 'Keadaan kepesertaan pada')).toContain(
    '✗ Keadaan kepesertaan pada hari itu – berhenti karena menunggak (',
  )
  const found = assessCase(enactedLaw, 'membership', facts, 'en')
  expect(found.ok && found.view.findings[0]).toMatchObject({ seen: 'lapsed', called: 'lapsed by arrears' })
})

test('a day whose law is not held is not said to have had none', () => {
  const [, result] = told('jkn', { month: '2020-09', kind: 'class-3' })
  expect(result).toBe('Semesta belum memuat peraturan untuk hari itu')
})

test('what is owed on a whole bill belongs to no single programme', () => {
  const late = { segment: 'PU', month: '2026-02', amount: 1_000_000, paidOn: '2026-04-20' }
  expect(lineWith(told('dues', late), 'Denda')).toMatch(/^BPJS TK {2}Denda/)
  const migrant = { segment: 'PMI', month: '2026-01', pmiRoute: 'individual' }
  expect(lineWith(told('contribution', migrant), 'selama dan setelah')).toMatch(/^JKK\+JKM {2}/)
})
