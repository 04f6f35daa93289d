import { createHash } from 'node:crypto'
import Excel from 'exceljs'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAreas } from '../../areas/questions.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { enterPayments } from './enter-payments.ts'
import { readPayments } from './read-payments.ts'
import { getBenefits, getFamilies, getImports, getPayments, getVillages } from './reads.ts'
import { undoImport } from './undo-import.ts'

const regencyCode = '73.16'
const key = secretsFrom('7d'.repeat(32))
const { db, close } = await freshDatabase()
afterAll(close)
const acting = { regencyCode, actor: 'ani', at: new Date('2026-01-10T02:00:00Z') }
const whole = { role: 'administrator', seesBudget: true }

type Cells = (string | number | null)[]
async function file(rows: Cells[], name = 'manfaat.xlsx') {
  const book = new Excel.Workbook()
  book.addWorksheet('Manfaat').addRows(rows)
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { fileName: name, sha256, bytes, from: '2025-01-01', until: '2025-12-31' }
}
const enter = async (rows: Cells[], apply = true) =>
  enterPayments({ db, key }, acting, await file(rows), { apply })

const titles: Cells[] = [['DAFTAR PEMBAYARAN MANFAAT'], ['KANTOR CABANG PALOPO'], []]
const header: Cells = [
  'No',
  'Nomor Peserta',
  'NIK',
  'Nama Tenaga Kerja',
  'Tgl. Lahir',
  'Jenis Klaim',
  'Sumber Iuran',
  'Desa',
  'Kecamatan',
  'Tanggal Bayar',
  'Nominal',
]
const siti: Cells = [
  1,
  '25012345678',
  '7316014107809001',
  'SITI AMINAH',
  '01-07-1980',
  'JKM',
  'PEMDA',
  'Tuncung',
  'Maiwa',
  '12-05-2025',
  'Rp 42.000.000,00',
]
const study: Cells = [
  2,
  '25012345678',
  '',
  'SITI AMINAH',
  '01-07-1980',
  'Beasiswa',
  'PEMDA',
  'Tuncung',
  'Maiwa',
  '20/08/2025',
  4_500_000,
]
const ali: Cells = [
  3,
  '',
  '7316010203759002',
  'ALI BABA',
  '02-03-1975',
  'Hari Tua',
  'Pemberi Kerja',
  '',
  '',
  '2025-06-01',
  '9.000.000',
]
const sums: Cells = [null, null, null, 'JUMLAH', null, null, null, null, null, null, 55_500_000]

beforeAll(async () => {
  await loadAreas(db)
  const at = acting.at
  for (const [name, born, nik, kpj] of [
    ['Siti Aminah', '1980-07-01', '7316014107809001', '25012345678'],
    ['Ali Baba', '1975-03-02', null, null],
  ] as const) {
    const id = v7()
    await sql`insert into participant (regency_code, id, name, search, birth_date, nik_index, nik_status, card_count, standing, created_at, updated_at)
      values (${regencyCode}, ${id}, ${name}, ${name.toLowerCase()}, ${born}, ${nik && key.nikIndex(nik)}, 'valid', 1, 'present', ${at}, ${at})`.execute(
      db,
    )
    await sql`insert into membership (regency_code, id, participant_id, source_record_id, kpj, segment, programmes, payer_kind, covered_from, covered_until)
      values (${regencyCode}, ${v7()}, ${id}, ${v7()}, ${kpj}, 'BPU', '{JKK,JKM}', 'regency', '2024-01-01', '2025-06-01')`.execute(
      db,
    )
  }
})

test('a file is looked at first, and names the row and the mend of what is wrong', async () => {
  const bad: Cells[] = [
    [4, '', '7316010203759003', 'X', '', 'arisan', '', '', '', '01-02-2025', 1000],
    [5, '', '7316010203759003', 'X', '', 'JHT', '', '', '', '01-02-2025', 'banyak'],
    [6, '', '7316010203759003', 'X', '', 'JHT', '', '', '', 'kemarin', 1000],
    [7, '', '7316010203759003', 'X', '', 'JHT', '', '', '', '01-02-2024', 1000],
    [8, '', '73160102', '', '', 'JHT', '', '', '', '01-02-2025', 1000],
  ]
  const looked = await enter([...titles, header, siti, study, ali, ...bad, sums], true)
  expect(looked).toEqual({
    ok: true,
    rows: 3,
    people: 2,
    amount: 55_500_000,
    skipped: 0,
    alike: [],
    applied: false,
    byProgramme: [
      { programme: 'JKM', rows: 1, amount: 42_000_000 },
      { programme: 'JHT', rows: 1, amount: 9_000_000 },
      { programme: 'BEASISWA', rows: 1, amount: 4_500_000 },
    ],
    faults: [
      { row: 8, code: 'programme' },
      { row: 9, code: 'amount' },
      { row: 10, code: 'paid-on' },
      { row: 11, code: 'not-in-period' },
      { row: 12, code: 'nobody' },
    ],
  })
  expect(await getImports(db, regencyCode)).toEqual([])
})

