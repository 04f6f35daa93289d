import { decodeNik, searchName } from '../../linkage/index.ts'
import { openWorkbook, type Row, UnreadableFile } from '../../platform/files/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { headerText, readDate, readNikCell, readPayer } from '../../registry/questions.ts'
import { type BenefitPayer, type BenefitProgramme, type FaultCode, programmeOf } from './words.ts'

export interface ReadPayment {
  row: number
  programme: BenefitProgramme
  amount: number
  paidOn: string
  payer: BenefitPayer
  name: string
  search: string
  birthDate: string | null
  kpj: string | null
  /** Sixteen digits that can be a NIK, else null: a number that lost its last digit names nobody. */
  nik: string | null
  village: string
  district: string
}
export interface ReadFile {
  ok: true
  payments: ReadPayment[]
  faults: { row: number; code: FaultCode }[]
}

interface Period {
  from: string
  until: string
}

const headings = {
  nik: [
    'nik',
    'nomor identitas',
    'no identitas',
    'no ktp',
    'nik ktp',
    'nik peserta',
    'nomor induk kependudukan',
  ],
  kpj: ['kpj', 'no kpj', 'nomor kpj', 'nomor peserta', 'no peserta', 'nomor kartu'],
  name: ['nama', 'nama peserta', 'nama tenaga kerja', 'nama lengkap', 'nama tk', 'nama pekerja'],
  birth: ['tgl lahir', 'tanggal lahir', 'tgl lahir peserta'],
  programme: ['program', 'jenis program', 'jenis klaim', 'jenis manfaat', 'manfaat', 'klaim'],
  amount: [
    'jumlah',
    'jumlah dibayar',
    'jumlah dibayar rp',
    'nominal',
    'nilai',
    'jumlah bayar',
    'nominal klaim',
    'jumlah manfaat',
    'nilai manfaat',
    'jumlah rp',
  ],
  paidOn: [
    'tgl bayar',
    'tanggal bayar',
    'tgl pembayaran',
    'tanggal pembayaran',
    'tgl transfer',
    'tanggal cair',
  ],
  payer: ['sumber iuran', 'pembayar iuran', 'sumber dana', 'pembayar', 'kategori peserta'],
  village: ['desa', 'kelurahan', 'desa kelurahan', 'desa kel', 'nama desa'],
  district: ['kecamatan', 'kec'],
} as const
type Column = keyof typeof headings
const reach = 40

/** A branch's list of payments as rows, and what is wrong in which: the first row with a programme and a sum is the header. */
export async function readPayments(bytes: Buffer, period: Period): Promise<ReadFile | Refusal> {
  try {
    const workbook = await openWorkbook(bytes)
    const heads = await workbook.heads(reach)
    const sheet = heads.findIndex(({ rows }) => headerOf(rows))
    const header = heads[sheet] && headerOf(heads[sheet].rows)
    if (!header) return refusal('benefit-columns')
    const read: ReadFile = { ok: true, payments: [], faults: [] }
    for await (const { rows } of workbook.rows(new Set([sheet])))
      for (const row of rows) {
        const said = row.number > header.row ? readRow(row, header.at, period) : undefined
        if (typeof said === 'string') read.faults.push({ row: row.number, code: said })
        else if (said) read.payments.push(said)
      }
    return read.payments.length + read.faults.length > 0 ? read : refusal('benefit-empty')
  } catch (error) {
    if (error instanceof UnreadableFile) return refusal(error.problem, error.detail)
    throw error
  }
}

type At = ReadonlyMap<Column, number>

function headerOf(rows: readonly Row[]): { row: number; at: At } | undefined {
  for (const { number, cells } of rows) {
    const at = new Map<Column, number>()
    for (const [index, cell] of cells.entries()) {
      const said = headerText(cell?.text ?? '')
      for (const [column, words] of Object.entries(headings) as [Column, readonly string[]][])
        if (words.includes(said) && !at.has(column)) at.set(column, index)
    }
    const aPerson = at.has('nik') || at.has('kpj') || at.has('name')
    if (at.has('programme') && at.has('amount') && at.has('paidOn') && aPerson) return { row: number, at }
  }
  return undefined
}

/** A row as a payment, or what keeps it from being one; nothing for a line of sums, signatures or page numbers. */
function readRow(
  { number: row, cells }: Row,
  at: At,
  { from, until }: Period,
): ReadPayment | FaultCode | undefined {
  const cell = (column: Column) => cells[at.get(column) ?? -1]
  const text = (column: Column) => cell(column)?.text.trim() ?? ''
  const day = (column: Column) => {
    const said = cell(column)
    return said ? readDate(said, { order: 'dmy', asOf: until }).iso : null
  }
  if (text('programme') === '' && text('paidOn') === '') return undefined
  const programme = programmeOf(text('programme'))
  const amount = rupiahOf(text('amount'))
  const paidOn = day('paidOn')
  const digits = text('kpj').replace(/\D/g, '')
  const kpj = /^\d{8,13}$/.test(digits) ? digits : null
  const nik = nikOf(readNikCell(cell('nik'), false), until)
  const name = text('name').slice(0, 200)
  if (!programme) return 'programme'
  if (!amount) return 'amount'
  if (!paidOn) return 'paid-on'
  if (paidOn < from || paidOn > until) return 'not-in-period'
  if (name === '' && nik === null && kpj === null) return 'nobody'
  const where = { village: text('village').slice(0, 200), district: text('district').slice(0, 200) }
  const who = { name, search: searchName(name), birthDate: day('birth'), kpj, nik }
  return { row, programme, amount, paidOn, payer: payerOf(text('payer')), ...who, ...where }
}

/** In the words of the lists of cards: one reader says whose money it was, so that both mean the same. */
function payerOf(said: string): BenefitPayer {
  return said === '' ? 'untold' : (readPayer(said) ?? 'other')
}

function nikOf({ digits, damagedLast }: ReturnType<typeof readNikCell>, asOf: string): string | null {
  return digits !== null && !damagedLast && decodeNik(digits, { asOf }).valid ? digits : null
}

/** `16800`, `16.800`, `Rp 16.800,00`; null for what is no sum, or nothing. */
function rupiahOf(said: string): number | null {
  const text = said
    .replace(/^rp\.?/i, '')
    .replace(/\s/g, '')
    .replace(/[.,](00?|-)$/, '')
  if (!/^\d{1,3}([.,]\d{3})+$|^\d{1,12}$/.test(text)) return null
  return Number(text.replace(/[.,]/g, '')) || null
}
