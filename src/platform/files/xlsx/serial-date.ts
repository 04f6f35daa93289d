const day = 86_400_000
const from1900 = Date.UTC(1899, 11, 30)
const from1904 = Date.UTC(1904, 0, 1)

/** The calendar day of a spreadsheet date number; null where there is none (times of day, negatives, 1900-02-29). */
export function serialDate(serial: number, since1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= 2_958_466) return null
  const whole = Math.floor(serial)
  if (!since1904 && whole === 60) return null
  // Excel believes that 1900 was a leap year: numbers before March 1900 are one day late.
  const shift = !since1904 && whole < 60 ? 1 : 0
  return new Date((since1904 ? from1904 : from1900) + (whole + shift) * day).toISOString().slice(0, 10)
}
