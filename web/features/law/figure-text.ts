import { rateText, rupiahText } from '../../../src/rules/core/arithmetic.ts'
import { isDay } from '../../../src/rules/core/calendar.ts'
import type { Fraction } from '../../../src/rules/core/exact.ts'
import type { Words } from '../../../src/rules/core/law-text.ts'
import type { Unit } from '../../../src/rules/core/series.ts'
import { formatter } from '../../ui/format.ts'
import type { Language } from './words.ts'

const units: Partial<Record<Unit, Words>> = {
  months: { id: 'bulan', en: 'months' },
  years: { id: 'tahun', en: 'years' },
  days: { id: 'hari', en: 'days' },
}
const yesNo = { true: { id: 'ya', en: 'yes' }, false: { id: 'tidak', en: 'no' } }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map)
const isFraction = (value: unknown): value is Fraction =>
  isObject(value) && typeof value.num === 'bigint' && typeof value.den === 'bigint'
const isWords = (value: unknown): value is Words =>
  isObject(value) && typeof value.id === 'string' && typeof value.en === 'string'

/** In which language, and what the codes inside a value are called. */
export interface Say {
  language: Language
  code: (code: string) => string
}

/** A value as one line of text; undefined when it is a table. */
export function valueText(value: unknown, unit: Unit, say: Say): string | undefined {
  const { language } = say
  if (value === undefined || value === null) return '–'
  if (typeof value === 'bigint') return unit === 'IDR' || unit === 'table' ? rupiahText(value) : String(value)
  if (typeof value === 'number') {
    const many = units[unit]?.[language]
    const name = language === 'en' && value === 1 ? many?.slice(0, -1) : many
    const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID').format(value)
    return name ? `${number} ${name}` : number
  }
  if (typeof value === 'boolean') return yesNo[`${value}`][language]
  if (typeof value === 'string') return isDay(value) ? formatter(language).shortDate(value) : say.code(value)
  if (isFraction(value)) return rateText(value, language)
  if (isWords(value)) return value[language]
  return undefined
}

/** A value as a height on a chart; undefined when it is no number. */
export function heightOf(value: unknown): number | undefined {
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value)
  return isFraction(value) ? Number(value.num) / Number(value.den) : undefined
}

export interface ValueTable {
  /** Keys of the columns; the names of the rows stand under ''. */
  columns: string[]
  rows: string[][]
}

/** A value that is a table, whatever its form: rows of objects, an order of things, or values by name. */
export function valueTable(value: unknown, say: Say): ValueTable {
  const ordered = Array.isArray(value)
  const entries: [string, unknown][] = ordered
    ? value.map((part, at) => [String(at + 1), part])
    : value instanceof Map
      ? [...value].map(([key, part]) => [String(key), part])
      : Object.entries(value as object)
  const rows = entries.map(([name, part]) => ({
    name: ordered ? name : say.code(name),
    cells: isRow(part) ? part : { value: part },
  }))
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  // rows with names of their own need no number
  const named = !ordered || columns.join() === 'value'
  return {
    columns: named ? ['', ...columns] : columns,
    rows: rows.map(({ name, cells }) => [
      ...(named ? [name] : []),
      ...columns.map((column) => flatText(cells[column], say)),
    ]),
  }
}

const isRow = (part: unknown): part is Record<string, unknown> =>
  isObject(part) && !isFraction(part) && !isWords(part)

function flatText(cell: unknown, say: Say): string {
  if (cell === undefined) return ''
  const text = valueText(cell, 'table', say)
  if (text !== undefined) return text
  if (Array.isArray(cell)) return cell.map((part) => flatText(part, say)).join(', ')
  const parts = cell instanceof Map ? [...cell] : Object.entries(cell as object)
  return parts.map(([key, part]) => `${say.code(key)}: ${flatText(part, say)}`).join(', ')
}
