import type { Day } from '../core/calendar.ts'

/** The calendar year in which the school year of a day began. */
export function schoolYearOf(day: Day, firstMonth: number): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= firstMonth ? year : year - 1
}

/** The first school year that begins on a day or after it. */
export function schoolYearBy(day: Day, firstMonth: number): number {
  const year = schoolYearOf(day, firstMonth)
  return beginsOn(day, firstMonth) ? year : year + 1
}

/** Whether a school year begins on that very day. */
export function beginsOn(day: Day, firstMonth: number): boolean {
  return Number(day.slice(5, 7)) === firstMonth && day.endsWith('-01')
}

/** As schools write it: `2026/2027`. */
export const schoolYearText = (year: number): string => `${year}/${year + 1}`
