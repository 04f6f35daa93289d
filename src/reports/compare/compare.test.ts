import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialLimit } from './binomial.ts'
import { compareVillages } from './compare-villages.ts'
import { type Counted, limitsOf, spreadOf, verdictOf } from './funnel.ts'
import { priorOf, shrunkShare } from './shrink.ts'

const village = fc
  .record({ workers: fc.integer({ min: 1, max: 5000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ workers, part }): Counted => ({ workers, active: Math.round(workers * part) }))
const villages = fc.array(village, { minLength: 2, maxLength: 60 })

/** As good as uniform, the same each run. */
function* uniform(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}
const draw = (numbers: Generator<number>, workers: number, share: number): Counted => {
  let active = 0
  for (let i = 0; i < workers; i++) if (numbers.next().value! < share) active += 1
  return { workers, active }
}

describe('limits', () => {
  test('are the exact binomial ones, interpolated: 100 workers, half of them protected', () => {
    // R: pbinom(39:40, 100, .5) = 0.0176, 0.0284; so 40 - (0.0284440 - 0.025) / (0.0284440 - 0.0176001) = 39.6824
    expect(binomialLimit(100, 0.5, 0.025)).toBeCloseTo(0.396_824, 4)
    expect(binomialLimit(100, 0.5, 0.975)).toBeCloseTo(0.593_2, 2)
  })

  test('lie around the mean, the wider the fewer the workers and the surer they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 20_000 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.constantFrom(0, 0.02, 0.1),
        (workers, mean, between) => {
          const spread = { mean, between, ratio: 1 }
          const { low998, low95, high95, high998 } = limitsOf(workers, spread)
          expect(low998).toBeLessThanOrEqual(low95)
          expect(low95).toBeLessThan(mean)
          expect(mean).toBeLessThan(high95)
          expect(high95).toBeLessThanOrEqual(high998)
          const larger = limitsOf(workers * 4, spread)
          expect(larger.high95 - larger.low95).toBeLessThan(high95 - low95)
        },
      ),
    )
  })

  test('where chance alone is at work, about 5 of 100 villages lie outside, and none is said to be far out often', () => {
    const numbers = uniform(7)
    const some = Array.from({ length: 400 }, (_, i) => draw(numbers, 60 + (i % 40) * 30, 0.65))
    const spread = spreadOf(some)
    expect(spread.between).toBe(0)
    const outside = some.filter((each) => verdictOf(each, spread) !== 'usual').length
    expect(outside).toBeGreaterThan(4)
    expect(outside).toBeLessThan(36)
  })

  test('a village that lags far behind is found where others differ much too, and does not widen the limits', () => {
    const numbers = uniform(11)
    const some = Array.from({ length: 128 }, () => draw(numbers, 550, 0.6 + 0.1 * numbers.next().value!))
    const alone = spreadOf(some)
    expect(alone.ratio).toBeGreaterThan(1.25)
    expect(alone.between).toBeGreaterThan(0.01)
    expect(alone.between).toBeLessThan(0.06)
    const lagging = { workers: 550, active: 150 }
    const spread = spreadOf([...some, lagging])
    expect(Math.abs(spread.between - alone.between)).toBeLessThan(0.005)
    expect(verdictOf(lagging, spread)).toBe('far-below')
  })

  test('nobody, everybody and one village alone are compared without a fault', () => {
    for (const some of [
      [],
      [{ workers: 9, active: 0 }],
      [
        { workers: 5, active: 5 },
        { workers: 7, active: 7 },
      ],
    ])
      for (const each of some) expect(verdictOf(each, spreadOf(some))).toBe('usual')
  })
})

describe('a shrunk share', () => {
  test('lies between the share itself and the mean', () => {
    fc.assert(
      fc.property(villages, (some) => {
        const prior = priorOf(some)
        for (const each of some) {
          const raw = each.active / each.workers
          const shrunk = shrunkShare(each, prior)
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(raw, prior.mean) - 1e-12)
          expect(shrunk).toBeLessThanOrEqual(Math.max(raw, prior.mean) + 1e-12)
        }
      }),
    )
  })

  test('tends to the share itself as workers become many', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 1, max: 2000, noNaN: true }),
        (mean, strength) => {
          const away = (workers: number) =>
            Math.abs(shrunkShare({ workers, active: workers / 2 }, { mean, strength }) - 0.5)
          expect(away(2_000_000)).toBeLessThanOrEqual(strength / 2_000_000)
          expect(away(2000)).toBeLessThanOrEqual(away(200) + 1e-12)
        },
      ),
    )
  })

  test('is nearer the truth than the share itself, where the truth is known', () => {
    const numbers = uniform(3)
    const truth = Array.from({ length: 200 }, (_, i) => ({
      share: 0.55 + 0.2 * numbers.next().value!,
      workers: 15 + (i % 20) * 10,
    }))
    const seen = truth.map(({ workers, share }) => draw(numbers, workers, share))
    const prior = priorOf(seen)
    const off = (told: (each: Counted) => number) =>
      seen.reduce((sum, each, i) => sum + (told(each) - truth[i]!.share) ** 2, 0)
    expect(off((each) => shrunkShare(each, prior))).toBeLessThan(
      0.8 * off(({ active, workers }) => active / workers),
    )
  })

  test('is the mean where villages do not differ beyond chance', () => {
    const same = [
      { workers: 40, active: 20 },
      { workers: 80, active: 40 },
    ]
    expect(priorOf(same)).toEqual({ mean: 0.5, strength: Number.POSITIVE_INFINITY })
    expect(shrunkShare(same[0]!, priorOf(same))).toBe(0.5)
  })
})

test('people missing are counted to the mean and to the goal, and nobody is missing beyond', () => {
  const named = (code: string, workers: number, active: number) =>
    ({ code, name: code, district: 'd', districtName: 'd', workers, active, before: null }) as const
  const { villages: told, mean } = compareVillages(
    [named('a', 100, 50), named('b', 100, 70), named('c', 0, 0)],
    9000,
  )
  expect(mean).toEqual({ workers: 200, active: 120, share: 6000 })
  expect(told.map(({ code, toMean, toGoal, uncovered }) => ({ code, toMean, toGoal, uncovered }))).toEqual([
    { code: 'a', toMean: 10, toGoal: 40, uncovered: 50 },
    { code: 'b', toMean: 0, toGoal: 20, uncovered: 30 },
  ])
})
