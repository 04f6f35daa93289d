import type { Candidates } from '../index/candidates.ts'
import type { JointCount } from './between.ts'
import type { ModelField, Strength } from './field.ts'
import type { Learned } from './learned.ts'
import type { Totals } from './totals.ts'

/**
 * Bits to add for how rare the agreeing values are; `shared` is what the comparison noted beside its pattern.
 * `i` is a row of the left list, `j` one of the right (of the same list when there is one).
 */
export type TermFrequency = (pattern: number, i: number, j: number, shared: number) => number

/** What came of comparing the candidates, one a candidate. */
export interface Compared {
  /** One number that holds the level of every field. */
  patterns: Int32Array | Float64Array
  /** How many names hold the rarest word both names share; 0 when none. */
  sharedCount: Int32Array
  /** 1 when both NIK are well formed, complete and fit their own row; absent where there is none. */
  bothTrusted?: Uint8Array
}

export interface Pairs {
  candidates: Candidates
  compared: Compared
}

/** Two lists (or one) made ready by a profile: all the engine needs to learn and to score. */
export interface Task {
  /** Rows of the left list. */
  left: number
  /** Rows of the right list; null for pairs within one list. */
  right: number | null
  fields: readonly ModelField[]
  strength: Strength
  /** Pairs worth a comparison, each once, grouped by left row, and what came of it. */
  pairs(): Pairs
  /** One a field. `patterns` counts the candidates by pattern. */
  totals(patterns: ReadonlyMap<number, number>): Totals[]
  frequency(learned: Learned): TermFrequency
  /** Agreement in two fields at once; absent where the profile has joined the fields that go together. */
  joints?(): JointCount[]
}
