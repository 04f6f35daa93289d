import { expect, it, test } from 'vitest'
import { lawBook } from '../rules/index.ts'
import { enactedLaw } from '../rules/law-book.ts'
import { costOfRows, rateOf } from './cost.ts'
import { reaches, shareIn, uhcLevels } from './uhc.ts'

const levelOf = (id: string) => uhcLevels.find((level) => level.id === id)!

it('costs 37,800 a month for a member the regency registered, by the dated law', () => {
  expect(lawBook.rules.has('jkn')).toBe(true)
  const rate = rateOf(enactedLaw, '2026-05', 'id')!
  expect(rate.amount).toBe(37_800)
  expect(rate.parts.map(({ amount }) => amount)).toEqual([35_000, 2_800])
  // Before the law there is no rate, and none is made up.
  expect(rateOf(enactedLaw, '2015-01', 'id')).toBeNull()
})

test.each([
  ['TV-76: 1,000 people for a year', 1_000, 12, 453_600_000],
  ['TV-72: 181 repeated NIK for a month', 181, 1, 6_841_800],
])('%s', (_, rows, months, rupiah) => {
  expect(costOfRows(rows, rateOf(enactedLaw, '2026-01', 'id')!.amount, months)).toBe(rupiah)
})

it('TV-77: 211,204 of 231,301 are 91.31 % active; the registered are not known, so UHC is not either', () => {
  const counts = { population: 231_301, registered: null, active: 211_204, byRegency: null }
  expect(shareIn(counts.active, counts.population)).toBe(9_131)
  expect(shareIn(counts.registered, counts.population)).toBeNull()
  expect(reaches(levelOf('uhc'), counts)).toBeNull()
  expect(reaches({ ...levelOf('uhc'), registered: 0 }, { ...counts, registered: 231_301 })).toBe(true)
  expect(reaches(levelOf('utama'), counts)).toBe(false)
})

it('compares with thresholds exactly, not by the rounded share', () => {
  const counts = { population: 100_000, registered: 97_999, active: 80_000, byRegency: 0 }
  expect(shareIn(counts.registered, counts.population)).toBe(9_800)
  expect(reaches(levelOf('uhc'), counts)).toBe(false)
  expect(reaches(levelOf('uhc'), { ...counts, registered: 98_000 })).toBe(true)
  expect(reaches(levelOf('madya-regency'), { ...counts, registered: 98_000, byRegency: 24_999 })).toBe(false)
  expect(reaches(levelOf('madya-regency'), { ...counts, registered: 98_000, byRegency: 25_000 })).toBe(true)
})

it('says nothing of a share without a population', () => {
  expect(shareIn(5, 0)).toBeNull()
  expect(reaches(levelOf('uhc'), { population: 0, registered: 5, active: 5, byRegency: 0 })).toBeNull()
})
