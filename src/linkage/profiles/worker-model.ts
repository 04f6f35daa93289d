import { dateLevels } from '../compare/identity.ts'
import type { Learned } from '../model/learned.ts'
import { type LevelWeight, type LinkModel, levels } from '../types.ts'
import { workerFields } from './worker-fields.ts'

/** What was learned as plain JSON, with where it came from. */
export function toModel(learned: Learned, asOf: string, pairs: number): LinkModel {
  const single = (f: number, names: readonly string[]): LevelWeight[] =>
    names.map((level, k) => ({ level, m: learned.m[f]![k]!, u: learned.u[f]![k]! }))
  return {
    format: 1,
    profile: 'worker',
    asOf,
    pairs,
    prior: learned.prior,
    iterations: learned.iterations,
    fields: {
      name: single(1, levels.name),
      sex: single(2, levels.sex),
      village: single(3, levels.village),
      mother: single(4, levels.mother),
    },
    identity: Array.from(learned.m[0]!, (m, cell) => ({
      nik: levels.nik[Math.floor(cell / dateLevels)]!,
      birthDate: levels.birthDate[cell % dateLevels]!,
      m,
      u: learned.u[0]![cell]!,
    })),
  }
}

/** The inside form of a saved model. Throws when it was made for other levels. */
export function modelValues(model: LinkModel): Learned {
  const { identity, fields } = model
  const parts: { m: number; u: number }[][] = [
    identity,
    fields.name,
    fields.sex,
    fields.village,
    fields.mother,
  ]
  if (model.format !== 1 || parts.some((part, f) => part.length !== workerFields[f]!.group.length))
    throw new Error('this linkage model was made for another version of the engine')
  return {
    fields: workerFields,
    prior: model.prior,
    iterations: model.iterations,
    between: [],
    m: parts.map((part) => Float64Array.from(part.map((level) => level.m))),
    u: parts.map((part) => Float64Array.from(part.map((level) => level.u))),
  }
}
