import { type Day, isDay } from './calendar.ts'
import type { Citation, Confidence, Words } from './law-text.ts'

export type Unit = 'IDR' | 'fraction' | 'months' | 'years' | 'days' | 'count' | 'table' | 'choice'

/** One value of a figure, from a day on. */
export interface Dated<T = unknown> {
  readonly from: Day
  readonly value: T
  readonly cite: Citation
  readonly confidence: Confidence
  /** First day on which it no longer holds, for what the law itself limits in time. */
  readonly until?: Day
  readonly note?: Words
  /** The figure it is a value of. */
  readonly series: Series<T>
}

/** A figure of the law: its values in the order of time. */
export interface Series<T = unknown> {
  readonly id: string
  readonly title: Words
  readonly unit: Unit
  readonly history: readonly Dated<T>[]
}

export interface SeriesText<T> {
  id: string
  title: Words
  unit: Unit
  history: readonly Omit<Dated<T>, 'series'>[]
}

/** A figure that may not enter the law book, and why. */
export class LawFault extends Error {
  readonly parameter: string
  constructor(parameter: string, reason: string) {
    super(`${parameter}: ${reason}`)
    this.parameter = parameter
  }
}

/**
 * Declares a figure of the law.
 * @throws LawFault when its values are out of order, overlap, or lack a citation
 */
export function series<T>(text: SeriesText<T>): Series<T> {
  const history: Dated<T>[] = []
  const made: Series<T> = { id: text.id, title: text.title, unit: text.unit, history }
  if (text.history.length === 0) throw new LawFault(text.id, 'has no value')
  for (const value of text.history) {
    refuseFault(text.id, value, history.at(-1))
    history.push(Object.freeze({ ...value, series: made }))
  }
  return Object.freeze(made)
}

type Undated = Omit<Dated, 'series'>

function refuseFault(id: string, value: Undated, before: Undated | undefined): void {
  const refuse = (reason: string) => {
    throw new LawFault(id, `${value.from}: ${reason}`)
  }
  if (!isDay(value.from)) refuse('no such day')
  if (value.until !== undefined && !(isDay(value.until) && value.until > value.from))
    refuse('ends before it begins')
  if (!value.cite?.instrument || !value.cite.pinpoint) refuse('has no citation')
  if (before && before.from >= value.from) refuse('is not later than the value before it')
  if (before?.until !== undefined && before.until > value.from) refuse('overlaps the value before it')
}

/** The value in force on a day; nothing before the first law, or after one that ended. */
export function valueOn<T>(figure: Series<T>, on: Day): Dated<T> | undefined {
  const { history } = figure
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const value = history[index]!
    if (value.from <= on) return value.until === undefined || on < value.until ? value : undefined
  }
  return undefined
}
