import { type Day, daysIn, dmyDay, isoDay, monthNames, utcDate } from '../dates.ts'
import type { Rng } from '../random.ts'
import type { CellValue } from './workbook.ts'

export type DateStyle = 'excel' | 'slash' | 'dash' | 'iso' | 'long' | 'short-year' | 'mixed'

/** A birth date as it lands in a cell; what is not a calendar day can only be text. */
export function styleDate(rng: Rng, style: DateStyle, birth: Day | string | null): CellValue {
  if (birth === null || typeof birth === 'string') return birth
  const chosen = style === 'mixed' ? rng.pick(['excel', 'excel', 'slash', 'dash', 'long'] as const) : style
  if (birth.d > daysIn(birth.y, birth.m)) return dmyDay(birth)
  switch (chosen) {
    case 'excel':
      return utcDate(birth)
    case 'slash':
      return rng.chance(0.15) ? `${birth.d}/${birth.m}/${birth.y}` : dmyDay(birth, '/')
    case 'iso':
      return isoDay(birth)
    case 'long':
      return `${birth.d} ${monthNames[birth.m - 1]} ${birth.y}`
    case 'short-year':
      return dmyDay(birth, '/').replace(/\d\d(?=\d\d$)/, '')
    default:
      return dmyDay(birth)
  }
}

/** Place and date in one cell, as on a letter. */
export function placeAndDate(
  rng: Rng,
  style: DateStyle,
  place: string,
  birth: Day | string | null,
): string | null {
  if (birth === null) return rng.chance(0.5) ? place : null
  const date = styleDate(rng, style === 'excel' || style === 'mixed' ? 'dash' : style, birth)
  return `${place}${rng.pick([', ', ', ', ' , ', ' / ', ','])}${date}`
}
