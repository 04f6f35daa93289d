import type { ModelField, Strength } from '../model/field.ts'

export interface TextbookModel {
  prior: number
  m: number[][]
  u: number[][]
}

/**
 * Expectation-maximisation pair by pair over a whole cross product, with the same prior counts as the engine's:
 * no counting of patterns, no totals. `pairs` holds the pattern of every pair.
 */
export function textbookEm(
  fields: readonly ModelField[],
  pairs: readonly number[],
  start: TextbookModel,
  strength: Strength,
  rounds: number,
): TextbookModel {
  let model = start
  for (let round = 0; round < rounds; round++) {
    const chances = pairs.map((pattern) => {
      let match = model.prior
      let other = 1 - model.prior
      fields.forEach((field, f) => {
        const level = field.levelOf(pattern)
        if (field.group[level]! < 0) return
        match *= model.m[f]![level]!
        other *= model.u[f]![level]!
      })
      return match / (match + other)
    })
    const matches = chances.reduce((sum, chance) => sum + chance, 0)
    model = {
      prior: (matches + 1) / (pairs.length + 4),
      m: shares(fields, pairs, chances, strength.m, 'm0'),
      u: shares(
        fields,
        pairs,
        chances.map((chance) => 1 - chance),
        strength.u,
        'u0',
      ),
    }
  }
  return model
}

/** Weighted share of each level among the levels of its group, with prior counts. */
function shares(
  fields: readonly ModelField[],
  pairs: readonly number[],
  weights: number[],
  strength: number,
  prior: 'm0' | 'u0',
): number[][] {
  return fields.map((field) => {
    const groups = [0, 1, 2].map((group) =>
      [...field.group.keys()].filter((level) => field.group[level] === group),
    )
    const out: number[] = new Array(field.group.length).fill(0)
    for (const members of groups) {
      const expected = members.map((level) =>
        pairs.reduce((sum, pattern, p) => (field.levelOf(pattern) === level ? sum + weights[p]! : sum), 0),
      )
      const start = members.map((level) => field[prior][level]!)
      const startSum = start.reduce((sum, value) => sum + value, 0)
      const total = expected.reduce((sum, value) => sum + value, 0) + strength
      const least = prior === 'u0' ? 1 / (pairsOf(pairs, field, members) + strength) : 0
      const raw = start.map((value, k) => {
        const added = prior === 'u0' ? strength * value : (strength * value) / startSum
        return Math.max(
          (expected[k]! + added) / (prior === 'u0' ? pairsOf(pairs, field, members) + strength : total),
          least,
        )
      })
      const sum = raw.reduce((all, value) => all + value, 0)
      members.forEach((level, k) => {
        out[level] = raw[k]! / sum
      })
    }
    return out
  })
}

/** Pairs in which the field can be compared in this way. */
function pairsOf(pairs: readonly number[], field: ModelField, members: number[]): number {
  return pairs.filter((pattern) => members.includes(field.levelOf(pattern))).length
}
