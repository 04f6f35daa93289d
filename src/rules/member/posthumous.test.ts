import { expect, test } from 'vitest'
import { Work } from '../core/work.ts'
import { enactedLaw } from '../law-book.ts'
import { bornAfterwards, countsByBirth, lastBirth } from './posthumous.ts'

const diedOn = '2026-06-20'

test('300 days after 20 June 2026 is 16 April 2027', () => {
  expect(lastBirth(diedOn)).toBe('2027-04-16')
})

test.each([
  ['2012-03-01', true, false],
  ['2026-06-20', true, false],
  ['2026-06-21', true, true],
  ['2027-04-16', true, true],
  ['2027-04-17', false, false],
])('a child born on %s: counts %s, a matter of reading %s', (bornOn, counts, doubtful) => {
  const work = new Work(enactedLaw, diedOn, true)
  expect(countsByBirth(work, bornOn)).toBe(counts)
  expect(work.readings).toEqual(doubtful ? [{ reading: bornAfterwards, option: 'counts' }] : [])
})

test('read otherwise, a child born afterwards does not count', () => {
  const law = { ...enactedLaw, readings: new Map([['anak.lahir-sesudah-peristiwa', 'does-not']]) }
  const work = new Work(law, diedOn, false)
  expect([countsByBirth(work, '2026-06-21'), countsByBirth(work, '2026-06-20')]).toEqual([false, true])
})
