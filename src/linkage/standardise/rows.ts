import type { IsoDate, PersonRecord } from '../types.ts'
import { datesUnlike, packDate } from './dates.ts'
import type { Dictionary } from './dictionary.ts'
import { fixedOrder, refuseTwice } from './fixed-order.ts'
import { withRoom } from './growing.ts'
import { mixHash } from './mix-hash.ts'
import { canonicalOf, countWords, firstSoundOf, lastSoundOf } from './names.ts'
import { latestOf, packed, packNik } from './pack-nik.ts'
import { packPlace, place } from './pack-place.ts'
import {
  dateAt,
  districtAt,
  type KeyedRows,
  motherAt,
  nameAt,
  nikHighAt,
  nikLowAt,
  packSmall,
  type Rows,
  rowRoom,
  soundRoom,
  villageOf,
} from './row-fields.ts'

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
    (row) => districtAt(rows, row) ^ (villageOf(rows, row) << 20),
    (row) => contentOf(rows, row),
  )
  return {
    keys: Array.from(order, (row) => keys[row]!),
    data: inOrder(rows.data, order, rowRoom),
    sounds: inOrder(rows.sounds, order, soundRoom),
    names,
  }
}

function contentOf(rows: Rows, row: number): number {
  const nik = mixHash(mixHash(1, nikHighAt(rows, row)), nikLowAt(rows, row))
  return mixHash(mixHash(nik, dateAt(rows, row)), canonicalOf(rows.names, nameAt(rows, row)))
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
  return { ...soundsOf({ keys, data, names: dictionary.names }), keys }
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
  data[from] = packed.high
  data[from + 1] = packed.low
  data[from + 2] = date
  data[from + 3] = packed.date
  data[from + 4] = name
  data[from + 5] = dictionary.name(record.mother)
  data[from + 6] = place.district
  const lost = packed.length === 16 && record.nikDamagedLast
  const stated = record.sex === 'L' ? 1 : record.sex === 'P' ? 2 : 0
  const sexFits = stated === 0 || packed.sex === 0 || stated === packed.sex
  const dateFits = date === 0 || !datesUnlike(date, packed.date)
  const trusted = packed.valid && !lost && sexFits && dateFits
  const sex = stated === 0 && packed.valid && dateFits ? packed.sex : stated
  data[from + 7] = packSmall(packed.length, sex, lost, trusted, packed.more, place.village)
}

function soundsOf(rows: Omit<Rows, 'sounds'>): Rows {
  const { names, keys } = rows
  const sounds = new Int32Array(keys.length * soundRoom)
  const whole = { ...rows, sounds }
  for (let i = 0; i < keys.length; i++) {
    sounds[i * soundRoom] = firstSoundOf(names, nameAt(whole, i))
    sounds[i * soundRoom + 1] = lastSoundOf(names, nameAt(whole, i))
    sounds[i * soundRoom + 2] = firstSoundOf(names, motherAt(whole, i))
  }
  return whole
}
