import { compareNames, nameLevel } from '../../compare/names.ts'
import { NameForms } from '../../model/name-pairs.ts'
import type { Dictionary } from '../../standardise/dictionary.ts'
import { levels } from '../../types.ts'
import type { Comparison } from '../comparison.ts'
import { eachSide, type Sides } from '../sides.ts'
import { heldPairs } from './held.ts'
import { nameKeys } from './name-keys.ts'

const m0 = [0.55, 0.06, 0.04, 0.05, 0.14, 0.06, 0.06, 0.04]
const u0 = [2e-5, 5e-6, 1e-5, 5e-6, 1e-4, 3e-4, 0.02, 0.98]

/** A name in one column, by all its words. */
export function fullName(name: string, values: Sides<string[]>, dictionary: Dictionary): Comparison {
  const ids = eachSide(values, (side) => Int32Array.from(side, (value) => dictionary.name(value)))
  const { names } = dictionary
  const forms = new NameForms(names)
  const right = ids.b ?? ids.a
  return {
    name,
    kind: 'name',
    levels: levels.name,
    m0,
    u0,
    compare: (i, j) => compareNames(names, ids.a[i]!, right[j]!),
    counted: new Map(forms.equalPairs(ids.a, ids.b).entries()),
    comparable: heldPairs(ids),
    ids: eachSide(ids, (side) => forms.of(side, 'core')),
    agreeing: nameLevel.spacing,
    keys: nameKeys(name, names, ids),
  }
}
