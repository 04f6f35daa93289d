import { dayOf, isDefaultDate, monthOf, swapDayMonth, yearOf } from '../standardise/dates.ts'

/** Indexes into `levels.birthDate`. */
export const dateLevel = {
  equal: 0,
  equalDefault: 1,
  swapped: 2,
  oneDigit: 3,
  yearDiffers: 4,
  defaultSameYear: 5,
  twoParts: 6,
  byNik: 7,
  different: 8,
  missing: 9,
} as const

/** Compare two yyyymmdd numbers in their parts; equal ones are `byNik`. Returns an index into `levels.birthDate`. */
export function compareParts(x: number, y: number): number {
  if (x === y) return dateLevel.byNik
  if (swapDayMonth(x) === y) return dateLevel.swapped
  const sameYear = yearOf(x) === yearOf(y)
  const sameMonth = monthOf(x) === monthOf(y)
  const sameDay = dayOf(x) === dayOf(y)
  if (oneDigit(x, y)) return dateLevel.oneDigit
  if (sameMonth && sameDay) return dateLevel.yearDiffers
  if (sameYear && (isDefaultDate(x) || isDefaultDate(y))) return dateLevel.defaultSameYear
  return sameYear && (sameMonth || sameDay) ? dateLevel.twoParts : dateLevel.different
}

/** One of the eight digits changed, or two neighbours exchanged. */
function oneDigit(x: number, y: number): boolean {
  let edits = 0
  while (x !== y) {
    const p = x % 100
    const q = y % 100
    if (p % 10 !== q % 10) {
      if (++edits > 1) return false
      if (p === (q % 10) * 10 + Math.floor(q / 10)) {
        x = Math.floor(x / 10)
        y = Math.floor(y / 10)
      }
    }
    x = Math.floor(x / 10)
    y = Math.floor(y / 10)
  }
  return edits === 1
}
