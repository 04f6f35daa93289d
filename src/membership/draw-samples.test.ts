import { expect, it } from 'vitest'
import type { Decision } from '../linkage/index.ts'
import { drawSamples, lotOf } from './draw-samples.ts'

const decision = (i: number, status: Decision['status'], weight: number): Decision => ({
  worker: `w${i}`,
  participant: status === 'not-registered' ? null : `p${i}`,
  status,
  weight,
  probability: 0.5,
  runnerUp: status === 'not-registered' ? { participant: `p${i}`, weight } : null,
  parts: [],
  reason: null,
})
const many = (n: number, status: Decision['status'], weight: number, from = 0) =>
  Array.from({ length: n }, (_, i) => decision(from + i, status, weight))
const draw = (decisions: Decision[]) => drawSamples(decisions, [])
const workers = (decisions: Decision[]) => new Set(draw(decisions).map((one) => one.decision.worker))

it('draws two of a hundred accepted pairs, and never fewer than a hundred', () => {
  const drawn = draw(many(20_000, 'registered', 20))
  expect(drawn.length).toBeGreaterThan(340)
  expect(drawn.length).toBeLessThan(460)
  expect(draw(many(1_000, 'registered', 20))).toHaveLength(100)
  expect(draw(many(40, 'registered', 20))).toHaveLength(40)
})

it('draws the same ones again, whatever their order and whoever joins or leaves', () => {
  const before = many(20_000, 'registered', 20)
  const drawn = workers(before)
  expect(workers(before.toReversed())).toEqual(drawn)
  const grown = workers([...before, ...many(500, 'registered', 20, 50_000)])
  expect([...drawn].filter((worker) => !grown.has(worker))).toEqual([])
})

it('draws from each stratum of the refused, and nobody whom a person is asked about', () => {
  const drawn = draw([
    ...many(500, 'not-registered', 4),
    ...many(500, 'not-registered', -3, 500),
    ...many(500, 'not-registered', -3.1, 1000),
    ...many(500, 'not-registered', -10.1, 1500),
    ...many(500, 'review', 5, 2000),
  ])
  const strong = drawn.filter(({ decision: { weight } }) => weight >= -3)
  expect([drawn.length, strong.length]).toEqual([120, 60])
  expect(drawn.every(({ sample, decision: { weight } }) => sample === 'refused' && weight >= -10)).toBe(true)
})

it('spreads lots evenly, and gives a pair one of its own', () => {
  const lots = Array.from({ length: 5000 }, (_, i) => lotOf(`w${i}`, 'p'))
  const tenths = Array.from({ length: 10 }, (_, k) => lots.filter((lot) => Math.floor(lot * 10) === k).length)
  expect(Math.min(...tenths)).toBeGreaterThan(420)
  expect(Math.max(...tenths)).toBeLessThan(580)
  expect(new Set(lots).size).toBe(5000)
  expect(lotOf('a', 'b')).not.toBe(lotOf('b', 'a'))
})

it('draws no other for those a person has decided, and the rest are the same as before', () => {
  const all = many(300, 'not-registered', 0)
  const before = draw(all)
  const done = new Set(before.slice(0, 25).map(({ decision }) => decision.worker))
  const after = drawSamples(
    all.filter(({ worker }) => !done.has(worker)),
    Array.from({ length: 25 }, () => ({ course: 'refused', weight: 0 })),
  )
  expect(after.map(({ decision }) => decision.worker)).toEqual(
    before.slice(25).map(({ decision }) => decision.worker),
  )
})

it('spreads the refused over the queue of the accepted', () => {
  const drawn = draw([...many(20_000, 'registered', 20), ...many(500, 'not-registered', 0, 50_000)])
  const first = drawn.toSorted((a, b) => a.place - b.place).slice(0, drawn.length / 2)
  const refused = first.filter(({ sample }) => sample === 'refused')
  expect(refused.length).toBeGreaterThanOrEqual(29)
  expect(refused.length).toBeLessThanOrEqual(31)
})
