import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, evaluate } from '../core/run.ts'
import { valueOn } from '../core/series.ts'
import { enactedLaw } from '../law-book.ts'
import { wageCeiling } from './figures.ts'
import { jkp } from './rule.ts'

const facts = { segment: 'PU', reason: 'phk', wage: 4_000_000n, monthsPaid: 12, monthsInARow: 6 } as const
// On the first of these days twelve months can have been paid, and the claim comes when claims are open.
const anyDay = fc.constantFrom('2022-01-31', '2025-02-06', '2025-02-07', '2026-04-30')
const anyWage = fc.bigInt({ min: 1n, max: 20_000_000n })
const paid = (more: Partial<Parameters<typeof jkp.on>[0]> & { dismissedOn: string }) =>
  amountOf(enactedLaw, jkp, { ...facts, ...more })

test('a higher wage never pays less, and nothing more above the ceiling', () => {
  fc.assert(
    fc.property(anyDay, anyWage, anyWage, (dismissedOn, wage, more) => {
      expect(paid({ dismissedOn, wage: wage + more })).toBeGreaterThanOrEqual(paid({ dismissedOn, wage })!)
      const ceiling = valueOn(wageCeiling, dismissedOn)!.value
      expect(paid({ dismissedOn, wage: ceiling + more })).toBe(paid({ dismissedOn, wage: ceiling }))
    }),
  )
})

test('more months paid never take it away', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(24), fc.nat(24), (dismissedOn, a, b) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
      if (paid({ dismissedOn, monthsPaid: fewer }) !== undefined)
        expect(paid({ dismissedOn, monthsPaid: more })).toBe(paid({ dismissedOn, monthsPaid: fewer }))
    }),
  )
})

test('six lines, one a month, in the order of the months', () => {
  const { lines } = evaluate(enactedLaw, jkp, { ...facts, dismissedOn: '2025-02-06' })
  expect(lines.map(({ of, when, amount }) => [of?.id, when, amount])).toEqual([
    ['bulan ke-1', undefined, 1_800_000n],
    ['bulan ke-2', undefined, 1_800_000n],
    ['bulan ke-3', undefined, 1_800_000n],
    ['bulan ke-4', undefined, 1_000_000n],
    ['bulan ke-5', undefined, 1_000_000n],
    ['bulan ke-6', undefined, 1_000_000n],
  ])
})
