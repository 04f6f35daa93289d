import type { Rng } from '../random.ts'
import type { Clerk } from './clerk.ts'
import { strike } from './rates.ts'

export interface Typed<T> {
  value: T
  /** What went wrong, such as nik:short; null when all is well. */
  error: string | null
}

/** The NIK as a clerk types it. The first digit of the serial stays 9 in every 16-digit outcome, so no real number can arise. */
export function typeNik(
  rng: Rng,
  clerk: Clerk,
  nik: string,
  relative: string | null,
): Typed<string | number | null> {
  const struck = strike(rng, clerk.rates.nik)
  switch (struck) {
    case 'missing':
      return {
        value: rng.chance(0.6) ? null : rng.pick(['-', 'belum ada', 'tdk ada', '0']),
        error: 'nik:missing',
      }
    case 'placeholder':
      return {
        value: rng.pick(['0000000000000000', '9999999999999999']),
        error: 'nik:placeholder',
      }
    case 'short':
      return { value: dropDigit(rng, nik), error: 'nik:short' }
    case 'long':
      return { value: addDigit(rng, nik), error: 'nik:long' }
    case 'digit':
      return {
        value: rng.chance(0.3) ? transposeDigits(rng, nik) : changeDigit(rng, nik),
        error: 'nik:digit',
      }
    case 'number':
      return asNumber(nik)
    case 'relative':
      if (relative && relative !== nik) return { value: dress(rng, clerk, relative), error: 'nik:relative' }
  }
  if (clerk.nik === 'number') return asNumber(nik)
  return { value: dress(rng, clerk, nik), error: null }
}

/** A spreadsheet keeps 15 digits of a number: the 16th becomes 0. */
function asNumber(nik: string): Typed<number> {
  return { value: Number(`${nik.slice(0, 15)}0`), error: nik.endsWith('0') ? null : 'nik:number' }
}

function dress(rng: Rng, clerk: Clerk, nik: string): string {
  const habit =
    clerk.nik === 'mixed' ? rng.pick(['text', 'apostrophe', 'spaced', 'dotted'] as const) : clerk.nik
  if (habit === 'apostrophe') return `'${nik}`
  if (habit === 'spaced')
    return rng.chance(0.5)
      ? nik.replace(/(.{4})(?=.)/g, '$1 ')
      : `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`
  if (habit === 'dotted') return `${nik.slice(0, 6)}.${nik.slice(6, 12)}.${nik.slice(12)}`
  return clerk.padsSpaces && rng.chance(0.2) ? ` ${nik} ` : nik
}

/** Positions that may change: not the first digit of the serial. */
const open = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15]

function changeDigit(rng: Rng, nik: string): string {
  const at = rng.pick(open)
  const digit = (Number(nik[at]) + rng.between(1, 9)) % 10
  return nik.slice(0, at) + digit + nik.slice(at + 1)
}

function transposeDigits(rng: Rng, nik: string): string {
  for (let tries = 0; tries < 8; tries++) {
    const at = rng.pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14])
    if (nik[at] !== nik[at + 1]) return nik.slice(0, at) + nik[at + 1] + nik[at] + nik.slice(at + 2)
  }
  return changeDigit(rng, nik)
}

function dropDigit(rng: Rng, nik: string): string {
  const at = rng.int(16)
  return nik.slice(0, at) + nik.slice(at + 1)
}

function addDigit(rng: Rng, nik: string): string {
  const at = rng.int(16)
  return nik.slice(0, at) + (rng.chance(0.7) ? nik[at] : rng.int(10)) + nik.slice(at)
}
