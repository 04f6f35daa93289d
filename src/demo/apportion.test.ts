import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

test('parts sum exactly and stray less than one from their share', () => {
  const weights = fc
    .array(fc.nat(1_000), { minLength: 1, maxLength: 40 })
    .filter((list) => list.some((w) => w > 0))
  fc.assert(
    fc.property(fc.nat(100_000), weights, (total, list) => {
      const parts = apportion(total, list)
      const sum = list.reduce((a, b) => a + b, 0)
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
      const astray = parts.filter((part, i) => Math.abs(part - (total * list[i]!) / sum) >= 1)
      expect(astray).toEqual([])
    }),
  )
})

test('the larger remainder takes what is left', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(apportion(7, [45, 35, 20])).toEqual([3, 3, 1])
  expect(apportion(0, [])).toEqual([])
  expect(() => apportion(3, [0, 0])).toThrow()
})
