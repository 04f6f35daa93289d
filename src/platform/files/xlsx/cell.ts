import type { Cell } from '../workbook.ts'
import { serialDate } from './serial-date.ts'
import { unescapeText } from './unescape-text.ts'

export interface RawCell {
  type: string
  style: number
  value: string
  inline: string
  formula: boolean
}

export interface CellContext {
  strings: readonly string[]
  dateStyles: readonly boolean[]
  since1904: boolean
}

/** A cell as a reader of the sheet would say it; undefined when it is empty. */
export function toCell(raw: RawCell, context: CellContext): Cell | undefined {
  const { type, value, formula } = raw
  if (type === 's') return cell(context.strings[Number(value)] ?? '', 'text', formula)
  if (type === 'inlineStr') return cell(unescapeText(raw.inline), 'text', formula)
  if (type === 'str') return cell(unescapeText(value), 'text', formula)
  if (type === 'b') return cell(value === '1' ? 'TRUE' : 'FALSE', 'boolean', formula)
  if (type === 'e') return cell(value, 'error', formula)
  if (type === 'd') return cell(value.slice(0, 10), 'date', formula)
  if (value === '') return formula ? cell('', 'text', true) : undefined
  const number = Number(value)
  if (Number.isNaN(number)) return cell(value, 'text', formula)
  const date = context.dateStyles[raw.style] ? serialDate(number, context.since1904) : null
  return date ? cell(date, 'date', formula) : cell(numberText(number, value), 'number', formula)
}

/** 7.316E15 in the file is 7316000000000000 on the screen of any careful reader. */
export function numberText(number: number, written: string): string {
  if (!/[eE.]/.test(written)) return written.trim()
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? number.toFixed(0) : String(number)
}

function cell(text: string, kind: Cell['kind'], formula: boolean): Cell | undefined {
  return text === '' && !formula ? undefined : { text, kind, formula }
}
