import { isDefaultDate, swapDayMonth, yearOf } from '../standardise/dates.ts'

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
  const yearX = yearOf(x)
  const yearY = yearOf(y)
  const restX = x - yearX * 10_000
  const restY = y - yearY * 10_000
  const monthX = (restX / 100) | 0
  const monthY = (restY / 100) | 0
  const dayX = restX - monthX * 100
  const dayY = restY - monthY * 100
  // A slip or an exchange of neighbours leaves at least one part as it was.
  if (yearX !== yearY && monthX !== monthY && dayX !== dayY) return dateLevel.different
  if (swapDayMonth(x) === y) return dateLevel.swapped
  if (oneDigit(x, y)) return dateLevel.oneDigit
  if (monthX === monthY && dayX === dayY) return dateLevel.yearDiffers
  if (yearX !== yearY) return dateLevel.different
  if (isDefaultDate(x) || isDefaultDate(y)) return dateLevel.defaultSameYear
  return monthX === monthY || dayX === dayY ? dateLevel.twoParts : dateLevel.different
}

/** One of the eight digits changed, or two neighbours exchanged. */
function oneDigit(x: number, y: number): boolean {
  let edits = 0
  while (x !== y) {
    const p = x % 100
    const q = y % 100
    if (p % 10 !== q % 10) {
      if (++edits > 1) return false
      if (p === (q % 10) * 10 + ((q / 10) | 0)) {
        x = (x / 10) | 0
        y = (y / 10) | 0
      }
    }
    x = (x / 10) | 0
    y = (y / 10) | 0
  }
  return edits === 1
}
