/** A calendar day as typed on a form; kept apart from Date so that wrong days can be written too. */
export interface Day {
  y: number
  m: number
  d: number
}

/** Months counted from year 0, so that month arithmetic is plain arithmetic. */
export type Month = number

export const monthOf = (y: number, m: number): Month => y * 12 + m - 1
export const monthText = (month: Month) =>
  `${String((month % 12) + 1).padStart(2, '0')}-${Math.floor(month / 12)}`

export function parseDay(iso: string): Day {
  const [y, m, d] = iso.split('-').map(Number)
  return { y: y!, m: m!, d: d! }
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))
export const isoDay = ({ y, m, d }: Day) => `${y}-${two(m)}-${two(d)}`
export const dmyDay = ({ y, m, d }: Day, separator = '-') => `${two(d)}${separator}${two(m)}${separator}${y}`
export const utcDate = ({ y, m, d }: Day) => new Date(Date.UTC(y, m - 1, d))
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
export const daysIn = (y: number, m: number) => (m === 2 && isLeap(y) ? 29 : lengths[m - 1]!)

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const
