import fc from 'fast-check'
import { expect, test } from 'vitest'
import { least, most, part, percent, product, ratio, sum } from './exact.ts'

test('a rate is exactly what the law prints', () => {
  expect(percent('0.24')).toEqual({ num: 24n, den: 10_000n })
  expect(percent('2')).toEqual({ num: 2n, den: 100n })
  expect(percent('12.345')).toEqual({ num: 12_345n, den: 100_000n })
})

test.each(['', '1,5', '-1', '1.', '.5', '1e2', 'x1', '1x'])('“%s” is no rate', (written) => {
  expect(() => percent(written)).toThrow(TypeError)
})

test('halves of a rupiah go up, down or to the nearest', () => {
  const half = ratio(1n, 2n)
  expect([part(5n, half), part(5n, half, 'down'), part(5n, half, 'up')]).toEqual([3n, 2n, 3n])
  const third = ratio(1n, 3n)
  expect([part(4n, third), part(4n, third, 'down'), part(4n, third, 'up')]).toEqual([1n, 1n, 2n])
  expect([part(6n, third), part(6n, third, 'down'), part(6n, third, 'up')]).toEqual([2n, 2n, 2n])
})

test('rounding never moves an amount by a rupiah or more', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 13n })
  const rates = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  fc.assert(
    fc.property(amounts, rates, (amount, [num, den]) => {
      const [down, near, up] = (['down', 'half-up', 'up'] as const).map((way) =>
        part(amount, { num, den }, way),
      )
      expect(down! * den <= amount * num && amount * num < (down! + 1n) * den).toBe(true)
      expect(up).toBe((amount * num) % den === 0n ? down : down! + 1n)
      expect(near === down || near === up).toBe(true)
      expect(near).toBe(((amount * num) % den) * 2n >= den ? down! + 1n : down)
    }),
  )
})

test('fractions multiply and need a denominator', () => {
  expect(product(ratio(1n, 2n), ratio(3n, 4n), ratio(5n, 6n))).toEqual({ num: 15n, den: 48n })
  expect(product()).toEqual({ num: 1n, den: 1n })
  for (const den of [0n, -1n]) expect(() => ratio(1n, den)).toThrow(RangeError)
})

test('least, most and sum', () => {
  expect([least(1n, 2n), least(2n, 1n), most(1n, 2n), most(2n, 1n)]).toEqual([1n, 1n, 2n, 2n])
  expect([sum([]), sum([1n, 2n, 3n])]).toEqual([0n, 6n])
})
