import type { IsoDate, PersonRecord } from '../types.ts'
import { datesUnlike, packDate } from './dates.ts'
import type { Dictionary } from './dictionary.ts'
import { fixedOrder, refuseTwice } from './fixed-order.ts'
import { withRoom } from './growing.ts'
import { mixHash } from './mix-hash.ts'
import { head, headRoom, type Names, partOf } from './names.ts'
import { latestOf, packed, packNik } from './pack-nik.ts'
import { packPlace, place } from './pack-place.ts'

/** Places a row has in `data`: half a line of the cache. */
export const rowRoom = 8

/** Places a row has in `sounds`. */
export const soundRoom = 3

/** Where the fields of a row stand. */
export const at = {
  /** Digits 1 to 8 and 9 to 16 of the NIK, four bits a digit. */
  nikHigh: 0,
  nikLow: 1,
  /** yyyymmdd; 0 = none. */
  date: 2,
  nikDate: 3,
  /** Ids of `names`; 0 = none. */
  name: 4,
  mother: 5,
  /** First six digits of the village's code; 0 = none, below 0 for a code that is none of Kemendagri's. */
  district: 6,
  /** The small fields, see below. */
  small: 7,
} as const

/** A list standardised. Threads see it without its keys, of which they only know how many there are. */
export interface Rows {
  keys: ArrayLike<unknown>
  /** `rowRoom` integers a row. */
  data: Int32Array
  /** First and last sound of the name, first sound of the mother's; `soundRoom` integers a row, 0 = none. */
  sounds: Int32Array
  names: Names
}

/** A list standardised, in an order of its own that does not depend on how it was given. */
export interface KeyedRows extends Rows {
  keys: string[]
}

/** Comparable digits of the NIK: 0 (none), 15, 16 or 17. */
export function nikLength({ data }: Rows, i: number): number {
  const code = data[i * rowRoom + at.small]! & 3
  return code === 0 ? 0 : code + 14
}
/** 0 none, 1 L, 2 P. */
export const sexOf = ({ data }: Rows, i: number): number => (data[i * rowRoom + at.small]! >>> 2) & 3
/** True when the 16th digit was lost. */
export const nikLost = ({ data }: Rows, i: number): boolean => (data[i * rowRoom + at.small]! & 16) !== 0
/** True when well formed, complete, and not plainly somebody else's by the row's own birth date or sex. */
export const nikTrusted = ({ data }: Rows, i: number): boolean => (data[i * rowRoom + at.small]! & 32) !== 0
/** What follows the district in the village's code, plus one; 0 = none. */
export const villageOf = ({ data }: Rows, i: number): number => data[i * rowRoom + at.small]! >>> 10
export const fieldOf = ({ data }: Rows, i: number, field: number): number => data[i * rowRoom + field]!

/** The 17th digit of a NIK of 17. */
const nikMore = ({ data }: Rows, i: number): number => (data[i * rowRoom + at.small]! >>> 6) & 15

/** Digits of the NIK as text. */
export function nikText(rows: Rows, i: number): string {
  const half = (digits: number) => (digits >>> 0).toString(16).padStart(8, '0')
  const text = half(fieldOf(rows, i, at.nikHigh)) + half(fieldOf(rows, i, at.nikLow)) + nikMore(rows, i)
  return text.slice(0, nikLength(rows, i))
}

/** A number for the NIK alone, to be looked up by; 0 when there is none. */
export function nikTail(rows: Rows, i: number): number {
  const length = nikLength(rows, i)
  return length === 0 ? 0 : length * 16 + nikMore(rows, i)
}

/** Standardise one list. Throws when a key occurs twice: keys are the caller's promise. */
export function standardiseRows(
  records: Iterable<PersonRecord>,
  dictionary: Dictionary,
  asOf: IsoDate,
): KeyedRows {
  const rows = readRows(records, dictionary, asOf)
  const { keys, names } = rows
  refuseTwice(keys)
  // Neighbours of a village are compared with each other, so they lie together.
  const order = fixedOrder(
    keys,
    (row) => fieldOf(rows, row, at.district) ^ (villageOf(rows, row) << 20),
    (row) => contentOf(rows, row),
  )
  return {
    keys: Array.from(order, (row) => keys[row]!),
    data: inOrder(rows.data, order, rowRoom),
    sounds: inOrder(rows.sounds, order, soundRoom),
    names,
  }
}

