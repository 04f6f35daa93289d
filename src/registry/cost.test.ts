import { expect, it, test } from 'vitest'
import { reviewPriority } from './cost.ts'

it('is what the cheaper of the two calls is expected to cost', () => {
  // Called the same it is wrong in 0.2 of cases at 2 each; called different in 0.8 at 1 each.
  expect(reviewPriority('membership', 0.8)).toBeCloseTo(0.4, 12)
  expect(reviewPriority('membership', 0.3)).toBeCloseTo(0.3, 12)
  expect(reviewPriority('duplicate', 0.8)).toBeCloseTo(0.2, 12)
})

test.each(['membership', 'duplicate'] as const)(
  '%s: dearest where twice the doubt of "same" equals that of "different"',
  (kind) => {
    const chances = Array.from({ length: 1001 }, (_, i) => i / 1000)
    const dearest = chances.reduce((a, b) => (reviewPriority(kind, b) > reviewPriority(kind, a) ? b : a))
    expect(dearest).toBeCloseTo(2 / 3, 2)
    expect([reviewPriority(kind, 0), reviewPriority(kind, 1)]).toEqual([0, 0])
  },
)
