import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { stratified } from '../linkage/calibrate/index.ts'
import { agreementOf, kappaOf } from './review-agreement.ts'
import { exactShare, foundShare } from './review-share.ts'

/** Random numbers of a seed, so that a coverage once seen is seen again. */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return {
    hits: (trials: number, p: number) => Array.from({ length: trials }, next).filter((x) => x < p).length,
  }
}

describe('a share', () => {
  // Tables of Clopper and Pearson as any textbook has them.
  test.each([
    [0, 10, 0, 0.3085],
    [2, 3, 0.0943, 0.9916],
    [5, 10, 0.1871, 0.8129],
    [97, 100, 0.9148, 0.9938],
    [100, 100, 0.9638, 1],
    [1990, 2000, 0.9908, 0.9976],
  ])('%i of %i lies between %f and %f', (hits, trials, low, high) => {
    const share = exactShare(hits, trials)
    expect(share.low).toBeCloseTo(low, 4)
    expect(share.high).toBeCloseTo(high, 4)
  })

  it('is as wide for those that are as for those that are not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, part) => {
          const hits = Math.round(part * trials)
          const [one, other] = [exactShare(hits, trials), exactShare(trials - hits, trials)]
          expect(one.low).toBeCloseTo(1 - other.high, 9)
          expect(one.low).toBeLessThanOrEqual(one.value)
          expect(one.high).toBeGreaterThanOrEqual(one.value)
        },
      ),
    )
  })

  it('holds the truth at least 95 times in 100, also where a good linkage is', () => {
    for (const [trials, p] of [
      [20, 0.98],
      [100, 0.995],
      [100, 0.97],
      [300, 0.999],
    ] as const) {
      const { hits } = dice(trials)
      const held = Array.from({ length: 1000 }, () => exactShare(hits(trials, p), trials)).filter(
        ({ low, high }) => low <= p && p <= high,
      )
      expect(held.length).toBeGreaterThanOrEqual(940)
    }
  })

  it('needs somebody looked at', () => {
    expect(() => exactShare(0, 0)).toThrow(RangeError)
    expect(() => exactShare(4, 3)).toThrow(RangeError)
  })
})

describe('recall', () => {
  const point = (value: number) => ({ value, low: value, high: value })

  it('is found ÷ (found + missed), and certain when both are', () => {
    const recall = foundShare(point(900), point(100))!
    for (const end of [recall.value, recall.low, recall.high]) expect(end).toBeCloseTo(0.9, 12)
    expect(foundShare(point(0), point(0))).toBeNull()
    expect(foundShare(point(10), point(0))).toEqual({ value: 1, low: 1, high: 1 })
  })

  it('carries the doubt about what was found as well as about what was missed', () => {
    const missed = { value: 50, low: 10, high: 150 }
    const sure = foundShare(point(900), missed)!
    const unsure = foundShare({ value: 900, low: 400, high: 1000 }, missed)!
    expect(unsure.low).toBeLessThan(sure.low)
    expect(unsure.high).toBeGreaterThan(sure.high)
    // Nothing may have been found at all: then the share may be nought.
    expect(foundShare({ value: 3, low: 0, high: 9 }, missed)!.low).toBe(0)
  })

  it('lies within its ends, which lie within 0 and 1', () => {
    const estimate = fc
      .tuple(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 9999 }),
      )
      .map(([trials, part, size]) => {
        const { value, low, high } = exactShare(Math.round(part * trials), trials)
        return { value: value * size, low: low * size, high: high * size }
      })
    fc.assert(
      fc.property(estimate, estimate, (found, missed) => {
        const recall = foundShare(found, missed)
        if (!recall) return
        const ends = [0, recall.low, recall.value, recall.high, 1]
        for (const [i, end] of ends.slice(1).entries()) expect(end).toBeGreaterThanOrEqual(ends[i]! - 1e-9)
      }),
    )
  })

  it('holds the truth 95 times in 100 when both samples are small and strata are unlike', () => {
    // 3,000 accepted of which 98 % are right; 300 and 4,000 refused of which 10 % and 1 % were missed.
    const truth = 2940 / (2940 + 30 + 40)
    const { hits } = dice(7)
    const held = Array.from({ length: 1000 }, () => {
      const right = exactShare(hits(100, 0.98), 100)
      const found = { value: right.value * 3000, low: right.low * 3000, high: right.high * 3000 }
      const missed = stratified([
        { size: 300, trials: 60, hits: hits(60, 0.1) },
        { size: 4000, trials: 60, hits: hits(60, 0.01) },
      ])
      return foundShare(found, missed)!
    }).filter(({ low, high }) => low <= truth && truth <= high)
    expect(held.length).toBeGreaterThanOrEqual(940)
  })
})

describe('agreement', () => {
  const said = (bothSame: number, sameDifferent: number, differentSame: number, bothDifferent: number) => ({
    bothSame,
    sameDifferent,
    differentSame,
    bothDifferent,
  })

  it("is Cohen's kappa of the textbook", () => {
    // Observed .7, by chance .5: the example of fifty grant proposals.
    expect(kappaOf(said(20, 5, 10, 15))!.value).toBeCloseTo(0.4, 12)
  })

  it('is nought when reviewers answer at random, and one when they always agree', () => {
    expect(kappaOf(said(25, 25, 25, 25))!.value).toBeCloseTo(0, 12)
    const all = kappaOf(said(10, 0, 0, 10))!
    expect([all.value, all.high]).toEqual([1, 1])
    // Twenty pairs are not certainty.
    expect(all.low).toBeLessThan(0.8)
  })

  it('is not known when everybody always says the same, or nobody said anything', () => {
    expect(kappaOf(said(12, 0, 0, 0))).toBeNull()
    expect(agreementOf(said(12, 0, 0, 0))).toMatchObject({
      pairs: 12,
      agreed: 12,
      kappa: null,
      enough: false,
    })
    expect(agreementOf(said(0, 0, 0, 0))).toBeNull()
  })

  it('says of few pairs that they are few', () => {
    expect(agreementOf(said(10, 2, 2, 15))!.enough).toBe(false)
    expect(agreementOf(said(10, 3, 2, 15))).toMatchObject({
      pairs: 30,
      agreed: 25,
      enough: true,
      share: { basisPoints: 8333 },
    })
  })
})
