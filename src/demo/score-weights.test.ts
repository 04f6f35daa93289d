import { expect, test } from 'vitest'
import type { Judged } from './judged.ts'
import { scoreWeights } from './score-weights.ts'

const pair = (weight: number, right: boolean, probability = 1 / (1 + 2 ** -weight)): Judged => ({
  weight,
  probability,
  right,
})
const many = (count: number, weight: number, right: boolean) =>
  Array.from({ length: count }, () => pair(weight, right))

test('the threshold nobody tuned beside the best one', () => {
  // Down to 5: 3 right of 3. Down to 0: 4 of 6. Of 5 there are.
  const found = scoreWeights(
    [...many(3, 5, true), pair(1, true), ...many(2, 0, false), pair(-3, true)],
    5,
    10,
  )
  expect(found.f1AtZero).toBe(0.72727)
  expect([found.f1Best, found.bestWeight]).toEqual([0.88889, 1])
})

test('pairs of one weight are taken together', () => {
  expect(scoreWeights([pair(2, true), pair(2, false)], 1, 2).f1Best).toBe(0.66667)
})

test('what a person must look at lies between what is sure and what is hopeless', () => {
  const sure = many(1000, 10, true)
  const doubtful = [...many(30, 3, true), ...many(30, 3, false)]
  const hopeless = [...many(2, -8, true), ...many(500, -8, false)]
  expect(scoreWeights([...sure, ...doubtful, ...hopeless], 1032, 2000).reviewShare).toBe(0.03)
  expect(scoreWeights([...sure, ...doubtful], 1030, 2000).reviewShare).toBe(0.03)
  expect(scoreWeights(many(10, 9, false), 5, 10).reviewShare).toBeNull()
})

test('doubtful pairs are looked at, however strong', () => {
  const twins = many(20, 30, false).map((one) => ({ ...one, doubtful: true }))
  expect(scoreWeights([...twins, ...many(1000, 10, true)], 1000, 2000).reviewShare).toBe(0.01)
  expect(scoreWeights([...many(20, 30, false), ...many(1000, 10, true)], 1000, 2000).reviewShare).toBeNull()
})

test('a model that says 0.7 should be right seven times of ten', () => {
  const told = (right: number) =>
    Array.from({ length: 10 }, (_, at) => ({ weight: 1, probability: 0.7, right: at < right }))
  expect(scoreWeights(told(7), 10, 10).calibrationError).toBe(0)
  expect(scoreWeights(told(4), 10, 10).calibrationError).toBe(0.3)
})

test('no pairs, no figures', () => {
  expect(scoreWeights([], 0, 0)).toMatchObject({
    f1AtZero: 1,
    f1Best: 1,
    bestWeight: 0,
    reviewShare: null,
    calibrationError: 0,
    reliability: [],
  })
})

test('the curves tell each whole bit, and each tenth of probability that was told', () => {
  const { thresholds, reliability } = scoreWeights(
    [...many(3, 5, true), pair(1, true), ...many(2, 0, false), pair(-3, true)],
    5,
    10,
  )
  const at = (weight: number) => thresholds.find((point) => point.weight === weight)
  expect(at(5)).toEqual({ weight: 5, precision: 1, recall: 0.6, f1: 0.75 })
  expect(at(0)).toEqual({ weight: 0, precision: 0.66667, recall: 0.8, f1: 0.72727 })
  expect(at(6)!.recall).toBe(0)
  expect(reliability.map(({ from, pairs, right }) => [from, pairs, right])).toEqual([
    [0.1, 1, 1],
    [0.5, 2, 0],
    [0.6, 1, 1],
    [0.9, 3, 1],
  ])
})
