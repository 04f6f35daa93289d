import { expect, test } from 'vitest'
import { Work } from '../core/work.ts'
import { enactedLaw } from '../law-book.ts'
import { bornTooLate, countsAsChild, posthumousChild } from './posthumous.ts'

const diedOn = '2026-06-20'

// 300 days after 20 June 2026 is 16 April 2027.
test.each([
  ['2012-03-01', true, false],
  ['2026-06-20', true, false],
  ['2026-06-21', true, true],
  ['2027-04-16', true, true],
  ['2027-04-17', false, false],
])('a child born on %s: counts %s, a matter of reading %s', (bornOn, counts, doubtful) => {
  const work = new Work(enactedLaw, diedOn, true)
  expect(countsAsChild(work, bornOn, diedOn)).toBe(counts)
  expect(work.readings).toEqual(doubtful ? [{ reading: posthumousChild, option: 'counts' }] : [])
  expect(bornTooLate(bornOn, diedOn)).toBe(!counts)
})

test('read otherwise it does not count', () => {
  const law = { ...enactedLaw, readings: new Map([['anak.dalam-kandungan', 'does-not-count']]) }
  const work = new Work(law, diedOn, false)
  expect([countsAsChild(work, '2026-06-21', diedOn), countsAsChild(work, '2026-06-20', diedOn)]).toEqual([
    false,
    true,
  ])
})
