import type { IsoDate, PersonRecord } from '../types.ts'
import { datesUnlike, packDate } from './dates.ts'
import type { Dictionary, Name } from './dictionary.ts'
import { decodeNik, isPlaceholder } from './nik.ts'

/** A list, sorted by key and standardised: one array a field, index = row. */
export interface Rows {
  keys: string[]
  /** Comparable digits (15 to 17, no placeholder) or ''. */
  nik: string[]
  /** First 12 digits (region and date) as a number; 0 when the NIK has not 16 digits. */
  nikStem: Float64Array
  /** 1 when the 16th digit was lost. */
  nikLost: Uint8Array
  /** 1 when well formed, complete, and not plainly somebody else's by the row's own birth date or sex. */
  nikTrusted: Uint8Array
  /** yyyymmdd; 0 = none. */
  date: Int32Array
  nikDate: Int32Array
  name: (Name | null)[]
  mother: (Name | null)[]
  /** 0 none, 1 L, 2 P. */
  sex: Uint8Array
  /** Ids of the dictionary; 0 = none. */
  village: Int32Array
  district: Int32Array
  /** Row of the input for each sorted row. */
  source: Int32Array
}

/** Standardise one list. Throws when a key occurs twice: keys are the caller's promise. */
export function standardiseRows(
  records: readonly PersonRecord[],
  dictionary: Dictionary,
  asOf: IsoDate,
): Rows {
  const n = records.length
  const order = Int32Array.from(records.keys()).sort((x, y) => compareKeys(records[x]!.key, records[y]!.key))
  const rows: Rows = {
    keys: new Array(n),
    nik: new Array(n),
    nikStem: new Float64Array(n),
    nikLost: new Uint8Array(n),
    nikTrusted: new Uint8Array(n),
    date: new Int32Array(n),
    nikDate: new Int32Array(n),
    name: new Array(n),
    mother: new Array(n),
    sex: new Uint8Array(n),
    village: new Int32Array(n),
    district: new Int32Array(n),
    source: order,
  }
  for (let i = 0; i < n; i++) {
    const record = records[order[i]!]!
    if (i > 0 && record.key === rows.keys[i - 1]) throw new Error('a record key occurs twice in one list')
    rows.keys[i] = record.key
    rows.date[i] = packDate(record.birthDate)
    rows.name[i] = dictionary.name(record.name)
    rows.mother[i] = dictionary.name(record.mother)
    rows.sex[i] = record.sex === 'L' ? 1 : record.sex === 'P' ? 2 : 0
    readNik(rows, i, record, asOf)
    const village = record.village?.replaceAll('.', '') ?? ''
    if (village !== '') rows.village[i] = dictionary.places.id(village)
    if (village.length >= 6) rows.district[i] = dictionary.places.id(village.slice(0, 6))
    const words = rows.name[i]?.words
    if (words) for (let w = 0; w < words.length; w++) words[w]!.count++
  }
  return rows
}

function readNik(rows: Rows, i: number, record: PersonRecord, asOf: IsoDate): void {
  const nik = record.nik ?? ''
  const comparable = /^\d{15,17}$/.test(nik) && !isPlaceholder(nik)
  rows.nik[i] = comparable ? nik : ''
  if (!comparable || nik.length !== 16) return
  const lost = record.nikDamagedLast
  rows.nikStem[i] = Number(nik.slice(0, 12))
  rows.nikLost[i] = lost ? 1 : 0
  const found = decodeNik(nik, { asOf, damagedLast: lost })
  rows.nikDate[i] = packDate(found.birthDate)
  const stated = record.sex
  const sexFits = stated === null || found.sex === null || stated === found.sex
  const dateFits = rows.date[i] === 0 || !datesUnlike(rows.date[i]!, rows.nikDate[i]!)
  rows.nikTrusted[i] = found.valid && !lost && sexFits && dateFits ? 1 : 0
  if (stated === null && found.valid && dateFits) rows.sex[i] = found.sex === 'L' ? 1 : 2
}

const compareKeys = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)
