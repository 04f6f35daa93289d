import { dateLevel, dateLevels, nikLevel } from '../compare/identity.ts'
import { nameLevel } from '../compare/names.ts'
import { identityOf, motherOf, nameOf, sexOf, villageOf } from '../compare/pattern.ts'
import { type Doubt, doubtOf } from './doubt.ts'

/**
 * Stricter than `doubtOf`: merging two rows hides a person, so within one pool a doubt keeps them apart.
 * `bothValid`: both NIK are well formed and complete.
 */
export function mergeDoubt(pattern: number, bothValid: boolean): Doubt {
  const doubt = doubtOf(pattern, bothValid)
  if (doubt !== null) return doubt
  const cell = identityOf(pattern)
  const nik = Math.floor(cell / dateLevels)
  const date = cell % dateLevels
  const name = nameOf(pattern)
  if (nik === nikLevel.equal) return null
  if (nik === nikLevel.different) return bothValid ? 'two-valid-niks' : withoutNik(pattern, date, name)
  if (nik === nikLevel.missing) return withoutNik(pattern, date, name)
  if (nik === nikLevel.serialDiffers && bothValid)
    return name <= nameLevel.spacing && date === dateLevel.equal && villageOf(pattern) !== 2
      ? null
      : 'maybe-twins'
  return unlikeDates.has(date) ? (bothValid ? 'two-valid-niks' : 'no-nik-not-enough') : null
}

const unlikeDates = new Set<number>([dateLevel.yearDiffers, dateLevel.twoParts, dateLevel.different])

/** Name, date and place or mother must all agree; a default date and an error in one of them need the mother too. */
function withoutNik(pattern: number, date: number, name: number): Doubt {
  const mother = motherOf(pattern)
  if (mother === 2 || sexOf(pattern) === 1) return 'no-nik-not-enough'
  const place = villageOf(pattern) === 0
  const sure = date === dateLevel.equal || date === dateLevel.byNik
  const sameName = name <= nameLevel.spacing
  if (sure && sameName) return place || mother <= 1 ? null : 'no-nik-not-enough'
  if (sure && name <= nameLevel.shortened)
    return (place && mother === 3) || mother <= 1 ? null : 'no-nik-not-enough'
  const slip = date === dateLevel.swapped || date === dateLevel.oneDigit || date === dateLevel.equalDefault
  return slip && sameName && place && mother <= 1 ? null : 'no-nik-not-enough'
}

/** Two rows that cannot be one person, so that no chain of other rows may bring them together. */
export function contradicts(pattern: number, bothValid: boolean): boolean {
  const cell = identityOf(pattern)
  const nik = Math.floor(cell / dateLevels)
  const date = cell % dateLevels
  const name = nameOf(pattern)
  if (nik === nikLevel.equal) return name === nameLevel.different && unlikeDates.has(date)
  if (bothValid && nik === nikLevel.different) return true
  if (bothValid && nik === nikLevel.serialDiffers) return mergeDoubt(pattern, true) !== null
  if (name === nameLevel.different || name === nameLevel.partial) return true
  const nearNik = nik === nikLevel.lastLost || nik === nikLevel.typo
  return !nearNik && unlikeDates.has(date)
}
