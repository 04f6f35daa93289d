import { expect, test } from 'vitest'
import { readCase } from '../core/read-case.ts'
import { contribution } from './rule.ts'

const problemsOf = (facts: object) => {
  const read = readCase(contribution, { month: '2026-05', ...facts })
  return read.ok ? [] : read.problems.map(({ code, field, other }) => [code, field, other])
}
const refused = (field: string, other: string) => [['fact-contradicts', field, other]]

test.each([
  ['PU', { income: 1 }],
  ['PU', { contractValue: 1 }],
  ['PU', { jhtAmount: 50_000 }],
  ['PU', { bornOn: '1980-01-01' }],
  ['BPU', { wage: 1 }],
  ['BPU', { wageBasis: 'monthly' }],
  ['BPU', { jp: true }],
  ['BPU', { jkp: false }],
  ['BPU', { jkkGroup: 'I' }],
  ['BPU', { firmSize: 'micro' }],
  ['JAKON', { tariffBase: 1 }],
  ['JAKON', { wageBasis: 'daily' }],
  ['JAKON', { income: 1 }],
  ['JAKON', { sector: 'other' }],
  ['PMI', { tariffBase: 1 }],
  ['PMI', { jht: true }],
  ['PMI', { wage: 1 }],
])('a fact of another segment is refused, not dropped: %s with %j', (segment, fact) => {
  expect(problemsOf({ segment, ...fact })).toEqual(refused(Object.keys(fact)[0]!, 'segment'))
})

test.each([
  [{ segment: 'PU', wage: 1, wageBasis: 'daily', jpWage: 1, jp: true, firmSize: 'large', jkkGroup: 'I' }],
  [{ segment: 'BPU', income: 1, payer: 'self', sector: 'other', jht: true, bornOn: '2026-05-31' }],
  [{ segment: 'JAKON', contractValue: 1, payer: 'employer' }],
  [{ segment: 'JAKON', wage: 1 }],
  [{ segment: 'PMI', pmiRoute: 'agency', contractMonths: 24, jhtAmount: 50_000 }],
])('what fits is taken: %j', (facts) => {
  expect(problemsOf(facts)).toEqual([])
})

test('a wage of its own for JP is for wages that are not by the month, and for those who have JP', () => {
  const worker = { segment: 'PU', wage: 4_000_000, jpWage: 100 }
  expect(problemsOf(worker)).toEqual(refused('jpWage', 'wageBasis'))
  expect(problemsOf({ ...worker, wageBasis: 'monthly' })).toEqual(refused('jpWage', 'wageBasis'))
  expect(problemsOf({ ...worker, wageBasis: 'daily', jp: false })).toEqual(refused('jpWage', 'jp'))
  for (const wageBasis of ['daily', 'piece', 'seasonal'])
    expect(problemsOf({ ...worker, wageBasis })).toEqual([])
})

test('a project is reckoned by its wages or by its contract', () => {
  expect(problemsOf({ segment: 'JAKON', wage: 1, contractValue: 1 })).toEqual(
    refused('contractValue', 'wage'),
  )
})

test('nobody pays before being born', () => {
  expect(problemsOf({ segment: 'BPU', income: 1, bornOn: '2026-06-01' })).toEqual(refused('bornOn', 'month'))
})
