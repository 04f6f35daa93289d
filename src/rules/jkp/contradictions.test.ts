import { expect, test } from 'vitest'
import { readCase } from '../core/read-case.ts'
import { jkp } from './rule.ts'

const dismissal = { segment: 'PU', reason: 'phk', dismissedOn: '2026-04-30', wage: 4_000_000, monthsPaid: 12 }
const wrong = (more: object) => {
  const read = readCase(jkp, { ...dismissal, ...more })
  return read.ok
    ? []
    : read.problems.map(({ code, field, other, allowed }) => [code, field, other ?? allowed])
}
const contradicts = (field: string, other: string) => [['fact-contradicts', field, other]]

test.each([
  [{ claimedOn: '2026-04-30' }, []],
  [{ claimedOn: '2026-04-29' }, contradicts('dismissedOn', 'claimedOn')],
  [{ claimedOn: '2020-01-01' }, contradicts('dismissedOn', 'claimedOn')],
  [{ lastClaimOn: '2026-04-30' }, []],
  [{ lastClaimOn: '2026-05-01' }, contradicts('lastClaimOn', 'dismissedOn')],
  [{ lastClaimOn: '2025-04-30', earlierClaims: 1 }, []],
  [{ lastClaimOn: '2025-04-30', earlierClaims: 0 }, contradicts('lastClaimOn', 'earlierClaims')],
  [{ lastClaimOn: '2022-02-01' }, []],
  [{ lastClaimOn: '2022-01-31' }, [['fact-out-of-range', 'lastClaimOn', '≥ 2022-02-01']]],
])('claims: %o', (more, problems) => {
  expect(wrong(more)).toEqual(problems)
})

test.each([
  [{ monthsInARow: 12 }, []],
  [{ monthsInARow: 13 }, contradicts('monthsInARow', 'monthsPaid')],
  [{ monthsPaid: 24 }, []],
  [{ monthsPaid: 25 }, [['fact-out-of-range', 'monthsPaid', '0–24']]],
  // February 2021 is the first month of JKP.
  [{ dismissedOn: '2022-01-31' }, []],
  [{ dismissedOn: '2021-12-31' }, contradicts('monthsPaid', 'dismissedOn')],
  [{ dismissedOn: '2021-02-02', monthsPaid: 1 }, []],
  [{ dismissedOn: '2021-02-02', monthsPaid: 2 }, contradicts('monthsPaid', 'dismissedOn')],
  // Before JKP there is no law to contradict.
  [{ dismissedOn: '2021-02-01' }, []],
])('months: %o', (more, problems) => {
  expect(wrong(more)).toEqual(problems)
})

test('there is no wage of zero', () => {
  expect(wrong({ wage: 0 })).toEqual([['fact-out-of-range', 'wage', '≥ 1']])
})
