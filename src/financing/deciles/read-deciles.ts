import { type Cell, type Row, readUnder } from '../../platform/files/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { headerText, readNikCell } from '../../registry/questions.ts'

/** A row as it says whose decile it is; what cannot be read is null. */
export interface DecileRow {
  row: number
  nik: string | null
  decile: number | null
}
const headings = {
  nik: [
    'nik',
    'no ktp',
    'nomor ktp',
    'no nik',
    'nomor nik',
    'nik ktp',
    'nik anggota',
    'nomor induk kependudukan',
  ],
  decile: [
    'desil',
    'desil dtsen',
    'desil nasional',
    'desil kesejahteraan',
    'desil p3ke',
    'desil keluarga',
    'peringkat desil',
    'peringkat kesejahteraan',
    'decile',
  ],
} as const
const reach = 40

/** Deciles as Dinas Sosial hands them on: the first row with NIK and desil is the header. */
export async function readDeciles(
  bytes: Buffer,
  nikIndex: (nik: string) => string,
): Promise<{ ok: true; rows: DecileRow[] } | Refusal> {
  const found = await readUnder(bytes, {
    reach,
    headerOf,
    rowOf: ({ number, cells }, header) => {
      const [nik, decile] = [cells[header.nik], cells[header.decile]]
      if (!nik?.text.trim() && !decile?.text.trim()) return undefined
      return { row: number, nik: indexOf(nik, nikIndex), decile: decileIn(decile) }
    },
    headless: refusal('decile-columns'),
  })
  if (!found.ok) return found
  return found.read.length > 0 ? { ok: true, rows: found.read } : refusal('decile-columns')
}

function headerOf(rows: readonly Row[]) {
  for (const { number, cells } of rows) {
    const at = (words: readonly string[]) =>
      cells.findIndex((cell) => words.includes(headerText(cell?.text ?? '')))
    const [nik, decile] = [at(headings.nik), at(headings.decile)]
    if (nik >= 0 && decile >= 0) return { row: number, nik, decile }
  }
  return undefined
}

function indexOf(cell: Cell | undefined, nikIndex: (nik: string) => string): string | null {
  const { digits, damagedLast } = readNikCell(cell, false)
  return digits?.length === 16 && !damagedLast ? nikIndex(digits) : null
}

/** `3`, `Desil 3`, `D3`; a range like 6-10 tells no decile. */
function decileIn(cell: Cell | undefined): number | null {
  const found = /^(?:desil|decile|d)?\s*0?(\d{1,2})$/i.exec(cell?.text.trim() ?? '')
  const decile = Number(found?.[1])
  return decile >= 1 && decile <= 10 ? decile : null
}
