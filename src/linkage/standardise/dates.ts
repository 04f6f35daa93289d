import { defaultDays } from './tables.ts'

/** yyyymmdd of an ISO date; 0 when absent or not a calendar day. */
export function packDate(iso: string | null): number {
  if (iso?.length !== 10 || iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45) return 0
  const year = numberAt(iso, 0, 4)
  const month = numberAt(iso, 5, 7)
  const day = numberAt(iso, 8, 10)
  if (year < 1 || month < 1 || day < 1) return 0
  return day <= daysIn(year, month) ? year * 10000 + month * 100 + day : 0
}

/** The digits of `text` from `from` to before `to`; below 0 when one of them is none. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0
  for (let k = from; k < to; k++) {
    const digit = text.charCodeAt(k) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month; 0 when there is no such month. */
export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0)
}

export const yearOf = (date: number): number => (date / 10_000) | 0
export const monthOf = (date: number): number => ((date / 100) | 0) % 100
export const dayOf = (date: number): number => date % 100

/** Day and month exchanged; 0 when that is no date or the same date. */
export function swapDayMonth(date: number): number {
  const day = dayOf(date)
  const month = monthOf(date)
  return date === 0 || day > 12 || day === month ? 0 : yearOf(date) * 10000 + day * 100 + month
}

/** 1 January, 31 December, 1 July: what an office types when the birthday is not known. */
export const isDefaultDate = (date: number): boolean => isDefaultDay[date % 10_000] === 1

const isDefaultDay = Uint8Array.from({ length: 10_000 }, (_, day) => (defaultDays.has(day) ? 1 : 0))

/** Differ in more than one of day, month and year, and not by exchange or a default day. */
export function datesUnlike(x: number, y: number): boolean {
  const same =
    Number(yearOf(x) === yearOf(y)) + Number(monthOf(x) === monthOf(y)) + Number(dayOf(x) === dayOf(y))
  if (same >= 2 || swapDayMonth(x) === y) return false
  return !(yearOf(x) === yearOf(y) && (isDefaultDate(x) || isDefaultDate(y)))
}

/** A small number for counting, 1850 to 2149; 0 outside. Days follow each other within a month only. */
export function dayNumber(date: number): number {
  const year = yearOf(date) - 1850
  return year < 0 || year >= 300 ? 0 : year * 372 + monthOf(date) * 31 + dayOf(date)
}
