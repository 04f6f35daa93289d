import { expect, test } from 'vitest'
import { readCase } from '../core/read-case.ts'
import { dues } from './rule.ts'

const bill = { segment: 'PU', month: '2026-02', amount: 1_000_000 }
const problemsOf = (more: object) => {
  const read = readCase(dues, { ...bill, ...more })
  return read.ok ? [] : read.problems
}

test('a year may be paid ahead, not more', () => {
  expect(problemsOf({ paidOn: '2025-02-01' })).toEqual([])
  expect(problemsOf({ paidOn: '2025-01-31' })).toEqual([
    { code: 'fact-contradicts', field: 'paidOn', other: 'month' },
  ])
})

test('no bill is zero', () => {
  expect(problemsOf({ amount: 0 })).toEqual([{ code: 'fact-out-of-range', field: 'amount', allowed: '≥ 1' }])
})
