import { expect, test } from 'vitest'
import { readCase } from '../core/read-case.ts'
import { jht } from './rule.ts'

const claim = { segment: 'PU', reason: 'phk', eventOn: '2026-03-31' }
const wrong = (more: object) => {
  const read = readCase(jht, { ...claim, ...more })
  return read.ok
    ? []
    : read.problems.map(({ code, field, other, allowed }) => [code, field, other ?? allowed])
}
const contradicts = (field: string, other: string) => [['fact-contradicts', field, other]]

test.each([
  [{ memberSince: '2026-03-31' }, []],
  [{ memberSince: '2026-04-01' }, contradicts('memberSince', 'eventOn')],
  [{ claimedOn: '2026-03-31' }, []],
  [{ claimedOn: '2026-03-30' }, contradicts('eventOn', 'claimedOn')],
  [{ bornOn: '2026-04-01' }, contradicts('bornOn', 'eventOn')],
  [{ bornOn: '1990-01-02', memberSince: '1990-01-01' }, contradicts('bornOn', 'memberSince')],
  [{ firstPaidIn: '2026-05', claimedOn: '2026-05-01' }, []],
  [{ firstPaidIn: '2026-06', claimedOn: '2026-05-31' }, contradicts('firstPaidIn', 'claimedOn')],
  [{ firstPaidIn: '2025-02', memberSince: '2025-02-28' }, []],
  [{ firstPaidIn: '2025-01', memberSince: '2025-02-01' }, contradicts('memberSince', 'firstPaidIn')],
])('days: %o', (more, problems) => {
  expect(wrong(more)).toEqual(problems)
})

test.each([
  // April 2024 to March 2026 are twenty-four months.
  [{ memberSince: '2024-04-30', months: 24 }, []],
  [{ memberSince: '2024-05-01', months: 24 }, contradicts('months', 'memberSince')],
  [{ bornOn: '2000-04-30', months: 312 }, []],
  [{ bornOn: '2000-05-01', months: 312 }, contradicts('months', 'bornOn')],
])('months: %o', (more, problems) => {
  expect(wrong(more)).toEqual(problems)
})

test.each([
  [{ wage: 1_000_000 }, []],
  [{ wage: 20_700_000 }, []],
  [{ wage: 7_777_777 }, [['fact-not-one-of', 'wage', '7450000, 7950000']]],
  [{ wage: 999_999 }, [['fact-not-one-of', 'wage', '1000000']]],
  [{ wage: 20_700_001 }, [['fact-not-one-of', 'wage', '20700000']]],
  [{ segment: 'PU', reason: 'phk', wage: 7_777_777 }, []],
  // Before the first law there is no list.
  [{ eventOn: '2015-06-30', wage: 7_777_777 }, []],
])('tiers: %o', (more, problems) => {
  expect(wrong({ segment: 'BPU', reason: 'berhenti-usaha', ...more })).toEqual(problems)
})

test.each(['balance', 'wage', 'months'])('there is no %s of zero', (field) => {
  expect(wrong({ [field]: 0 })).toMatchObject([['fact-out-of-range', field, expect.any(String)]])
})
