import { expect, test } from 'vitest'
import { enactedLaw } from '../../rules/index.ts'
import { contributionOf } from './contribution-of.ts'

const under = { law: enactedLaw, on: '2026-03-01', proposals: [] }
const card = { group: '', payer: 'employer', programmes: ['JKK', 'JKM'], wage: null, memberships: 1 }

test.each([
  ['an employee', { segment: 'PU', wage: 4_000_000 }, 21_600n],
  [
    'an employee with four programmes',
    { segment: 'PU', wage: 4_000_000, programmes: ['JKK', 'JKM', 'JHT', 'JP'] },
    369_600n,
  ],
  ['an own-account worker, at the lowest base', { segment: 'BPU', payer: 'regency' }, 16_800n],
  [
    'an own-account worker with JHT',
    { segment: 'BPU', payer: 'self', programmes: ['JKK', 'JKM', 'JHT'] },
    36_800n,
  ],
  ['a project whose wages are known', { segment: 'JAKON', payer: 'project', wage: 10_000_000 }, 204_000n],
])('%s: the facts of a list fit the rule', (_, of, amount) => {
  expect(contributionOf({ ...card, ...of }, under)).toBe(amount)
})

test.each([
  ['a project of which only people are known', { segment: 'JAKON' }],
  ['a migrant worker', { segment: 'PMI' }],
  ['an employee whose programmes are not on the list', { segment: 'PU', programmes: [] }],
  ['a card without JKK and JKM', { segment: 'PU', programmes: ['JHT'] }],
])('%s is not computed', (_, of) => {
  expect(contributionOf({ ...card, ...of }, under)).toBeUndefined()
})
