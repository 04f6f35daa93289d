import type { Block } from './isotonic.ts'

/** A probability and the standard error of the share it was read from. */
export interface Chance {
  chance: number
  error: number
}

/** Probabilities nearer to 0 or 1 than this many bits are not told apart: they were stored in four bytes. */
const most = 20

/** log₂ of the odds of a probability, within ±20 bits. */
export function bitsOf(probability: number): number {
  const bits = Math.log2(probability / (1 - probability))
  return Math.min(most, Math.max(-most, bits))
}

/**
 * What a probability of the model is worth by the decisions in `map` (from `isotonic` over `bitsOf`): the share of the
 * last block that begins at or below it. An empty map leaves it as it is, with no error known of it.
 * The error is that of a share with two hits and two misses added (Agresti and Coull 1998), so that a hundred hits of a
 * hundred are not taken for certainty.
 */
export function calibrated(probability: number, map: readonly Block[]): Chance {
  if (map.length === 0) return { chance: probability, error: 0 }
  const bits = bitsOf(probability)
  const block = map.findLast(({ from }) => from <= bits) ?? map[0]!
  const trials = block.trials + 4
  const middle = (block.hits + 2) / trials
  return { chance: block.hits / block.trials, error: Math.sqrt((middle * (1 - middle)) / trials) }
}
