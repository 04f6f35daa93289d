import { dateOrderOf, serialDay } from '../kinds/date-order.ts'
import type { Column } from '../table.ts'

/** What the values of a column look like; shares are of the rows that state something. */
export interface ColumnLook {
  stated: number
  distinct: number
  /** Distinct over stated. */
  unique: number
  digitsOnly: number
  lettersOnly: number
  withAt: number
  asDate: number
  /** Days counted by a spreadsheet: as good as dates where the header promises one, else any number of five digits. */
  asSerial: number
  /** Words a value, on average. */
  words: number
  /** Characters a value, on average, and how many values have the most usual length. */
  length: number
  usualLength: number
  /** All numbers, and the largest. */
  largest: number
}

export function describeColumn({ values }: Column): ColumnLook {
  const stated = values.filter((value) => value !== '')
  const share = (test: (value: string) => boolean) =>
    stated.length === 0 ? 0 : stated.reduce((sum, value) => sum + (test(value) ? 1 : 0), 0) / stated.length
  const mean = (of: (value: string) => number) =>
    stated.length === 0 ? 0 : stated.reduce((sum, value) => sum + of(value), 0) / stated.length
  const lengths = new Map<number, number>()
  for (const { length } of stated) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  const distinct = new Set(stated).size
  return {
    stated: stated.length,
    distinct,
    unique: stated.length === 0 ? 0 : distinct / stated.length,
    digitsOnly: share((value) => /^\d+(?:\.0)?$/.test(value)),
    lettersOnly: share((value) => /^[\p{L}\s.'’,-]+$/u.test(value)),
    withAt: share((value) => /^\S+@\S+$/.test(value)),
    asDate:
      dateOrderOf(values.filter((value) => !serialDay.test(value))).share *
      share((value) => !serialDay.test(value)),
    asSerial: share((value) => serialDay.test(value)),
    words: mean((value) => value.split(/\s+/).length),
    length: mean(({ length }) => length),
    usualLength: stated.length === 0 ? 0 : Math.max(...lengths.values()) / stated.length,
    largest: stated.reduce((most, value) => Math.max(most, Number(value) || 0), 0),
  }
}
