import type { LinkModel, Part, PersonRecord } from '../types.ts'

/** The reasons for and against two rows being one person, by a model learned before; bits sum to `weight`. */
export function explainPair(
  _a: PersonRecord,
  _b: PersonRecord,
  _model: LinkModel,
): { weight: number; probability: number; parts: Part[] } {
  throw new Error('explainPair is not written yet')
}
