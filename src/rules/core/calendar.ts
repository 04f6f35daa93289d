/** A calendar day, `2025-09-10`. Days compare as text. */
export type Day = string
/** A contribution month (bulan iuran), `2025-09`. Months compare as text. */
export type Month = string

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (n: number) => (n < 10 ? `0${n}` : String(n))
const four = (n: number) => String(n).padStart(4, '0')
const digit = (text: string, at: number) => text.charCodeAt(at) - 48
const yearOf = (text: string) =>
  digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3)
const monthNumber = (text: string) => digit(text, 5) * 10 + digit(text, 6)
const dayNumber = (day: Day) => digit(day, 8) * 10 + digit(day, 9)

function lengthOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : lengths[month - 1]!
}

/** Whether the text is a day that exists. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isMonth(text.slice(0, 7))) return false
  const day = dayNumber(text)
  return day >= 1 && day <= lengthOf(yearOf(text), monthNumber(text))
}

/** Whether the text is a month of the calendar. */
export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The earlier of two days, or of two months. */
export const earlierOf = (a: string, b: string): string => (b < a ? b : a)

/** The first day of a month. */
export const firstDay = (month: Month): Day => `${month}-01`

/** A day of a month; its last day where the month is shorter. */
export function dayIn(month: Month, day: number): Day {
  return `${month}-${two(Math.min(day, lengthOf(yearOf(month), monthNumber(month))))}`
}

/** A month so many months later (or earlier). */
export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + monthNumber(month) - 1 + count
  const within = ((index % 12) + 12) % 12
  return `${four((index - within) / 12)}-${two(within + 1)}`
}

/** Whole months from one to the other; negative when the other is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from)
}

/** The same day so many months later; the last day of a shorter month. */
export function addMonthsToDay(day: Day, count: number): Day {
  return dayIn(addMonths(monthOf(day), count), dayNumber(day))
}

/** The same day so many years later; for 29 February the 28th in other years. */
export const addYears = (day: Day, years: number): Day => addMonthsToDay(day, years * 12)

/** The birthday on which a person becomes that old; for 29 February the 28th in other years. */
export const birthday = (bornOn: Day, age: number): Day => addYears(bornOn, age)

/** Completed years of age on a day; -1 before birth. */
export function ageOn(bornOn: Day, on: Day): number {
  if (on < bornOn) return -1
  const years = yearOf(on) - yearOf(bornOn)
  return birthday(bornOn, years) <= on ? years : years - 1
}

/** The next day. */
export function nextDay(day: Day): Day {
  const number = dayNumber(day) + 1
  if (number <= lengthOf(yearOf(day), monthNumber(day))) return `${monthOf(day)}-${two(number)}`
  return firstDay(addMonths(monthOf(day), 1))
}

/** The day before. */
export function previousDay(day: Day): Day {
  const number = dayNumber(day) - 1
  return number > 0 ? `${monthOf(day)}-${two(number)}` : dayIn(addMonths(monthOf(day), -1), 31)
}

/** A day so many days later. */
export function addDays(day: Day, count: number): Day {
  let month = monthOf(day)
  let number = dayNumber(day) + count
  for (let length = lengthOfMonth(month); number > length; length = lengthOfMonth(month)) {
    number -= length
    month = addMonths(month, 1)
  }
  return `${month}-${two(number)}`
}

const lengthOfMonth = (month: Month) => lengthOf(yearOf(month), monthNumber(month))

/** 0 for Sunday … 6 for Saturday (Sakamoto's method, Gregorian). */
export function weekday(day: Day): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const month = monthNumber(day)
  const year = month < 3 ? yearOf(day) - 1 : yearOf(day)
  const leaps = (n: number) => (year - (year % n)) / n
  return (year + leaps(4) - leaps(100) + leaps(400) + shift[month - 1]! + dayNumber(day)) % 7
}
