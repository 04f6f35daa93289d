import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf } from '../core/run.ts'
import { valueOn } from '../core/series.ts'
import { enactedLaw } from '../law-book.ts'
import { leastPension, mostPension } from './limits.ts'
import { jpLumpSum } from './lump-sum-rule.ts'
import { jp } from './rule.ts'

const eventOn = '2026-06-15'
const member = {
  segment: 'PU',
  eventOn,
  bornOn: '1967-06-15',
  memberSince: '2020-01-01',
  spouse: true,
} as const
const anyReason = fc.constantFrom('usia-pensiun' as const, 'cacat-total-tetap' as const, 'meninggal' as const)
const anyMonths = fc.integer({ min: 0, max: 500 })
const anyWage = fc.bigInt({ min: 100_000n, max: 11_086_300n })
// Under every ceiling since the membership began: above it the contributions themselves must be known.
const anyBase = fc.bigInt({ min: 100_000n, max: 8_512_400n })

test('more months never lower a pension, nor take it away', () => {
  fc.assert(
    fc.property(anyReason, anyWage, anyMonths, anyMonths, (reason, averageWage, a, b) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
      const pension = (months: number) =>
        amountOf(enactedLaw, jp, { ...member, reason, averageWage, months }) ?? -1n
      expect(pension(more)).toBeGreaterThanOrEqual(pension(fewer))
    }),
  )
})

test('more months never lower the lump sum while it is due', () => {
  fc.assert(
    fc.property(anyBase, fc.integer({ min: 0, max: 178 }), (wage, months) => {
      const sum = (paid: number) =>
        amountOf(enactedLaw, jpLumpSum, { ...member, reason: 'usia-pensiun', wage, months: paid })
      expect(sum(months + 1)).toBeGreaterThanOrEqual(sum(months)!)
    }),
  )
})

test('every case is paid monthly or at once, never both, never neither', () => {
  fc.assert(
    fc.property(anyReason, anyBase, anyMonths, (reason, wage, months) => {
      const facts = { ...member, reason, months }
      const monthly = amountOf(enactedLaw, jp, { ...facts, averageWage: wage })
      const atOnce = amountOf(enactedLaw, jpLumpSum, { ...facts, wage })
      expect(monthly === undefined).toBe(atOnce !== undefined)
    }),
  )
})

test('the pension of a participant lies between the least and the most', () => {
  fc.assert(
    fc.property(anyWage, fc.integer({ min: 180, max: 500 }), (averageWage, months) => {
      const pension = amountOf(enactedLaw, jp, { ...member, reason: 'usia-pensiun', averageWage, months })
      expect(pension).toBeGreaterThanOrEqual(valueOn(leastPension, eventOn)!.value)
      expect(pension).toBeLessThanOrEqual(valueOn(mostPension, eventOn)!.value)
    }),
  )
})
