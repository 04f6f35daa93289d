import { expect, test } from 'vitest'
import { LawFault } from './core/series.ts'
import { bind, lawBook } from './law-book.ts'
import { perda, price, rain } from './testing/umbrella.ts'

const bound = (rules: Parameters<typeof bind>[1], laws: Parameters<typeof bind>[2]) =>
  bind('payung', rules, laws)
const any = rain as unknown as Parameters<typeof bind>[1][number]

test('knows its rules, figures, readings and laws by name', () => {
  const book = bound([any], [perda])
  expect([...book.rules.keys(), ...book.readings.keys(), ...book.instruments.keys()]).toEqual([
    'hujan',
    'payung.gerimis',
    'Perda Payung 1/2000',
  ])
  expect([...book.figures.keys()]).toEqual(['payung.harga', 'payung.pengeringan', 'payung.sabar'])
})

test('refuses a figure cited by a law it does not know', () => {
  expect(() => bound([any], [])).toThrow('unknown law Perda Payung 1/2000')
  expect(() => bound([{ ...any, figures: [] }], [])).toThrow('unknown law Perda Payung 1/2000')
})

test('refuses a value older than its law', () => {
  expect(() => bound([any], [{ ...perda, inForceFrom: '2000-01-02' }])).toThrow('was not yet in force')
})

test('refuses a law amended by one it does not know', () => {
  expect(() => bound([any], [{ ...perda, amendedBy: ['Perda 2/2001'] }])).toThrow(LawFault)
})

test('refuses two things of one name', () => {
  expect(() => bound([any, { ...any }], [perda])).toThrow('declared twice')
  expect(() => bound([any, { ...any, id: 'x', figures: [{ ...price }] }], [perda])).toThrow('declared twice')
})

test('the enacted law is bound, and every rule says what it stands on', () => {
  expect(lawBook.rules.size).toBeGreaterThan(0)
  for (const rule of lawBook.rules.values())
    expect([rule.id, rule.figures.length > 0]).toEqual([rule.id, true])
})
