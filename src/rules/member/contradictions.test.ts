import { expect, test } from 'vitest'
import { membershipContradictions } from './contradictions.ts'

function problemsOf(more: object) {
  const facts = { diedOn: '2026-06-10', ...more }
  return membershipContradictions(facts, 'diedOn').map(({ field, other }) => [field, other])
}

test.each([
  [{ memberSince: '2026-06-11' }, [['memberSince', 'diedOn']]],
  [{ memberSince: '2026-06-10' }, []],
  [{ claimedOn: '2026-06-09' }, [['diedOn', 'claimedOn']]],
  [{ paidThrough: '2027-07' }, [['paidThrough', 'diedOn']]],
  [{ paidThrough: '2027-06' }, []],
  [{ memberSince: '2026-01-20', paidThrough: '2026-06', totalMonths: 5 }, [['totalMonths', 'memberSince']]],
  [{ memberSince: '2026-01-20', paidThrough: '2026-06', totalMonths: 6 }, []],
  [{ paidThrough: '2026-06', totalMonths: 1 }, []],
])('%j', (facts, problems) => {
  expect(problemsOf(facts)).toEqual(problems)
})
