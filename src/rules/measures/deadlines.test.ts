import { expect, it } from 'vitest'
import { claimBy, enactedLaw, reportBy } from '../index.ts'

it('JKK is claimed within five years, two before PP 82/2019', () => {
  expect(claimBy(enactedLaw, 'JKK', '2026-03-10')?.on).toBe('2031-03-10')
  expect(claimBy(enactedLaw, 'JKK', '2018-03-10')?.on).toBe('2020-03-10')
})
it('JKP within six months, three before PP 6/2025', () => {
  expect(claimBy(enactedLaw, 'JKP', '2026-04-30')?.on).toBe('2026-10-30')
  expect(claimBy(enactedLaw, 'JKP', '2024-04-30')?.on).toBe('2024-07-30')
})
it('of JKM no limit was found, and before the first law there is none', () => {
  expect(claimBy(enactedLaw, 'JKM', '2026-04-30')).toBeUndefined()
  expect(reportBy(enactedLaw, '2015-06-30')).toBeUndefined()
})
it('an accident is reported within two days', () => {
  expect(reportBy(enactedLaw, '2026-03-10')).toMatchObject({
    on: '2026-03-12',
    by: { confidence: 'verified' },
  })
})
