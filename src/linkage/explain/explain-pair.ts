import { comparePattern } from '../compare/pattern.ts'
import { modelValues } from '../profiles/worker-model.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import { standardiseRows } from '../standardise/rows.ts'
import type { LinkModel, Part, PersonRecord } from '../types.ts'
import { explainPattern } from './parts.ts'

/**
 * The reasons for and against two rows being one person, by a model learned before; bits sum to `weight`.
 * How common the name is in the lists is not known here, so weights can differ by a few bits from a decision's.
 */
export function explainPair(
  a: PersonRecord,
  b: PersonRecord,
  model: LinkModel,
): { weight: number; probability: number; parts: Part[] } {
  const dictionary = new Dictionary()
  const left = standardiseRows([a], dictionary, model.asOf)
  const right = standardiseRows([b], dictionary, model.asOf)
  const parts = explainPattern(modelValues(model))(comparePattern(left, 0, right, 0), 0)
  const weight = parts.reduce((sum, part) => sum + part.bits, 0)
  return { weight, probability: 1 / (1 + 2 ** -weight), parts }
}
