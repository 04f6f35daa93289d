/**
 * A field of the model. Levels of one group compete: their m sum to 1, and so do their u.
 * Group -1 is missing information, which says nothing either way.
 */
export interface ModelField {
  name: string
  group: Int8Array
  /** Believed before the lists are seen; one value a level. */
  m0: Float64Array<ArrayBuffer>
  u0: Float64Array<ArrayBuffer>
  levelOf: (pattern: number) => number
}

/** How many pairs the beliefs of `m0` and `u0` are worth beside what is counted. */
export interface Strength {
  m: number
  u: number
}
