import { compareIdentity, identityCells } from '../compare/identity.ts'
import { compareNames } from '../compare/names.ts'
import { forEachPair, type Grid, smaller } from '../model/grid.ts'
import { motherAt, nameAt, type Rows } from '../standardise/row-fields.ts'

/** How often each level was met among the pairs of a sample. */
export interface SampledLevels {
  identity: Float64Array
  names: Float64Array
  /** Levels of names, before they are folded; of a third of the pairs. */
  mothers: Float64Array
}

const nameLevels = 9

const noLevels = (): SampledLevels => ({
  identity: new Float64Array(identityCells),
  names: new Float64Array(nameLevels),
  mothers: new Float64Array(nameLevels),
})

/** The levels of all parts of a sample. */
export function sumLevels(parts: readonly SampledLevels[]): SampledLevels {
  const all = noLevels()
  for (const part of parts)
    for (const field of ['identity', 'names', 'mothers'] as const)
      for (const [level, count] of part[field].entries()) all[field][level]! += count
  return all
}

interface Lists {
  a: Rows
  b: Rows | null
}

/** The levels of part `part` of `parts` of a sample. */
export function sampleLevels({ a, b }: Lists, sample: Grid, part = 0, parts = 1): SampledLevels {
  const right = b ?? a
  const { names } = a
  const found = noLevels()
  const compareBoth = (i: number, j: number) => {
    found.identity[compareIdentity(a, i, right, j)]!++
    found.names[compareNames(names, nameAt(a, i), nameAt(right, j))]!++
  }
  const compareMothers = (i: number, j: number) => {
    found.mothers[compareNames(names, motherAt(a, i), motherAt(right, j))]!++
  }
  forEachPair(sample, compareBoth, part, parts)
  forEachPair(smaller(sample), compareMothers, part, parts)
  return found
}
