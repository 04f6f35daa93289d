import type { Kind } from '../comparison.ts'
import type { ColumnLook } from './describe-column.ts'

/** The kind the values themselves speak for; null when they say nothing that could tell people apart. */
export function kindByValues(look: ColumnLook): Kind | null {
  if (look.stated === 0 || (look.distinct < 2 && look.stated > 1)) return null
  if (look.withAt > 0.7) return 'email'
  if (look.asDate > 0.8) return 'date'
  if (look.digitsOnly > 0.9) {
    if (look.length >= 6) return look.unique > 0.3 ? 'national-id' : 'postcode'
    if (look.distinct <= 12) return 'category'
    return look.length >= 4 && look.usualLength > 0.9 ? 'postcode' : 'number'
  }
  if (look.distinct <= Math.max(12, look.stated * 0.002)) return 'category'
  if (look.lettersOnly > 0.85) {
    if (look.words >= 1.6) return look.unique > 0.3 ? 'name' : 'place'
    return look.unique > 0.02 ? 'surname' : 'place'
  }
  return look.words < 1.2 && look.unique > 0.3 ? 'national-id' : 'text'
}

/** Sixteen digits whose place for the date holds one: a NIK. */
export function looksLikeNik(values: readonly string[]): boolean {
  const stated = values.filter((value) => value !== '')
  const fit = stated.filter((value) =>
    /^\d{6}([0-6]\d|7[01])(0\d|1[0-2])\d{6}$/.test(value.replace(/\D/g, '')),
  )
  return stated.length > 0 && fit.length / stated.length > 0.8
}

/** Whether values can be of the kind their header promises; else the header is not believed. */
export function fits(kind: Kind, look: ColumnLook): boolean {
  switch (kind) {
    case 'date':
      return look.asDate + look.asSerial > 0.5
    case 'email':
      return look.withAt > 0.3
    case 'number':
      return look.digitsOnly > 0.7
    case 'name':
    case 'given-name':
    case 'surname':
      return look.digitsOnly < 0.3
    default:
      return true
  }
}
