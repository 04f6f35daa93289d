import { cleanNik } from '../../linkage/index.ts'
import type { Cell } from '../../platform/files/index.ts'
import { isNothing } from './dates.ts'

export interface NikCell {
  /** As said, without apostrophes, spaces and dots; null when nothing usable was said. */
  digits: string | null
  /** A spreadsheet number ending in 0: the 16th digit is lost. */
  damagedLast: boolean
  /** 7,316E+15: only the first digits are left, which is no number at all. */
  scientific: boolean
}

const none: NikCell = { digits: null, damagedLast: false, scientific: false }

/**
 * A NIK or KK number as a list holds it. A spreadsheet keeps 15 digits of a number, so a number of 16 digits
 * that ends in 0 has lost its last. `rounded` says that the whole column went through numbers before (a CSV).
 */
export function readNikCell(cell: Cell | undefined, rounded: boolean): NikCell {
  if (!cell || cell.kind === 'error' || cell.kind === 'boolean') return none
  const text = cell.text.trim()
  if (text === '0' || isNothing(text) || /^(belum|blm|tidak|tdk|tanpa)\b/i.test(text)) return none
  if (/^\d([.,]\d+)?\s*E\s*\+?\s*\d+$/i.test(text)) return { ...none, scientific: true }
  const digits = cleanNik(text.replace(/^nik\s*:?/i, ''))
  const lost = digits !== null && /^\d{15}0$/.test(digits) && (cell.kind === 'number' || rounded)
  return { digits: digits === null ? null : digits.slice(0, 40), damagedLast: lost, scientific: false }
}
