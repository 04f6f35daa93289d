import { expect, test } from 'vitest'
import { readCase } from '../core/read-case.ts'
import { jpLumpSum } from './lump-sum-rule.ts'
import { jp } from './rule.ts'

const member = { segment: 'PU', reason: 'meninggal', eventOn: '2026-06-20', months: 18 }
const wrong = (rule: typeof jp | typeof jpLumpSum, facts: object) => {
  const read = readCase(rule as typeof jp, facts)
  return read.ok ? [] : read.problems.map(({ code, field, other }) => [code, field, other])
}
const asPension = (more: object) => wrong(jp, { ...member, averageWage: 5_000_000, ...more })
const asLumpSum = (more: object) => wrong(jpLumpSum, { ...member, wage: 5_000_000, ...more })
const contradicts = (field: string, other: string) => [['fact-contradicts', field, other]]

test.each([
  [{}, []],
  // January 2025 to June 2026 are eighteen months.
  [{ memberSince: '2025-01-31' }, []],
  [{ memberSince: '2025-02-01' }, contradicts('months', 'memberSince')],
  [{ memberSince: '2026-06-20', months: 1 }, []],
  [{ memberSince: '2026-06-21', months: 1 }, contradicts('memberSince', 'eventOn')],
  [{ bornOn: '1990-01-01', memberSince: '1989-12-31' }, contradicts('bornOn', 'memberSince')],
  [{ bornOn: '2026-06-21' }, contradicts('bornOn', 'eventOn')],
])('of a member: %o', (more, problems) => {
  expect(asPension(more)).toEqual(problems)
  expect(asLumpSum(more)).toEqual(problems)
})

test('a child may be born 300 days after a death, not later', () => {
  const children = [{ bornOn: '2012-03-01' }, { bornOn: '2027-04-16' }]
  expect(asPension({ children })).toEqual([])
  expect(asPension({ children: [...children, { bornOn: '2027-04-17' }] })).toEqual(
    contradicts('children[2].bornOn', 'eventOn'),
  )
  expect(asPension({ reason: 'cacat-total-tetap', children: [{ bornOn: '2027-04-17' }] })).toEqual([])
})

test('no lump sum of more months than there were since July 2015', () => {
  const facts = { reason: 'usia-pensiun', bornOn: '1960-06-01', eventOn: '2020-06-15' }
  expect(asLumpSum({ ...facts, months: 60 })).toEqual([])
  expect(asLumpSum({ ...facts, months: 61 })).toEqual(contradicts('months', 'eventOn'))
  expect(asPension({ ...facts, months: 61 })).toEqual([])
  // Before JP there is no law to contradict.
  expect(asLumpSum({ ...facts, eventOn: '2015-06-30', months: 61 })).toEqual([])
})

test.each(['wage', 'contributions', 'months'])('a lump sum has no %s of zero', (field) => {
  expect(asLumpSum({ [field]: 0 })).toEqual([['fact-out-of-range', field, undefined]])
})

test.each(['averageWage', 'months', 'pensionPaid'])('a pension has no %s of zero', (field) => {
  expect(asPension({ [field]: 0 })).toEqual([['fact-out-of-range', field, undefined]])
})
