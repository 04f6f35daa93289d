import { expect, test } from 'vitest'
import { lawBook } from '../../../../src/rules/index.ts'
import { givenOf } from './given.ts'

const { fields } = lawBook.rules.get('jkm')!
const known = { diedOn: '2026-06-10', memberSince: '2025-05-01', totalMonths: 14, children: [] }

test('what the lists say and nobody changed is not given, so that it follows the lists', () => {
  expect(givenOf(fields, { known, given: {}, facts: { ...known, totalMonths: 40 } })).toEqual({
    totalMonths: 40,
  })
})

test('what was given before stays given, and what is cleared goes back to the lists', () => {
  const given = { totalMonths: 40 }
  const now = { ...known, ...given }
  expect(givenOf(fields, { known: now, given, facts: now })).toEqual(given)
  const { totalMonths: _, ...cleared } = now
  expect(givenOf(fields, { known: now, given, facts: cleared })).toEqual({})
})
