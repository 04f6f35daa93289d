import { compareIdentity, identityCells } from '../compare/identity.ts'
import { compareNames } from '../compare/names.ts'
import { forEachPair, type Grid, smaller } from '../model/grid.ts'
import type { Product } from '../model/product.ts'
import { at, fieldOf, type Rows } from '../standardise/rows.ts'

/** How often each level was met among the pairs of a sample. */
export interface SampledLevels {
  identity: Float64Array
  names: Float64Array
  /** Levels of names, before they are folded; of a third of the pairs. */
  mothers: Float64Array
}

const nameLevels = 9

export function sampleLevels(product: Product<Rows>, sample: Grid): SampledLevels {
  const { a, b } = product
  const right = b ?? a
  const { names } = a
  const found: SampledLevels = {
    identity: new Float64Array(identityCells),
    names: new Float64Array(nameLevels),
    mothers: new Float64Array(nameLevels),
  }
  forEachPair(sample, (i, j) => {
    found.identity[compareIdentity(a, i, right, j)]!++
    found.names[compareNames(names, fieldOf(a, i, at.name), fieldOf(right, j, at.name))]!++
  })
  forEachPair(smaller(sample), (i, j) => {
    found.mothers[compareNames(names, fieldOf(a, i, at.mother), fieldOf(right, j, at.mother))]!++
  })
  return found
}
