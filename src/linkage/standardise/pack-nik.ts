import type { IsoDate } from '../types.ts'
import { daysIn } from './dates.ts'
import { isPlaceholder } from './nik.ts'

/** A NIK in whole numbers, four bits a digit. One object, filled anew by each `packNik`. */
export const packed = {
  /** Digits: 15, 16 or 17; 0 when there is nothing to compare. */
  length: 0,
  /** Digits 1 to 8, 9 to 16 (0 where there is none), and the 17th. */
  high: 0,
  low: 0,
  more: 0,
  /** Of a NIK of 16 digits: its birth date, yyyymmdd, 0 when it holds none. */
  date: 0,
  /** 0 unknown, 1 L, 2 P. */
  sex: 0,
  /** Region and date are followed by a serial other than 0000, and the date is one. */
  valid: false,
}

/** Reads a NIK into `packed`, as `decodeNik` does, for lists of millions. `latest` is yyyymmdd of the reference day. */
export function packNik(nik: string | null, lost: boolean, latest: number): void {
  packed.length = packed.high = packed.low = packed.more = packed.date = packed.sex = 0
  packed.valid = false
  if (nik === null) return
  const size = nik.length
  if (size < 15 || size > 17) return
  let high = 0
  let low = 0
  for (let k = 0; k < size; k++) {
    const digit = nik.charCodeAt(k) - 48
    if (digit < 0 || digit > 9) return
    if (k < 8) high = (high << 4) | digit
    else if (k < 16) low = (low << 4) | digit
    else packed.more = digit
  }
  if (mayBePlaceholder(nik) && isPlaceholder(nik)) return
  packed.length = size
  packed.high = high
  packed.low = size === 15 ? low << 4 : low
  if (size !== 16) return
  const stated = twoDigits(high)
  const month = twoDigits(low >>> 24)
  const day = stated > 40 ? stated - 40 : stated
  if (day < 1 || day > 31) return
  packed.sex = stated > 40 ? 2 : 1
  if (month < 1 || month > 12) return
  packed.date = dateNotAfter(twoDigits(low >>> 16), month, day, latest)
  packed.valid = packed.date !== 0 && (lost || (low & 0xffff) !== 0)
}

/** The number written in the last two digits. */
const twoDigits = (digits: number): number => ((digits >>> 4) & 15) * 10 + (digits & 15)

/** Cheap to ask, true for every placeholder: one digit over and over, stairs, or zeros where region or date must stand. */
function mayBePlaceholder(nik: string): boolean {
  const [first, second] = [nik.charCodeAt(0), nik.charCodeAt(1)]
  return (
    first === second ||
    first === 48 ||
    nik.startsWith('123456') ||
    nik.startsWith('987654') ||
    nik.startsWith('00000', 6)
  )
}

/** The latest day with these last two digits of the year that is not after `latest`; 0 when there is none. */
function dateNotAfter(yy: number, month: number, day: number, latest: number): number {
  const century = Math.floor(latest / 1e6) * 100
  for (let year = century + yy; year > century - 100; year -= 100) {
    const date = year * 10000 + month * 100 + day
    if (date > latest) continue
    return day <= daysIn(year, month) ? date : 0
  }
  return 0
}

export const latestOf = (asOf: IsoDate): number => Number(asOf.replaceAll('-', ''))
