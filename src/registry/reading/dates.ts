import type { Cell } from '../../platform/files/index.ts'
import { serialDate } from '../../platform/files/index.ts'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'
export type DateProblem = 'impossible' | 'year-only' | 'unreadable' | 'in-future'

export interface ReadDate {
  /** A real calendar day, else null. */
  iso: string | null
  /** What stood there, when it is more or other than the day. */
  text: string | null
  /** Words before the date: `Enrekang, 5 Juli 1992`. */
  before: string | null
  problem: DateProblem | null
  /** The day was a bare spreadsheet number without a date format. */
  fromNumber: boolean
}

export interface DateOptions {
  order: DateOrder
  /** No birth is after this day; two-digit years are read so. */
  asOf: string
}

const months =
  `januari jan january;februari feb pebruari peb february;maret mar mrt march;april apr;mei may mey;
  juni jun june;juli jul july;agustus agu ags agt agust aug august;september sep sept;oktober okt oct october;
  november nov nopember nop;desember des dec december`
    .split(';')
    .map((line) => line.trim().split(/\s+/))
const monthByWord = new Map(months.flatMap((words, index) => words.map((word) => [word, index + 1] as const)))

/** 1–12 for a month name, whole or short, Indonesian or English, old or new spelling. */
export function monthNumber(word: string): number | null {
  return monthByWord.get(word.toLowerCase().replace(/\./g, '')) ?? null
}

const numeric = /(?<!\d)(\d{1,4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{1,2})(?!\d)/
const worded = /(?<!\d)(\d{1,2})\s*[-/.,\s]*\s*([A-Za-z]{3,9})\.?\s*[-/.,\s]*\s*(\d{4}|\d{2})(?!\d)/
const solid = /(?<!\d)(\d{8})(?!\d)/

/** A birth date as lists write it. What is no real day keeps its text and says why. */
export function readDate(cell: Cell, options: DateOptions): ReadDate {
  if (cell.kind === 'date') return judged(cell.text, null, null, false, options)
  const text = cell.text.trim().replace(/\s+/g, ' ')
  if (text === '' || isNothing(text)) return nothing
  if (cell.kind === 'number' && /^\d+(\.\d+)?$/.test(text)) {
    const number = Number(text)
    if (number >= 1900 && number <= 2100 && Number.isInteger(number)) return refused(text, 'year-only')
    const day = number > 3_650 && number < 60_000 ? serialDate(number, false) : null
    if (day) return judged(day, text, null, true, options)
  }
  const clock = text.replace(
    /[T ]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?( ?[AaPp][Mm])?(Z|[+-]\d\d:?\d\d)?$/,
    '',
  )
  const found = parts(clock, options.order)
  if (!found) return refused(text, /(?:^|\D)(19|20)\d{2}$/.test(clock) ? 'year-only' : 'unreadable')
  const before = clock
    .slice(0, found.at)
    .replace(/[\s,/.:;(-]+$/, '')
    .trim()
  const iso = calendarDay(fullYear(found.year, options.asOf), found.month, found.day)
  if (!iso) return { ...refused(text, 'impossible'), before: before || null }
  return judged(iso, text, before || null, false, options)
}

interface Parts {
  year: string
  month: number
  day: number
  at: number
}

function parts(text: string, order: DateOrder): Parts | null {
  const inWords = worded.exec(text)
  if (inWords) {
    const month = monthNumber(inWords[2]!)
    if (month) return { day: Number(inWords[1]), month, year: inWords[3]!, at: inWords.index }
  }
  const found = numeric.exec(text)
  if (found) {
    const [first, second, third] = [found[1]!, found[2]!, found[3]!]
    const at = found.index
    if (first.length >= 3) return { year: first, month: Number(second), day: Number(third), at }
    if (third.length <= 2 && order === 'ymd')
      return { year: first, month: Number(second), day: Number(third), at }
    if (order === 'mdy') return { month: Number(first), day: Number(second), year: third, at }
    return { day: Number(first), month: Number(second), year: third, at }
  }
  const run = solid.exec(text)
  if (!run) return null
  const digits = run[1]!
  const yearFirst = /^(19|20)/.test(digits) && Number(digits.slice(4, 6)) <= 12
  return yearFirst
    ? {
        year: digits.slice(0, 4),
        month: Number(digits.slice(4, 6)),
        day: Number(digits.slice(6)),
        at: run.index,
      }
    : {
        day: Number(digits.slice(0, 2)),
        month: Number(digits.slice(2, 4)),
        year: digits.slice(4),
        at: run.index,
      }
}

/** Two digits mean the latest such year that leaves a person of at least ten years. */
function fullYear(year: string, asOf: string): number {
  if (year.length > 2) return Number(year)
  const now = Number(asOf.slice(0, 4))
  const latest = Math.floor(now / 100) * 100 + Number(year)
  return latest > now - 10 ? latest - 100 : latest
}

export function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function judged(
  iso: string,
  text: string | null,
  before: string | null,
  fromNumber: boolean,
  { asOf }: DateOptions,
): ReadDate {
  if (iso > asOf) return { ...refused(text ?? iso, 'in-future'), before }
  return { iso, text, before, problem: null, fromNumber }
}

const nothing: ReadDate = { iso: null, text: null, before: null, problem: null, fromNumber: false }
const refused = (text: string, problem: DateProblem): ReadDate => ({ ...nothing, text, problem })

/** Signs and words people put where they know nothing. */
export function isNothing(text: string): boolean {
  return /^[-–—.,?_/\\*0\s]*$|^(tidak ada|tdk ada|belum ada|blm ada|tidak tahu|tdk tahu|n\/?a|nihil|kosong|null|none|x+|#n\/a)$/i.test(
    text,
  )
}
