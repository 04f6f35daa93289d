import { searchName } from '../../../linkage/index.ts'
import { maskNik } from '../../../platform/crypto.ts'
import { type Cell, type Row, readUnder } from '../../../platform/files/index.ts'
import { type Refusal, refusal } from '../../../platform/problem.ts'
import { headerText, readDate, readGroup, readNikCell } from '../../../registry/questions.ts'

/** A row of an annex as it says who is meant. */
export interface AnnexRow {
  row: number
  nik: string | null
  name: string | null
  born: string | null
  group: string | null
  /** As the paper says it, the number masked: for who mends the file. */
  said: { name: string; nikMask: string | null }
}
const headings = {
  nik: ['nik', 'no ktp', 'nomor ktp', 'no nik', 'nomor nik', 'nik ktp', 'nomor identitas', 'no identitas'],
  name: ['nama', 'nama lengkap', 'nama penerima', 'nama peserta', 'nama pekerja'],
  born: ['tanggal lahir', 'tgl lahir'],
  group: ['kelompok', 'kelompok penerima', 'kategori', 'segmen', 'kelompok pekerja'],
} as const
type Column = keyof typeof headings
type Header = { row: number; at: ReadonlyMap<Column, number> }
const reach = 40

/** The annex of a decree as a file: the first row with NIK, or with name and birth date, is the header, wherever it stands. */
export async function readAnnex(
  bytes: Buffer,
  nikIndex: (nik: string) => string,
): Promise<{ ok: true; rows: AnnexRow[] } | Refusal> {
  const found = await readUnder(bytes, {
    reach,
    headerOf,
    rowOf: (row, header) => readRow(row, header, nikIndex),
    headless: refusal('decree-annex-columns'),
  })
  if (!found.ok) return found
  return found.read.length > 0 ? { ok: true, rows: found.read } : refusal('decree-annex-columns')
}

function headerOf(rows: readonly Row[]): Header | undefined {
  for (const { number, cells } of rows) {
    const at = new Map<Column, number>()
    for (const [index, cell] of cells.entries()) {
      const said = headerText(cell?.text ?? '')
      for (const [column, words] of Object.entries(headings) as [Column, readonly string[]][])
        if (words.includes(said) && !at.has(column)) at.set(column, index)
    }
    if (at.has('nik') || (at.has('name') && at.has('born'))) return { row: number, at }
  }
  return undefined
}

/** Nothing of a row without a name and a number, as under the headings or at the end. */
function readRow(
  { number: row, cells }: Row,
  { at }: Header,
  nikIndex: (nik: string) => string,
): AnnexRow | undefined {
  const cell = (column: Column): Cell | undefined => cells[at.get(column) ?? -1]
  const { digits, damagedLast } = readNikCell(cell('nik'), false)
  const name = cell('name')?.text.trim() ?? ''
  const named = /\p{L}/u.test(name)
  if (!named && (digits ?? '').length < 10) return undefined
  const born = cell('born')
  return {
    row,
    nik: digits?.length === 16 && !damagedLast ? nikIndex(digits) : null,
    name: named ? searchName(name) : null,
    born: born ? readDate(born, { order: 'dmy', asOf: '2100-12-31' }).iso : null,
    group: readGroup(cell('group')?.text ?? null),
    said: { name: named ? name.slice(0, 200) : '', nikMask: digits ? maskNik(digits) : null },
  }
}
