import type { Day } from './calendar.ts'
import type { Reading } from './reading.ts'
import { type Dated, type Series, valueOn } from './series.ts'

/** The law as one regency uses it: the enacted figures, what it chose where there is a choice, what it tries out. */
export interface Law {
  /** Version of the law book. */
  readonly version: string
  /** Figures replaced by a proposal, by id. Empty for the law as enacted. */
  readonly proposed: ReadonlyMap<string, Series>
  /** Unverified figures the regency has chosen to use, by id. */
  readonly accepted: ReadonlySet<string>
  /** How the regency reads the places of doubt, by id; the default elsewhere. */
  readonly readings: ReadonlyMap<string, string>
}

/** The value of a figure on a day under this law. */
export function inForce<T>(law: Law, figure: Series<T>, on: Day): Dated<T> | undefined {
  if (law.proposed.size === 0) return valueOn(figure, on)
  return valueOn((law.proposed.get(figure.id) as Series<T> | undefined) ?? figure, on)
}

/** Whether a figure may be counted: it is not unverified, or the regency has chosen to use it. */
export function mayUse(law: Law, value: Dated): boolean {
  return value.confidence !== 'unverified' || law.accepted.has(value.series.id)
}

/** How this law reads a place of doubt. */
export function readAs<Option extends string>(law: Law, place: Reading<Option>): Option {
  const chosen = law.readings.get(place.id)
  return chosen !== undefined && chosen in place.options ? (chosen as Option) : place.default
}

/** The same law, read otherwise in one place. */
export function readOtherwise(law: Law, place: Reading, option: string): Law {
  return { ...law, readings: new Map(law.readings).set(place.id, option) }
}
