import { betweenBits, bitsOf, findBetween, type JointCount } from './between.ts'
import type { ModelField, Strength } from './field.ts'
import type { Learned } from './learned.ts'
import type { Totals } from './totals.ts'

/** How large the problem is, and what beliefs are worth in it. */
export interface Scale {
  /** Pairs of the whole cross product. */
  pairs: number
  /** Rows of the smaller list. */
  smaller: number
  strength: Strength
  /** Agreement in two fields at once, where it can be counted; looked at once the first rounds have found the matches. */
  joints?: readonly JointCount[]
  /** Matches that are believed at most while learning, where lists are not known to hold people twice. */
  most?: number | undefined
}

export { bitsOf }

const mostIterations = 60
const fewestRounds = 4
/**
 * Rounds in which fields are taken as independent before what they say together is looked at. One: after a few, people of
 * one place are taken for matches, and what place and postcode say together is no longer seen among the others.
 */
const roundsAlone = 1

/**
 * Learn m, u and the prior by expectation-maximisation over the whole cross product: pairs outside the candidates
 * count as non-matches, so the prior means what it says. `fixedM` keeps m as learned elsewhere.
 */
export function train(
  fields: readonly ModelField[],
  patterns: ReadonlyMap<number, number>,
  totals: Totals[],
  scale: Scale,
  fixedM?: Float64Array<ArrayBuffer>[],
): Learned {
  const list = [...patterns].sort((x, y) => x[0] - y[0])
  const learned = beforeTraining(fields, totals, scale, fixedM)
  while (learned.iterations < mostIterations) {
    learned.iterations++
    const step = expect(list, learned, scale.most)
    const prior = (step.matches + 1) / (scale.pairs + 4)
    const moved = Math.abs(prior - learned.prior) / learned.prior
    learned.prior = prior
    if (!fixedM) learned.m = estimateM(fields, step.matched, scale.strength.m)
    learned.u = estimateU(fields, step.matched, totals, scale.strength.u)
    if (scale.joints && learned.iterations >= roundsAlone)
      learned.between = findBetween(learned, scale.joints, list, step.chances)
    if (moved < 1e-5 && learned.iterations > fewestRounds) break
  }
  return learned
}

/** What is believed before the first round: defaults for m, levels as counted for u, two fifths of the smaller list matched. */
export function beforeTraining(
  fields: readonly ModelField[],
  totals: Totals[],
  { pairs, smaller, strength }: Scale,
  fixedM?: Float64Array<ArrayBuffer>[],
): Learned {
  const nothing = fields.map((field) => new Float64Array(field.group.length))
  return {
    fields,
    prior: pairs === 0 ? 0.5 : Math.min(0.5, (0.4 * smaller) / pairs),
    m: fixedM ?? fields.map((field) => normalise(field.m0, field.group)),
    u: estimateU(fields, nothing, totals, strength.u),
    between: [],
    iterations: 0,
  }
}

export function priorBits(prior: number): number {
  return Math.log2(prior / (1 - prior))
}

function expect(
  list: [number, number][],
  learned: Learned,
  most = Number.POSITIVE_INFINITY,
): { matches: number; matched: Float64Array<ArrayBuffer>[]; chances: Float64Array } {
  const { fields } = learned
  const bits = bitsOf(learned)
  const start = priorBits(learned.prior)
  const matched = fields.map((field) => new Float64Array(field.group.length))
  const weights = Float64Array.from(list, ([pattern]) => {
    let weight = start + betweenBits(learned, pattern)
    for (let f = 0; f < fields.length; f++) weight += bits[f]![fields[f]!.levelOf(pattern)]!
    return weight
  })
  const chances = chancesAt(weights, lowered(list, weights, most))
  let matches = 0
  for (const [k, [pattern, count]] of list.entries()) {
    const expected = count * chances[k]!
    matches += expected
    for (let f = 0; f < fields.length; f++) matched[f]![fields[f]!.levelOf(pattern)]! += expected
  }
  return { matches, matched, chances }
}

const chancesAt = (weights: Float64Array, by: number) => weights.map((weight) => 1 / (1 + 2 ** (by - weight)))

/** No more than this is taken off: lists may hold people twice after all. */
const mostLowered = 8

/**
 * Bits to take off every weight so that no more than `most` matches are expected. A crowd of weak pairs, people of one
 * place, then gives way to the strong ones instead of teaching the model that matches differ in their names.
 */
function lowered(
  list: readonly [pattern: number, count: number][],
  weights: Float64Array,
  most: number,
): number {
  const matchesAt = (by: number) =>
    chancesAt(weights, by).reduce((sum, chance, k) => sum + chance * list[k]![1], 0)
  if (matchesAt(0) <= most) return 0
  let [low, high] = [0, mostLowered]
  for (let round = 0; round < 12; round++) {
    const middle = (low + high) / 2
    if (matchesAt(middle) > most) low = middle
    else high = middle
  }
  return high
}

function estimateM(
  fields: readonly ModelField[],
  matched: Float64Array<ArrayBuffer>[],
  strength: number,
): Float64Array<ArrayBuffer>[] {
  return fields.map((field, f) => {
    const start = normalise(field.m0, field.group)
    return normalise(
      start.map((share, level) => matched[f]![level]! + strength * share),
      field.group,
    )
  })
}

function estimateU(
  fields: readonly ModelField[],
  matched: Float64Array<ArrayBuffer>[],
  totals: Totals[],
  strength: number,
): Float64Array<ArrayBuffer>[] {
  return fields.map((field, f) => {
    const { count, base, whole } = totals[f]!
    const u = field.u0.map((start, level) => {
      if (field.group[level]! < 0) return 0
      const share = whole[level]! === 0 ? 0 : base[level]! / whole[level]!
      const others = Math.max(0, count[level]! - matched[f]![level]! * share)
      // Never rarer than one pair: a u near nothing feeds on itself.
      return Math.max((others + strength * start) / (base[level]! + strength), 1 / (whole[level]! + strength))
    })
    return normalise(u, field.group)
  })
}

/** Shares within each group. */
function normalise(values: Float64Array<ArrayBuffer>, group: Int8Array): Float64Array<ArrayBuffer> {
  const sums = [0, 0, 0]
  for (let level = 0; level < values.length; level++)
    if (group[level]! >= 0) sums[group[level]!]! += values[level]!
  return values.map((value, level) => (group[level]! < 0 ? 0 : value / sums[group[level]!]!))
}
