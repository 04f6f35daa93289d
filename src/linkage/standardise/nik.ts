import type { IsoDate } from '../types.ts'
import { daysIn } from './dates.ts'

/** What makes a number no NIK. */
export type NikProblem =
  | 'missing'
  | 'not-digits'
  | 'length'
  | 'placeholder'
  | 'day'
  | 'month'
  | 'calendar'
  | 'serial'

/** What a person should look at; never a reason to refuse a row. */
export type NikWarning = 'last-digit-lost' | 'region-unknown' | 'birth-date-differs' | 'sex-differs'

export interface NikFindings {
  /** No problem found: well formed. It may still belong to somebody else. */
  valid: boolean
  /** Kecamatan of first registration, `73.16.02`. Null when the number has not 16 digits. */
  region: string | null
  birthDate: IsoDate | null
  sex: 'L' | 'P' | null
  /** `0001`..`9999`; null when unreadable or when its last digit was lost. */
  serial: string | null
  problems: NikProblem[]
  warnings: NikWarning[]
}

export interface NikOptions {
  /** Two-digit years are read so that the birth is not after this day. */
  asOf: IsoDate
  /** The 16th digit was lost in a spreadsheet number cell. */
  damagedLast?: boolean
  /** Kecamatan codes `73.16.02` that exist; without it regions are not checked. */
  knownRegions?: ReadonlySet<string>
}

/** Take away apostrophes, spaces, dots and dashes; null when nothing is left. Keeps letters, so that they are reported. */
export function cleanNik(raw: string): string | null {
  const cleaned = raw.replace(/[\s'’‘`´".\-–_]/g, '')
  return cleaned === '' ? null : cleaned
}

const runs = /^(\d)\1+$/
/** Sixteen digits typed along the row of keys, from its start again at its end. */
export const stairs: ReadonlySet<string> = new Set(
  ['1234567890', '0123456789', '12345678', '9876543210'].map((row) => row.repeat(2).slice(0, 16)),
)

/**
 * Read a NIK: 6 digits region of first registration, DDMMYY (women DD+40), 4 digits serial.
 * Source: UU 23/2006 and Dukcapil. Never throws; what is wrong is in `problems`.
 */
export function decodeNik(nik: string | null, options: NikOptions): NikFindings {
  const found: NikFindings = {
    valid: false,
    region: null,
    birthDate: null,
    sex: null,
    serial: null,
    problems: [],
    warnings: [],
  }
  const { problems, warnings } = found
  if (nik === null || nik === '') problems.push('missing')
  else if (!/^\d+$/.test(nik)) problems.push('not-digits')
  else if (isPlaceholder(nik)) problems.push('placeholder')
  else if (nik.length !== 16) problems.push('length')
  if (problems.length > 0 || nik === null) return found

  found.region = `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`
  if (options.knownRegions && !options.knownRegions.has(found.region)) warnings.push('region-unknown')

  const stated = Number(nik.slice(6, 8))
  const day = stated > 40 ? stated - 40 : stated
  const month = Number(nik.slice(8, 10))
  if (day < 1 || day > 31) problems.push('day')
  else found.sex = stated > 40 ? 'P' : 'L'
  if (month < 1 || month > 12) problems.push('month')
  if (problems.length === 0) {
    found.birthDate = birthDateOf(Number(nik.slice(10, 12)), month, day, options.asOf)
    if (found.birthDate === null) problems.push('calendar')
  }

  if (options.damagedLast) warnings.push('last-digit-lost')
  else {
    found.serial = nik.slice(12)
    if (found.serial === '0000') problems.push('serial')
  }
  found.valid = problems.length === 0
  return found
}

/** Compare what the NIK says with what the list says. Differences warn: a birth date may be corrected after issue. */
export function nikAgainst(
  found: NikFindings,
  stated: { birthDate: IsoDate | null; sex: 'L' | 'P' | null },
): NikWarning[] {
  const warnings: NikWarning[] = []
  if (found.birthDate && stated.birthDate && found.birthDate !== stated.birthDate)
    warnings.push('birth-date-differs')
  if (found.sex && stated.sex && found.sex !== stated.sex) warnings.push('sex-differs')
  return warnings
}

/** 0, 9999…, 123456…: typed to fill the cell, and no number at all. */
export function isPlaceholder(nik: string): boolean {
  return nik === '0' || runs.test(nik) || stairs.has(nik) || /^0{6}/.test(nik) || /^\d{1,4}0{12,}$/.test(nik)
}

function birthDateOf(yy: number, month: number, day: number, asOf: IsoDate): IsoDate | null {
  const century = Number(asOf.slice(0, 2)) * 100
  for (let year = century + yy; year > century - 100; year -= 100) {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    if (date > asOf) continue
    return day <= daysIn(year, month) ? date : null
  }
  return null
}
