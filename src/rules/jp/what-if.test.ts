import { expect, test } from 'vitest'
import { assess, enactedLaw } from '../index.ts'
import { jp } from './rule.ts'

test('children not told: what none and one would give', () => {
  const facts = {
    segment: 'PU',
    reason: 'meninggal',
    eventOn: '2026-06-20',
    months: 240,
    averageWage: 5_000_000n,
    spouse: false,
  } as const
  expect(assess(enactedLaw, jp, facts).missing).toEqual([
    {
      field: 'children',
      changes: [
        { value: [], outcome: 'unknown', total: undefined },
        { value: [{ bornOn: '2015-07-01' }], outcome: 'due', total: 500_000n },
      ],
    },
  ])
})
