import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bitsOf, calibrated, isotonic, type Outcome, stratified, wilson } from './index.ts'

/** The textbook form: for each point the largest, over where a stretch begins, of the smallest mean over where it ends. */
function minMax(outcomes: readonly Outcome[]): [number, number][] {
  const xs = [...new Set(outcomes.map(({ x }) => x))].sort((a, b) => a - b)
  const mean = (from: number, to: number) => {
    const within = outcomes.filter(({ x }) => x >= from && x <= to)
    return within.reduce((sum, { y }) => sum + y, 0) / within.length
  }
  return xs.map((x) => {
    const starts = xs.filter((from) => from <= x)
    const ends = xs.filter((to) => to >= x)
    return [x, Math.max(...starts.map((from) => Math.min(...ends.map((to) => mean(from, to)))))]
  })
}

describe('isotonic', () => {
  it('is the min-max of the textbook, whatever the outcomes and their order', () => {
    const outcome = fc.record({ x: fc.integer({ min: -8, max: 8 }), y: fc.constantFrom(0, 1) })
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 40 }), (outcomes) => {
        const blocks = isotonic(outcomes)
        for (const [x, share] of minMax(outcomes)) {
          const block = blocks.find(({ from, to }) => from <= x && x <= to)!
          expect(block.hits / block.trials).toBeCloseTo(share, 12)
        }
        expect(blocks.reduce((sum, { trials }) => sum + trials, 0)).toBe(outcomes.length)
      }),
    )
  })

  it('pools what falls', () => {
    const outcomes = [0, 1, 0, 0, 1, 1].map((y, x) => ({ x, y }))
    expect(isotonic(outcomes)).toEqual([
      { from: 0, to: 0, trials: 1, hits: 0 },
      { from: 1, to: 3, trials: 3, hits: 1 },
      { from: 4, to: 5, trials: 2, hits: 2 },
    ])
  })
})

describe('calibrated', () => {
  const map = isotonic([
    ...Array.from({ length: 100 }, (_, i) => ({ x: 3, y: i < 70 ? 1 : 0 })),
    ...Array.from({ length: 100 }, () => ({ x: 10, y: 1 })),
  ])

  test('an empty map leaves the probability as it is', () => {
    expect(calibrated(0.83, [])).toEqual({ chance: 0.83, error: 0 })
  })

  test.each([
    [0.001, 0.7],
    [0.95, 0.7],
    [0.999, 0.7],
    [0.9999, 1],
    [1, 1],
  ])('the model says %f, the decisions %f', (said, worth) => {
    expect(calibrated(said, map).chance).toBeCloseTo(worth, 12)
  })

  test('a hundred of a hundred is not certain', () => {
    const { error } = calibrated(1, map)
    expect(error).toBeGreaterThan(0.01)
    expect(error).toBeLessThan(0.02)
  })

  test('bits end at twenty', () => {
    expect([0, 0.5, 0.8, 1].map(bitsOf)).toEqual([-20, 0, expect.closeTo(2, 12), 20])
  })
})

describe('wilson', () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (hits, trials, low, high) => {
    const share = wilson(hits, trials)
    expect(share.low).toBeCloseTo(low, 4)
    expect(share.high).toBeCloseTo(high, 4)
  })

  it('is the same seen from the other side', () => {
    const [a, b] = [wilson(3, 40), wilson(37, 40)]
    expect(a.low).toBeCloseTo(1 - b.high, 12)
    expect(wilson(40, 40).high).toBe(1)
  })

  it('refuses an empty sample', () => {
    expect(() => wilson(0, 0)).toThrow(RangeError)
  })
})

describe('stratified', () => {
  it('is the interval of the one stratum, shrunk by what was seen of it', () => {
    const one = stratified([{ size: 1000, trials: 50, hits: 5 }])
    const share = wilson(5, 50)
    expect(one.value).toBeCloseTo(100, 9)
    expect(one.high - one.value).toBeCloseTo(1000 * (share.high - share.value) * Math.sqrt(0.95), 9)
  })

  it('has no doubt when all were looked at, and is narrower than the sum of its parts', () => {
    expect(stratified([{ size: 30, trials: 30, hits: 4 }])).toEqual({ value: 4, low: 4, high: 4 })
    const parts = [
      { size: 200, trials: 40, hits: 10 },
      { size: 5000, trials: 40, hits: 1 },
    ]
    const sum = parts.map((part) => stratified([part])).reduce((wide, { low, high }) => wide + high - low, 0)
    const whole = stratified(parts)
    expect(whole.value).toBeCloseTo(175, 9)
    expect(whole.high - whole.low).toBeLessThan(sum)
  })

  it('holds the truth about as often as it says', () => {
    let state = 7
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    const strata = [
      { size: 4000, share: 0.02 },
      { size: 300, share: 0.4 },
    ]
    const truth = strata.reduce((sum, { size, share }) => sum + size * share, 0)
    let held = 0
    for (let run = 0; run < 2000; run++) {
      const found = stratified(
        strata.map(({ size, share }) => {
          const hits = Array.from({ length: 60 }, random).filter((draw) => draw < share).length
          return { size, trials: 60, hits }
        }),
      )
      if (found.low <= truth && truth <= found.high) held++
    }
    expect(held / 2000).toBeGreaterThan(0.92)
  })
})
