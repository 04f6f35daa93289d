import { describe, expect, test } from 'vitest'
import { enactedLaw } from '../../../rules/index.ts'
import { riskOf } from './occupations.ts'
import { benefitsOf, expectedLoss } from './stakes.ts'

const own = { segment: 'BPU', base: 1_000_000, continuing: false } as const
const on = '2026-01-01'

describe('what is at stake', () => {
  test('a new own-account worker has the funeral alone before the third paid month, a continuing one all of it', () => {
    const fresh = benefitsOf(enactedLaw, own, on, 5)
    expect(fresh.death).toEqual([10_000_000, 10_000_000, 42_000_000, 42_000_000, 42_000_000])
    expect(fresh.workDeath).toBe(70_000_000)
    expect(benefitsOf(enactedLaw, { ...own, continuing: true }, on, 2).death).toEqual([
      42_000_000, 42_000_000,
    ])
  })

  // 200 of 100,000 a year on 42 million, and 10 on 70 million, for 12 months.
  test('the chance of each death times what the family would get', () => {
    const benefits = benefitsOf(enactedLaw, { ...own, continuing: true }, on, 12)
    expect(expectedLoss(benefits, 'I', 'under-40', on)).toBe(84_000 + 7000)
    // Group V pays 1.74% where group I pays 0.24%.
    expect(expectedLoss(benefits, 'V', 'under-40', on)).toBe(84_000 + (7000 * 174) / 24)
    expect(expectedLoss(benefits, 'I', '55-64', on)).toBe(672_000 + 7000)
  })

  test.each([
    ['Petani Bawang', 'II'],
    ['BHL', 'IV'],
    ['Tukang Ojek', 'III'],
    ['TUKANG BATU', 'V'],
    ['Guru Mengaji', 'I'],
    ['', 'I'],
    ['Pedagang sayur', 'I'],
  ])('%s is put into group %s', (occupation, risk) => expect(riskOf(occupation)).toBe(risk))
})
