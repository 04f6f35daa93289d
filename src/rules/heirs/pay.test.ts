import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sum } from '../core/exact.ts'
import { inEqualParts } from './pay.ts'

test('the odd rupiahs go to the first', () => {
  expect(inEqualParts(42_000_000n, 4)).toEqual([10_500_000n, 10_500_000n, 10_500_000n, 10_500_000n])
  expect(inEqualParts(11n, 3)).toEqual([4n, 4n, 3n])
})

test('the parts add up to the whole and differ by one rupiah at most', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 1, max: 30 }), (whole, count) => {
      const parts = inEqualParts(whole, count)
      expect(sum(parts)).toBe(whole)
      expect(parts[0]! - parts.at(-1)!).toBeLessThanOrEqual(1n)
    }),
  )
})
