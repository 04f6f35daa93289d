import type { PlaceFinder } from '../../areas/questions.ts'
import type { Row } from '../../platform/files/index.ts'
import { headerText } from './header-text.ts'
import type { SheetPlan } from './plan-sheets.ts'

export interface PlaceNow {
  district: string | null
  village: string | null
  /** What the section called it, when no village bears the name. */
  villageText: string | null
}

const total = /^\s*(sub\s*)?(jumlah|total|grand total|rekapitulasi|rekap)\b/i
const signature =
  /^\s*(mengetahui|menyetujui|disetujui|camat\b|lurah\b|kepala (desa|kelurahan|dinas|bagian|badan|seksi)|an\.|a\.n|nip\b|pangkat\b|pembina\b|penata\b|ttd\b|catatan\b|keterangan\s*:|sumber\s*:|dibuat\b|yang membuat|petugas\b|sekretaris\b|operator\b|\(?[._…\s]{5,}\)?)/i

/** Lines that are part of the form, not of the list: repeated headers and column numbers. */
export function isFormLine(row: Row, headerTexts: readonly string[], nameColumn: number): boolean {
  const name = row.cells[nameColumn]
  if (name && headerText(name.text) === headerTexts[nameColumn]) {
    const same = row.cells.filter((cell, column) => cell && headerText(cell.text) === headerTexts[column])
    if (same.length >= 3) return true
  }
  const first = row.cells.find((cell) => cell)
  if (!first || bareNumber(first.text) !== '1') return false
  const filled = row.cells.filter((cell) => cell !== undefined)
  return filled.length >= 3 && filled.every((cell, at) => bareNumber(cell.text) === String(at + 1))
}

const bareNumber = (text: string) => text.replace(/[().\s]/g, '')

const section = /^\s*(desa|kelurahan|kel|ds|lurah|kecamatan|kec)\b(?:\s*\/\s*\w+)?[\s.:]+(.*)$/i

/** `DESA : Bangkala` over the rows of its people; null when the row is no such line. */
export function sectionPlace(row: Row, plan: SheetPlan, now: PlaceNow, places: PlaceFinder): PlaceNow | null {
  const filled = row.cells.filter((cell) => cell !== undefined)
  if (filled.length === 0 || filled.length > 2) return null
  if (filled.some((cell) => cell.kind !== 'text')) return null
  const text = filled
    .map((cell) => cell.text)
    .join(' ')
    .trim()
  const named = section.exec(text)
  if (named && /^kec/i.test(named[1]!)) {
    const district = places.district(named[2]!)
    return district ? { district, village: null, villageText: null } : null
  }
  const alone = filled.length === 1 && row.cells.findIndex((cell) => cell) !== plan.columns.indexOf('name')
  if (!named && !alone) return null
  const found = places.village(named ? named[2]! : text, now.district ?? plan.district)
  if (found.code) return { district: found.code.slice(0, 8), village: found.code, villageText: text }
  return named ? { ...now, village: null, villageText: named[2]!.trim() } : null
}

/** Totals, signatures and remarks under a table. */
export function whyNobody(row: Row, plan: SheetPlan): 'totals-row' | 'not-a-person' | null {
  const texts = row.cells.flatMap((cell) => (cell ? [cell.text] : []))
  const has = (field: string) => Boolean(row.cells[plan.columns.indexOf(field as never)])
  if (has('nik') && /\d{10}/.test(row.cells[plan.columns.indexOf('nik')]!.text)) return null
  if (texts.some((text) => total.test(text)) && texts.length <= Math.max(4, plan.columns.length / 2))
    return 'totals-row'
  const name = row.cells[plan.columns.indexOf('name')]?.text ?? ''
  if (texts.length <= 3 && texts.some((text) => signature.test(text)) && !has('birthDate'))
    return 'not-a-person'
  if (name !== '' && !/\p{L}{2}/u.test(name)) return 'not-a-person'
  if (name === '' && texts.length <= 2) return 'not-a-person'
  return null
}