function contentOf({ data, names }: Rows, row: number): number {
  const from = row * rowRoom
  const name = partOf(names, data[from + at.name]!, head.canonical)
  return mixHash(
    mixHash(mixHash(mixHash(1, data[from + at.nikHigh]!), data[from + at.nikLow]!), data[from + at.date]!),
    name,
  )
}

function inOrder(from: Int32Array, order: Int32Array, room: number): Int32Array {
  const sorted = new Int32Array(new SharedArrayBuffer(order.length * room * 4))
  for (let i = 0; i < order.length; i++)
    for (let k = 0; k < room; k++) sorted[i * room + k] = from[order[i]! * room + k]!
  return sorted
}

/** As `standardiseRows`, in the order given; keys are not looked at. */
export function readRows(records: Iterable<PersonRecord>, dictionary: Dictionary, asOf: IsoDate): KeyedRows {
  const latest = latestOf(asOf)
  const keys: string[] = []
  let data: Int32Array<ArrayBufferLike> = new Int32Array(rowRoom * 1024)
  for (const record of records) {
    const from = keys.length * rowRoom
    data = withRoom(data, from + rowRoom)
    readRow(data, from, record, dictionary, latest)
    keys.push(record.key)
  }
  return { keys, data, sounds: soundsOf(keys.length, data, dictionary.names), names: dictionary.names }
}

function readRow(
  data: Int32Array,
  from: number,
  record: PersonRecord,
  dictionary: Dictionary,
  latest: number,
): void {
  const date = packDate(record.birthDate)
  packNik(record.nik, record.nikDamagedLast, latest)
  packPlace(record.village)
  const name = dictionary.name(record.name)
  countWords(dictionary.names, name)
  data[from + at.nikHigh] = packed.high
  data[from + at.nikLow] = packed.low
  data[from + at.date] = date
  data[from + at.nikDate] = packed.date
  data[from + at.name] = name
  data[from + at.mother] = dictionary.name(record.mother)
  data[from + at.district] = place.district
  const lost = packed.length === 16 && record.nikDamagedLast
  const stated = record.sex === 'L' ? 1 : record.sex === 'P' ? 2 : 0
  const sexFits = stated === 0 || packed.sex === 0 || stated === packed.sex
  const dateFits = date === 0 || !datesUnlike(date, packed.date)
  const trusted = packed.valid && !lost && sexFits && dateFits
  const sex = stated === 0 && packed.valid && dateFits ? packed.sex : stated
  data[from + at.small] =
    (packed.length === 0 ? 0 : packed.length - 14) |
    (sex << 2) |
    (lost ? 16 : 0) |
    (trusted ? 32 : 0) |
    (packed.more << 6) |
    (place.village << 10)
}

function soundsOf(rows: number, data: Int32Array, { heads }: Names): Int32Array {
  const sounds = new Int32Array(rows * soundRoom)
  for (let i = 0; i < rows; i++) {
    const name = data[i * rowRoom + at.name]! * headRoom
    const mother = data[i * rowRoom + at.mother]! * headRoom
    sounds[i * soundRoom] = heads[name + head.firstSound]!
    sounds[i * soundRoom + 1] = heads[name + head.lastSound]!
    sounds[i * soundRoom + 2] = heads[mother + head.firstSound]!
  }
  return sounds
}

function countWords({ heads, words, list }: Names, name: number): void {
  if (name === 0) return
  const start = heads[name * headRoom + head.start]!
  const sizes = heads[name * headRoom + head.sizes]!
  const end = start + (sizes & 255) + ((sizes >>> 8) & 255)
  for (let k = start; k < end; k++) list.counts[words[k]!]!++
}

export function columnOf(rows: Rows, field: number): Int32Array {
  const column = new Int32Array(rows.keys.length)
  for (let i = 0; i < column.length; i++) column[i] = fieldOf(rows, i, field)
  return column
}
