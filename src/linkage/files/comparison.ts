import type { Totals } from '../model/totals.ts'
import type { Sides } from './sides.ts'

export const kinds = [
  'name',
  'given-name',
  'surname',
  'date',
  'national-id',
  'nik',
  'phone',
  'email',
  'place',
  'category',
  'text',
  'number',
  'house-number',
  'postcode',
] as const
export type Kind = (typeof kinds)[number]

/** Rows that hold the same number may be one person; 0 is no key. */
export interface BlockingKey {
  name: string
  keys: Sides<Int32Array>
  /** What the other row must hold, when it is not the same (day and month exchanged). */
  facing?: Sides<Int32Array>
  /** True when it says nothing here that another key of the field does not: for rules that name it only. */
  idle?: boolean
}

/** One field made ready: how two rows compare in it, and what can be counted about it beforehand. */
export interface Comparison {
  name: string
  kind: Kind
  /** Strongest first; the last is `missing`. */
  levels: readonly string[]
  /** Believed before anything is seen, one for each level but `missing`. */
  m0: readonly number[]
  u0: readonly number[]
  /** Index into `levels` for row i of the left list and row j of the right. */
  compare(i: number, j: number): number
  /** Pairs of the whole product at a level, where tables of values can say it. */
  counted: ReadonlyMap<number, number>
  /** Pairs of the whole product in which both rows state the field. */
  comparable: number
  /** Numbers for the values, 0 = missing: equal numbers are agreement. */
  ids: Sides<Int32Array>
  /** Levels below this one are agreement of the values. */
  agreeing: number
  keys: BlockingKey[]
  /** Levels that compete with each other, by number, -1 missing; one group and a last level missing when absent. */
  group?: Int8Array
  /** Counts by itself instead of `counted`, given how often each level is among the candidates. */
  totals?(inCandidates: Float64Array): Totals
}
