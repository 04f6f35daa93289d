import { mixKey } from '../index/mix-key.ts'
import { monthOf, packDate, swapDayMonth, yearOf } from '../standardise/dates.ts'
import { decodeNik } from '../standardise/nik.ts'
import type { IsoDate, PersonRecord } from '../types.ts'
import { soundsOf } from './name-sounds.ts'

/** Numbers (int32) that say the same in every run, so that a database can find candidates by an index. */
export interface BlockingKeys {
  /** Kept with the row. */
  stored: number[]
  /** Whoever holds one of these is worth a comparison. */
  asked: number[]
  /** The name without titles and light words: to count how common it is. Null without a name. */
  name: number | null
}

/**
 * The blocking of the profile `worker` as numbers to keep: birth date (stated, swapped, or read from the NIK) with
 * the sound of the first or last word, with the village, or with the mother; village with both words or with one and
 * a part of the date; two different words with the year. An equal NIK is not among them: nobody may guess a NIK from
 * a key.
 *
 * @param place any number that tells regions apart, so that keys of different regions do not meet
 */
export function blockingKeys(place: number, asOf: IsoDate): (record: PersonRecord) => BlockingKeys {
  const key = (salt: number, x: number, y: number, z = 1) =>
    x === 0 || y === 0 || z === 0 ? 0 : mixKey(mixKey(place, salt, 0), x, y, z)
  return (record) => {
    const { first, last, name } = soundsOf(record.name)
    const mother = soundsOf(record.mother).first
    const village = Number(record.village?.replace(/\D/g, '') || 0)
    const outer = first === 0 ? 0 : mixKey(0, Math.min(first, last), Math.max(first, last))
    const dates = datesOf(record, asOf)
    const swapped = swapDayMonth(dates[0] ?? 0)
    const stated = packDate(record.birthDate)
    const stored = [
      ...dates.flatMap((date) => [
        key(1, date, first),
        key(2, date, last),
        key(3, date, village),
        key(4, date, mother),
      ]),
      key(5, village, outer),
      key(6, village, first, yearOf(stated)),
      key(7, village, last, yearOf(stated)),
      key(8, village, first, monthOf(stated)),
      // One word and a year are shared by hundreds, of whom hardly one is meant.
      first === last ? 0 : key(9, outer, yearOf(stated)),
    ]
    return {
      stored: distinct(stored),
      asked: distinct([...stored, key(1, swapped, first)]),
      name,
    }
  }
}

/** The stated birth date first, then that of the NIK when it is another one. */
function datesOf(record: PersonRecord, asOf: IsoDate): number[] {
  const born = decodeNik(record.nik, { asOf, damagedLast: record.nikDamagedLast }).birthDate
  return distinct([packDate(record.birthDate), packDate(born)])
}

const distinct = (keys: number[]): number[] => [...new Set(keys)].filter((key) => key !== 0)
