import { daysIn } from '../../standardise/dates.ts'

/** In which order a column writes the parts of its dates. */
export type DateOrder = 'year-month-day' | 'day-month-year' | 'month-day-year'
export const dateOrders: readonly DateOrder[] = ['year-month-day', 'day-month-year', 'month-day-year']

const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'mei may',
  'jun',
  'jul',
  'agu aug ags',
  'sep',
  'okt oct',
  'nov nop',
  'des dec',
]
const monthOfWord = new Map(
  months.flatMap((words, m) => words.split(' ').map((word) => [word, m + 1] as const)),
)

/**
 * The parts of a written date as yyyymmdd; 0 when it has no three parts or eight digits. An impossible day is kept:
 * a slip in one digit can still be seen. Two-digit years are read as 1930 to 2029.
 */
export function readDate(raw: string, order: DateOrder): number {
  if (serialDay.test(raw)) return fromSerial(Number(raw))
  const parts = partsOf(raw, order)
  if (!parts) return 0
  const [first, second, third] = parts
  // A year of four digits in front says its order by itself.
  const turned = order === 'year-month-day' || first.length === 4
  let [year, month, day] = turned ? [first, second, third] : [third, second, first]
  if (!turned && order === 'month-day-year') [month, day] = [day, month]
  const y = year.length <= 2 ? (Number(year) < 30 ? 2000 : 1900) + Number(year) : Number(year)
  const m = monthOfWord.get(month.slice(0, 3)) ?? Number(month)
  const d = Number(day)
  if (!Number.isInteger(m) || !(y > 0 && y < 10_000) || !(m <= 99) || !(d <= 99)) return 0
  return y * 10_000 + m * 100 + d
}

/** A day as a spreadsheet counts it, in days since the end of 1899: 1927 to 2064. */
export const serialDay = /^[1-5]\d{4}(?:\.0)?$/

function fromSerial(days: number): number {
  const date = new Date(Date.UTC(1899, 11, 30 + days))
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

function partsOf(raw: string, order: DateOrder): [string, string, string] | null {
  const text = raw.toLowerCase().replace(/[t ]\d{1,2}:\d{2}.*$/, '')
  if (/^\d{8}$/.test(text))
    return order === 'year-month-day'
      ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
      : [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
  const parts = text.match(/\d+|[a-z]{3,}/g)
  return parts?.length === 3 && /^[\d\s\-/.,a-z]+$/.test(text) ? (parts as [string, string, string]) : null
}

export function isDay(date: number): boolean {
  const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100]
  return year >= 1000 && year <= 2100 && day >= 1 && day <= daysIn(year, month)
}

/** The order under which most values are days, and how large a share of those that are stated. */
export function dateOrderOf(values: readonly string[]): { order: DateOrder; share: number } {
  const stated = sampled(values.filter((value) => value !== ''))
  const shares = dateOrders.map((order) => stated.filter((value) => isDay(readDate(value, order))).length)
  const best = shares.indexOf(Math.max(...shares))
  return { order: dateOrders[best]!, share: stated.length === 0 ? 0 : shares[best]! / stated.length }
}

/** At most two thousand values, spread over the whole column. */
function sampled(values: string[]): string[] {
  const step = Math.ceil(values.length / 2000)
  return step <= 1 ? values : values.filter((_, k) => k % step === 0)
}