describe('entered', () => {
  test('once, however often it is sent', async () => {
    const rows = [...titles, header, siti, study, ali, sums]
    expect(await enter(rows)).toMatchObject({ ok: true, applied: true, rows: 3, people: 2 })
    expect(await enter(rows)).toEqual({ ok: false, problem: 'benefit-import-done' })
    const view = await getBenefits(db, regencyCode, whole)
    expect(view).toMatchObject({
      period: { from: '2025-01-01', until: '2025-12-31' },
      people: 2,
      payments: 3,
      amount: 55_500_000,
      average: 27_750_000,
      pemdaFinanced: { people: 1, amount: 46_500_000 },
      nowhere: { payments: 0, amount: 0 },
    })
  })

  test('its people are found by NIK, KPJ, name and birth date; who pays and where is as told', async () => {
    const { rows } = await getPayments(db, regencyCode, {})
    expect(rows.map(({ name, foundBy, payer, village }) => [name, foundBy, payer, village])).toEqual([
      ['SITI AMINAH', 'nik', 'regency', 'Tuncung'],
      ['ALI BABA', 'name', 'employer', ''],
      ['SITI AMINAH', 'kpj', 'regency', 'Tuncung'],
    ])
    const { rows: families } = await getFamilies(db, regencyCode, { district: '73.16.01' })
    expect(families.map((row) => [row.month, row.amount, Object.keys(row).includes('name')])).toEqual([
      ['2025-05', 42_000_000, false],
      ['2025-08', 4_500_000, false],
    ])
  })

  test('a later file may repeat rows; only what is new is added, and it holds the earlier one in place', async () => {
    const nobody: Cells = [
      4,
      '',
      '',
      'TIDAK DIKENAL',
      '05-05-1960',
      'JP',
      'Pemberi kerja',
      '',
      '',
      '01-12-2025',
      400_000,
    ]
    expect(await enter([header, siti, study, ali, nobody])).toMatchObject({
      rows: 1,
      skipped: 3,
      applied: true,
    })
    const view = await getBenefits(db, regencyCode, whole)
    expect(view).toMatchObject({ people: 3, amount: 55_900_000, nowhere: { payments: 1, amount: 400_000 } })
    const [later, first] = await getImports(db, regencyCode)
    expect(await undoImport(db, acting, first!.id, 'salah berkas')).toEqual({
      ok: false,
      problem: 'benefit-import-leaned-on',
    })
    expect(await undoImport(db, acting, later!.id, 'salah berkas')).toEqual({ ok: true })
    expect(await undoImport(db, acting, later!.id, 'salah berkas')).toEqual({
      ok: false,
      problem: 'not-found',
    })
    expect(await getBenefits(db, regencyCode, whole)).toMatchObject({ people: 2, amount: 55_500_000 })
  })

  test('a file that names people by other columns tells the same payments: nothing counts twice', async () => {
    const before = await getBenefits(db, regencyCode, whole)
    const byNik = siti.with(1, '')
    const byName = ali.with(2, '').with(4, '')
    const second = siti.with(1, '25019999999')
    const other = siti.with(1, '').with(2, '7316014107809004').with(3, 'Orang Lain')
    expect(await enter([header, byNik, byName], false)).toEqual({ ok: false, problem: 'benefit-import-done' })
    expect(await enter([header, byNik, byName, other], false)).toMatchObject({
      rows: 1,
      skipped: 2,
      alike: [3],
    })
    // A payment that stands is met once: of two in one file the second is new, and so is one to another card.
    expect(await enter([header, byNik, byNik, second], false)).toMatchObject({
      rows: 2,
      skipped: 1,
      alike: [],
    })
    expect(await getBenefits(db, regencyCode, whole)).toEqual(before)
  })

  test('too few people are not told to who needs none so small', async () => {
    const [told] = await getVillages(db, regencyCode, { district: '73.16.01' }, 'administrator')
    expect(told).toMatchObject({ people: 1, amount: 46_500_000 })
    const [kept] = await getVillages(db, regencyCode, { district: '73.16.01' }, 'province')
    expect(kept).toMatchObject({ people: null, payments: null, amount: null })
  })
})

test('who pays is read as on the lists of cards', async () => {
  const read = async (payer: string) => {
    const said = siti.with(6, payer)
    const bytes = (await file([header, said])).bytes
    const found = await readPayments(bytes, { from: '2025-01-01', until: '2025-12-31' })
    return found.ok && found.payments[0]?.payer
  }
  expect(
    await Promise.all(['DBHCHT', 'PT Maju', 'Dinas Sosial', 'Dana Desa', 'hibah', ''].map(read)),
  ).toEqual(['regency', 'employer', 'regency', 'village', 'other', 'untold'])
})

test.each([
  ['no programme', [['NIK', 'Nominal', 'Tanggal Bayar']], 'benefit-columns'],
  ['no row', [header], 'benefit-empty'],
])('%s is refused by name', async (_, rows, problem) => {
  expect(await enter(rows as Cells[])).toEqual({ ok: false, problem })
})

test('a period that ends after today is refused', async () => {
  const given = await file([header, siti])
  expect(
    await enterPayments({ db, key }, acting, { ...given, until: '2026-02-01' }, { apply: true }),
  ).toEqual({ ok: false, problem: 'benefit-period' })
})
