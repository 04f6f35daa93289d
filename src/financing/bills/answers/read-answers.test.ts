import Excel from 'exceljs'
import { expect, test } from 'vitest'
import { readAnswers } from './read-answers.ts'
import { answerOf, reasonOf } from './reason-words.ts'

const index = (nik: string) => `~${nik}`
async function sheet(rows: (string | number | null)[][]): Promise<Buffer> {
  const book = new Excel.Workbook()
  book.addWorksheet('Hasil').addRows(rows)
  return Buffer.from(await book.xlsx.writeBuffer())
}

test('titles above the header, numbers as numbers, money as people write it', async () => {
  const bytes = await sheet([
    ['HASIL VALIDASI BPJS KETENAGAKERJAAN'],
    [],
    ['No', 'NO_ACUAN', 'NIK', 'Nama', 'STATUS', 'Keterangan', 'Jumlah Tagihan'],
    [1, 12, '7316014107809001', 'Siti', 'Diterima', null, 16_800],
    [2, '13', "'7316014107809002", 'Rahma', 'TIDAK VALID', 'Peserta telah meninggal dunia', 'Rp 16.800,00'],
    [3, null, '7316014107809003', 'Ali', 'entah', null, null],
    [null, null, null, null, null, null, null],
    ['Jumlah', null, null, null, null, null, 33_600],
  ])
  const read = await readAnswers(bytes, index)
  expect(read).toEqual({
    ok: true,
    answers: [
      {
        row: 4,
        number: 12,
        nikIndex: '~7316014107809001',
        answer: 'accepted',
        reasonCode: '',
        reason: '',
        charged: 16_800,
      },
      {
        row: 5,
        number: 13,
        nikIndex: '~7316014107809002',
        answer: 'rejected',
        reasonCode: 'dead',
        reason: 'Peserta telah meninggal dunia',
        charged: 16_800,
      },
      {
        row: 6,
        number: null,
        nikIndex: '~7316014107809003',
        answer: null,
        reasonCode: '',
        reason: '',
        charged: null,
      },
    ],
  })
})

test('a NIK that lost its last digit in the spreadsheet is not compared; the reference number is', async () => {
  const bytes = await sheet([
    ['NO_PEGAWAI', 'NOMOR_IDENTITAS', 'Status'],
    ['7', 7316014107809000, 'Valid'],
  ])
  expect(await readAnswers(bytes, index)).toMatchObject({
    answers: [{ number: 7, nikIndex: null, answer: 'accepted' }],
  })
})

test.each([
  [
    'no status',
    [
      ['NIK', 'Nama'],
      ['7316014107809001', 'Siti'],
    ],
    'bill-answer-columns',
  ],
  [
    'no person',
    [
      ['Status', 'Nama'],
      ['Valid', 'Siti'],
    ],
    'bill-answer-columns',
  ],
  ['no answer', [['NIK', 'Status']], 'bill-answer-empty'],
])('%s is refused by name', async (_, rows, problem) => {
  expect(await readAnswers(await sheet(rows), index)).toMatchObject({ ok: false, problem })
})

test('what is no sheet is refused', async () => {
  expect(await readAnswers(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]), index)).toMatchObject({
    ok: false,
  })
})

test.each([
  ['Diterima', 'accepted'],
  ['VALID', 'accepted'],
  ['Tidak Valid', 'rejected'],
  ['Gagal daftar', 'rejected'],
  ['belum aktif', 'rejected'],
  ['-', null],
])('%s means %s', (said, meant) => expect(answerOf(said)).toBe(meant))

test.each([
  ['usia>=65', 'over-age'],
  ['nik_invalid', 'nik-invalid'],
  ['data ganda', 'duplicate'],
  ['sudah_PU_aktif', 'already-employee'],
  ['Almarhum, meninggal', 'dead'],
  ['pindah domisili', 'moved'],
  ['asn_pppk', 'civil-servant'],
  ['data tidak padan', 'data-differs'],
  ['hubungi cabang', 'other'],
])('%s is %s', (said, code) => expect(reasonOf(said)).toBe(code))
