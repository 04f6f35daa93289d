import { expect, test } from 'vitest'
import { enactedLaw, lawBook, series } from '../../rules/index.ts'
import { lowestBase } from './lowest-base.ts'

const under = { law: enactedLaw, on: '2026-03-01', proposals: [] }

test('is the first base of the table in force', () => {
  expect(lowestBase(under)).toBe(1_000_000)
  expect(lowestBase({ ...under, on: '2015-06-30' })).toBeUndefined()
})

test('follows a proposed table', () => {
  const { id, title, unit, history } = lawBook.figures.get('iuran.bpu.dasar')!
  const value = [{ max: undefined, base: 1_500_000n }]
  const proposed = series({ id, title, unit, history: [{ ...history[0]!, value }] })
  const law = { ...enactedLaw, proposed: new Map([[id, proposed]]) }
  expect(lowestBase({ ...under, law })).toBe(1_500_000)
})
