import type { Cell } from '../../platform/files/index.ts'
import { monthNumber } from './dates.ts'

/** A contribution month (BLTH) as yyyy-mm, from a date, `12/2025`, `Des 2025`, `2025-12` or `202512`. */
export function readMonth(cell: Cell | undefined): string | null {
  if (!cell) return null
  const text = cell.text.trim()
  if (cell.kind === 'date') return text.slice(0, 7)
  const words = /([A-Za-z]{3,9})\.?[\s\-/']*(\d{4}|\d{2})(?!\d)/.exec(text)
  const named = words ? monthNumber(words[1]!) : null
  if (words && named) return make(words[2]!, named)
  const day = /(?<!\d)\d{1,2}[-/.\s](\d{1,2})[-/.\s](\d{4})(?!\d)/.exec(text)
  if (day) return make(day[2]!, Number(day[1]))
  const yearFirst = /(?<!\d)(\d{4})\s*[-/.\s]\s*(\d{1,2})(?!\d)/.exec(text)
  if (yearFirst) return make(yearFirst[1]!, Number(yearFirst[2]))
  const monthFirst = /(?<!\d)(\d{1,2})\s*[-/.\s]\s*(\d{4})(?!\d)/.exec(text)
  if (monthFirst) return make(monthFirst[2]!, Number(monthFirst[1]))
  const run = /^(\d{6})$/.exec(text)?.[1]
  if (!run) return null
  return /^(19|20)/.test(run) && Number(run.slice(4)) <= 12
    ? make(run.slice(0, 4), Number(run.slice(4)))
    : make(run.slice(2), Number(run.slice(0, 2)))
}

/** The first day of the month after. */
export function dayAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}

function make(year: string, month: number): string | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  if (month < 1 || month > 12 || full < 1977 || full > 2100) return null
  return `${full}-${String(month).padStart(2, '0')}`
}
