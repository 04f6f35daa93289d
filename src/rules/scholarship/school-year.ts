import { type Day, isDay } from '../core/calendar.ts'

const two = (month: number) => (month < 10 ? `0${month}` : String(month))

/** The first day of the school year that begins in a calendar year. */
export function schoolYearStart(year: number, firstMonth: number): Day {
  const day = `${String(year).padStart(4, '0')}-${two(firstMonth)}-01`
  if (!isDay(day)) throw new RangeError(`no school year begins on ${day}`)
  return day
}

/** The calendar year in which the school year of a day began. */
export function schoolYearOf(day: Day, firstMonth: number): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= firstMonth ? year : year - 1
}

/** As schools write it: `2026/2027`. */
export const schoolYearText = (year: number): string => `${year}/${year + 1}`
