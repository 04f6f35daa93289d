import { expect, test } from 'vitest'
import { type Judged, scoreWeights } from './score-weights.ts'

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

test('a model that says 0.7 should be right seven times of ten', () => {
  const told = (right: number) =>
    Array.from({ length: 10 }, (_, at) => ({ weight: 1, probability: 0.7, right: at < right }))
  expect(scoreWeights(told(7), 10, 10).calibrationError).toBe(0)
  expect(scoreWeights(told(4), 10, 10).calibrationError).toBe(0.3)
})

test('no pairs, no figures', () => {
  expect(scoreWeights([], 0, 0)).toEqual({
    f1AtZero: 1,
    f1Best: 1,
    bestWeight: 0,
    reviewShare: null,
    calibrationError: 0,
  })
})
