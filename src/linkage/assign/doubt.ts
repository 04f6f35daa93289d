import { dateLevel, dateLevels, nikLevel } from '../compare/identity.ts'
import { nameLevel } from '../compare/names.ts'
import { identityOf, motherOf, nameOf, sexOf } from '../compare/pattern.ts'
import type { ReviewReason } from '../types.ts'

/** What a pattern cannot be, whatever its weight. */
export type Doubt = ReviewReason | 'nik-conflict' | 'refused' | null

const unlike = new Set<number>([dateLevel.yearDiffers, dateLevel.twoParts, dateLevel.different])
const agreeing = new Set<number>([
  dateLevel.equal,
  dateLevel.equalDefault,
  dateLevel.swapped,
  dateLevel.oneDigit,
  dateLevel.byNik,
])

/**
 * The weight treats fields as independent; families are not. Twins, siblings, father and son agree in place, mother,
 * date or name for reasons of their own, so some patterns are never accepted from the weight alone.
 * `bothValid`: both NIK are well formed and complete.
 */
export function doubtOf(pattern: number, bothValid: boolean): Doubt {
  const cell = identityOf(pattern)
  const nik = Math.floor(cell / dateLevels)
  const date = cell % dateLevels
  const name = nameOf(pattern)
  const dateAgrees = agreeing.has(date)
  if (name === nameLevel.different || name === nameLevel.missing) return otherName(nik, date, name)
  if (name === nameLevel.partial && nik !== nikLevel.equal && !dateAgrees) return 'refused'
  const sameName = name <= nameLevel.spacing
  if (name === nameLevel.partial) {
    if (nik === nikLevel.equal) return dateAgrees ? null : 'nik-equal-name-differs'
    return 'maybe-twins'
  }
  if (nik === nikLevel.serialDiffers && bothValid && !sameName) return 'maybe-twins'
  if (nik === nikLevel.different && bothValid && !(sameName && dateAgrees)) return 'two-valid-niks'
  if (nik === nikLevel.missing && !dateAgrees) return 'no-nik-not-enough'
  if ((sexOf(pattern) === 1 || motherOf(pattern) === 2) && !sameName && nik !== nikLevel.equal)
    return 'maybe-twins'
  return null
}

function otherName(nik: number, date: number, name: number): Doubt {
  if (nik !== nikLevel.equal) return 'refused'
  return name === nameLevel.different && unlike.has(date) ? 'nik-conflict' : 'nik-equal-name-differs'
}
