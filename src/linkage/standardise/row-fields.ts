import { inParts } from '../model/in-parts.ts'
import type { Names } from './names.ts'

/** A list standardised. Threads see it without its keys, of which they only know how many there are. */
export interface Rows {
  keys: ArrayLike<unknown>
  /** `rowRoom` integers a row, in the order of the functions below. */
  data: Int32Array
  /** First and last sound of the name, first sound of the mother's; `soundRoom` integers a row, 0 = none. */
  sounds: Int32Array
  names: Names
}

/** A list standardised, in an order of its own that does not depend on how it was given. */
export interface KeyedRows extends Rows {
  keys: string[]
}

/** Places a row has in `data`: half a line of the cache. */
export const rowRoom = 8
/** Places a row has in `sounds`. */
export const soundRoom = 3

// These functions run a dozen times a pair. The places are written as numbers, because a constant that a module exports
// is looked up at every call, which takes three times as long as all the rest.

/** Digits 1 to 8 of the NIK, four bits a digit. */
export const nikHighAt = ({ data }: Rows, i: number): number => data[i * 8]!
/** Digits 9 to 16. */
export const nikLowAt = ({ data }: Rows, i: number): number => data[i * 8 + 1]!
/** yyyymmdd; 0 = none. */
export const dateAt = ({ data }: Rows, i: number): number => data[i * 8 + 2]!
export const nikDateAt = ({ data }: Rows, i: number): number => data[i * 8 + 3]!
/** Id of `names`; 0 = none. */
export const nameAt = ({ data }: Rows, i: number): number => data[i * 8 + 4]!
export const motherAt = ({ data }: Rows, i: number): number => data[i * 8 + 5]!
/** First six digits of the village's code; 0 = none, below 0 for a code that is none of Kemendagri's. */
export const districtAt = ({ data }: Rows, i: number): number => data[i * 8 + 6]!
/** The small fields, which `packSmall` puts together. */
const smallAt = ({ data }: Rows, i: number): number => data[i * 8 + 7]!

/** Comparable digits of the NIK: 0 (none), 15, 16 or 17. */
export function nikLength({ data }: Rows, i: number): number {
  const code = data[i * 8 + 7]! & 3
  return code === 0 ? 0 : code + 14
}
/** 0 none, 1 L, 2 P. */
export const sexOf = ({ data }: Rows, i: number): number => (data[i * 8 + 7]! >>> 2) & 3
/** True when the 16th digit was lost. */
export const nikLost = ({ data }: Rows, i: number): boolean => (data[i * 8 + 7]! & 16) !== 0
/** True when well formed, complete, and not plainly somebody else's by the row's own birth date or sex. */
export const nikTrusted = ({ data }: Rows, i: number): boolean => (data[i * 8 + 7]! & 32) !== 0
/** What follows the district in the village's code, plus one; 0 = none. */
export const villageOf = ({ data }: Rows, i: number): number => data[i * 8 + 7]! >>> 10

/** The small fields as one number. `more` is the 17th digit of a NIK of 17. */
export const packSmall = (
  nikDigits: number,
  sex: number,
  lost: boolean,
  trusted: boolean,
  more: number,
  village: number,
): number =>
  (nikDigits === 0 ? 0 : nikDigits - 14) |
  (sex << 2) |
  (lost ? 16 : 0) |
  (trusted ? 32 : 0) |
  (more << 6) |
  (village << 10)

/** The 17th digit of a NIK of 17. */
const nikMore = (rows: Rows, i: number): number => (smallAt(rows, i) >>> 6) & 15

/** Digits of the NIK as text. */
export function nikText(rows: Rows, i: number): string {
  const half = (digits: number) => (digits >>> 0).toString(16).padStart(8, '0')
  const text = half(nikHighAt(rows, i)) + half(nikLowAt(rows, i)) + nikMore(rows, i)
  return text.slice(0, nikLength(rows, i))
}

/** A number for the NIK alone, to be looked up by; 0 when there is none. */
export function nikTail(rows: Rows, i: number): number {
  const length = nikLength(rows, i)
  return length === 0 ? 0 : length * 16 + nikMore(rows, i)
}

/** One field of all rows. */
export function columnOf(rows: Rows, fieldAt: (rows: Rows, i: number) => number): Int32Array {
  const column = new Int32Array(rows.keys.length)
  inParts(column.length, (from, to) => {
    for (let i = from; i < to; i++) column[i] = fieldAt(rows, i)
  })
  return column
}
