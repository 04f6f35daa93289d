import { rateText, rupiahText } from '../../../src/rules/core/arithmetic.ts'
import type { Fraction } from '../../../src/rules/core/exact.ts'
import type { Words } from '../../../src/rules/core/law-text.ts'
import type { Unit } from '../../../src/rules/core/series.ts'
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

/** A value as one line of text; undefined when it is a table. */
export function valueText(value: unknown, unit: Unit, language: Language): string | undefined {
  if (value === undefined || value === null) return '–'
  if (typeof value === 'bigint') return unit === 'IDR' || unit === 'table' ? rupiahText(value) : String(value)
  if (typeof value === 'number') {
    const name = units[unit]?.[language]
    const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID').format(value)
    return name ? `${number} ${name}` : number
  }
  if (typeof value === 'boolean') return yesNo[`${value}`][language]
  if (typeof value === 'string') return value
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
  /** Keys of the columns; the first row names are under ''. */
  columns: string[]
  rows: string[][]
}

/** A value that is a table, whatever its form: rows of objects, of lists, or values by name. */
export function valueTable(value: unknown, language: Language): ValueTable {
  const entries: [string, unknown][] =
    value instanceof Map
      ? [...value].map(([key, part]) => [String(key), part])
      : Array.isArray(value)
        ? value.map((part) => ['', part])
        : Object.entries(value as object)
  const named = entries.some(([name]) => name !== '')
  const columns: string[] = []
  const rows = entries.map(([name, part]) => {
    const cells = valueText(part, 'table', language) !== undefined || !part ? { value: part } : cellsOf(part)
    for (const key of Object.keys(cells)) if (!columns.includes(key)) columns.push(key)
    return { name, cells: cells as Record<string, unknown> }
  })
  const text = (cell: unknown) => (cell === undefined ? '' : flatText(cell, language))
  return {
    columns: named ? ['', ...columns] : columns,
    rows: rows.map(({ name, cells }) => [
      ...(named ? [name] : []),
      ...columns.map((column) => text(cells[column])),
    ]),
  }
}

const cellsOf = (part: unknown): object =>
  Array.isArray(part) ? Object.fromEntries(part.map((cell, at) => [String(at + 1), cell])) : (part as object)

function flatText(cell: unknown, language: Language): string {
  const text = valueText(cell, 'table', language)
  if (text !== undefined) return text
  if (Array.isArray(cell)) return cell.map((part) => flatText(part, language)).join(', ')
  const parts = cell instanceof Map ? [...cell] : Object.entries(cell as object)
  return parts.map(([key, part]) => `${key}: ${flatText(part, language)}`).join(', ')
}
