import type { ModelField } from './field.ts'

/**
 * What two fields say together beyond what each says alone: places that go together, names of one sex, the surname
 * and address of a household. Bits for: both agree, only f, only g, neither.
 */
export interface Between {
  f: number
  g: number
  agreesF: number
  agreesG: number
  bits: readonly [number, number, number, number]
}

/** m and u of every field, in the order of `fields`, and the prior. */
export interface Learned {
  fields: readonly ModelField[]
  prior: number
  m: Float64Array<ArrayBuffer>[]
  u: Float64Array<ArrayBuffer>[]
  /** What fields say together beyond what each says alone; none where the profile has joined them itself. */
  between: readonly Between[]
  iterations: number
}
