import { type Cell, openWorkbook, type Row, UnreadableFile } from '../../../platform/files/index.ts'
import { type Refusal, refusal } from '../../../platform/problem.ts'
import { headerText, readNikCell } from '../../../registry/questions.ts'
import type { Answer } from './apply-answers.ts'
import { answerOf, reasonOf } from './reason-words.ts'

const headings = {
  number: ['no acuan', 'nomor acuan', 'acuan', 'no pegawai', 'nomor pegawai'],
  nik: ['nik', 'nomor identitas', 'no identitas', 'no ktp', 'nik ktp'],
  answer: ['status', 'hasil', 'status validasi', 'hasil validasi', 'status data', 'status pendaftaran'],
  reason: ['alasan', 'keterangan', 'sebab', 'alasan penolakan', 'alasan ditolak', 'catatan', 'pesan'],
  charged: [
    'tagihan bpjs',
    'iuran ditagih',
    'jumlah iuran',
    'total iuran',
    'tagihan',
    'nominal',
    'jumlah tagihan',
  ],
} as const
type Column = keyof typeof headings
const reach = 40

/** BPJS's answer as a sheet: the first row with a status and a number of the person is the header, wherever it stands. */
export async function readAnswers(
  bytes: Buffer,
  nikIndex: (nik: string) => string,
): Promise<{ ok: true; answers: Answer[] } | Refusal> {
  try {
    const workbook = await openWorkbook(bytes)
    const heads = await workbook.heads(reach)
    const sheet = heads.findIndex(({ rows }) => headerOf(rows))
    const header = heads[sheet] && headerOf(heads[sheet].rows)
    if (!header) return refusal('bill-answer-columns')
    const answers: Answer[] = []
    for await (const { rows } of workbook.rows(new Set([sheet])))
      for (const row of rows)
        if (row.number > header.row) {
          const answer = readRow(row, header.at, nikIndex)
          if (answer) answers.push(answer)
        }
    return answers.length > 0 ? { ok: true, answers } : refusal('bill-answer-empty')
  } catch (error) {
    if (error instanceof UnreadableFile) return refusal(error.problem, error.detail)
    throw error
  }
}

function headerOf(rows: readonly Row[]): { row: number; at: ReadonlyMap<Column, number> } | undefined {
  for (const { number, cells } of rows) {
    const at = new Map<Column, number>()
    for (const [index, cell] of cells.entries()) {
      const said = headerText(cell?.text ?? '')
      for (const [column, words] of Object.entries(headings) as [Column, readonly string[]][])
        if (words.includes(said) && !at.has(column)) at.set(column, index)
    }
    if (at.has('answer') && (at.has('nik') || at.has('number'))) return { row: number, at }
  }
  return undefined
}

function readRow(
  { number: row, cells }: Row,
  at: ReadonlyMap<Column, number>,
  nikIndex: (nik: string) => string,
): Answer | undefined {
  const cell = (column: Column): Cell | undefined => cells[at.get(column) ?? -1]
  const text = (column: Column) => cell(column)?.text.trim() ?? ''
  const status = text('answer')
  const nik = readNikCell(cell('nik'), false)
  const digits = nik.damagedLast ? null : nik.digits
  const place = /^\d{1,7}$/.test(text('number')) ? Number(text('number')) : null
  if (status === '' && digits === null) return undefined
  const answer = answerOf(status)
  const reason = answer === 'rejected' ? text('reason').slice(0, 200) : ''
  return {
    row,
    number: place,
    nikIndex: digits === null ? null : nikIndex(digits),
    answer,
    reasonCode: answer === 'rejected' ? reasonOf(`${status} ${reason}`) : '',
    reason,
    charged: rupiahOf(text('charged')),
  }
}

/** `16800`, `16.800`, `Rp 16.800,00`. */
function rupiahOf(said: string): number | null {
  const text = said
    .replace(/^rp\.?/i, '')
    .replace(/\s/g, '')
    .replace(/[.,]00?$/, '')
  return /^\d{1,3}([.,]?\d{3})*$|^\d{1,9}$/.test(text) ? Number(text.replace(/[.,]/g, '')) : null
}
