import Excel from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maskNik, secretsFrom } from '../../platform/crypto.ts'
import { wordsOf } from '../../platform/i18n.ts'
import { freshDatabase, type TestDatabase } from '../../platform/test-database.ts'
import { at, regency, settleRegency } from '../test-population.ts'
import { nikFile } from './nik-file.ts'
import { listNikFaults } from './read-faults.ts'
import { refreshNikFaults } from './write-faults.ts'

const secrets = secretsFrom('33'.repeat(32))
const [siti, rusli, other] = ['7316015004809001', '7316011207759002', '7316015004809011']
const ids: Record<string, string> = {}
let database: TestDatabase
let listId = ''

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  await settleRegency(db, '2025-12-31')
  const officeId = v7()
  listId = v7()
  await db
    .insertInto('office')
    .values({ regency_code: regency, id: officeId, kind: 'village', name: 'Desa Pasang', created_at: at })
    .execute()
  await db
    .insertInto('list')
    .values({
      regency_code: regency,
      id: listId,
      office_id: officeId,
      kind: 'village-workers',
      name: 'Pekerja',
      group_code: null,
      created_at: at,
    })
    .execute()
  // One number for two people; one person with two numbers; a damaged number another row knows; one all agree on.
  await worker('SITI HASNA', [siti])
  await worker('SITI HASANAH', [siti])
  await worker('NURHAYATI', [rusli, other])
  await worker('RUSLI LATIF', ['7316011207759100', '731601120775910'], ['valid', 'damaged-last-digit'])
  await worker('ABDUL KADIR', ['7316011508809007', '7316011508809007'])
  await db.transaction().execute((trx) => refreshNikFaults(trx, regency))
}, 60_000)
afterAll(() => database.close())

async function worker(name: string, niks: string[], statuses: string[] = []) {
  const { db } = database
  const id = v7()
  ids[name] = id
  const common = { regency_code: regency, name, birth_date: '1980-04-10', sex: null, mother_name: null }
  const nikOf = (nik: string, status: string) => ({
    nik_index: secrets.index('nik', nik),
    nik_sealed: secrets.seal(nik),
    nik_mask: maskNik(nik),
    nik_status: status,
  })
  await db
    .insertInto('worker')
    .values({
      ...common,
      ...nikOf(niks[0]!, 'valid'),
      id,
      search: name,
      standing: 'present',
      created_at: at,
      updated_at: at,
    } as never)
    .execute()
  for (const [i, nik] of niks.entries()) {
    const record = v7()
    await db
      .insertInto('source_record')
      .values({
        ...common,
        ...nikOf(nik, statuses[i] ?? 'valid'),
        id: record,
        list_id: listId,
        content_hash: record,
        person_key: record,
        role: 'worker',
        village_code: '73.16.01.2001',
        created_at: at,
      } as never)
      .execute()
    await db
      .insertInto('worker_source')
      .values({
        regency_code: regency,
        source_record_id: record,
        worker_id: id,
        decided_by: 'engine',
      } as never)
      .execute()
  }
}

const faults = (kind: 'shared' | 'double' | 'correction') => listNikFaults(database.db, regency, kind, 0)

test('one NIK, two people', async () => {
  const { counts, rows } = await faults('shared')
  expect(counts).toEqual({ shared: 1, double: 1, correction: 1 })
  expect(rows).toHaveLength(1)
  expect(rows[0]!.nikMask).toBe(maskNik(siti!))
  expect(rows[0]!.holders.map(({ name, personId }) => [name, personId])).toEqual([
    ['SITI HASANAH', ids['SITI HASANAH']],
    ['SITI HASNA', ids['SITI HASNA']],
  ])
})

test('one person, two NIK', async () => {
  const { rows } = await faults('double')
  expect(rows.map(({ key }) => key)).toEqual([ids.NURHAYATI])
  expect(rows[0]!.holders.map(({ nikMask }) => nikMask).toSorted()).toEqual(
    [rusli, other].map((nik) => maskNik(nik!)).toSorted(),
  )
})

test('a damaged number that another list knows', async () => {
  const { rows } = await faults('correction')
  expect(rows).toHaveLength(1)
  const [fault] = rows
  expect(fault!.nikMask).toBe(maskNik('7316011207759100'))
  expect(fault!.holders[0]).toMatchObject({
    name: 'RUSLI LATIF',
    nikStatus: 'damaged-last-digit',
    village: 'Bangkala, Maiwa',
    list: 'Pekerja (Desa Pasang)',
  })
})

test('no page shows a full number', async () => {
  const shown = JSON.stringify([await faults('shared'), await faults('double'), await faults('correction')])
  expect(shown).not.toMatch(/\d{14}/)
  expect(shown).not.toContain('sealed')
})

test('the file has the numbers in full, and says who took it and why', async () => {
  const t = wordsOf('id')
  const scope = { regencyCode: regency, actor: 'dinas' }
  const wanted = { kind: 'correction', reason: 'Pemadanan dengan Disdukcapil' } as const
  const file = await nikFile(database.db, secrets, scope, wanted, at, (word) => t(`nikFile.${word}`))
  const book = new Excel.Workbook()
  await book.xlsx.load(file as never)
  const rows = book.worksheets[0]!.getSheetValues() as unknown[][]
  expect(rows[3]!.slice(1)).toEqual([
    'No',
    'NIK',
    'Tertulis di daftar',
    'Nama',
    'Tanggal lahir',
    'Desa/kelurahan',
    'Asal',
    'Hasil verifikasi',
    'NIK yang benar',
    'Tanggal peristiwa',
    'Kode pertanyaan',
  ])
  expect(rows[4]!.slice(1, 5)).toEqual([1, '7316011207759100', '731601120775910', 'RUSLI LATIF'])
  const acts = await database.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'nik.exported')
    .execute()
  expect(acts).toMatchObject([
    {
      actor: 'dinas',
      reason: 'Pemadanan dengan Disdukcapil',
      subject_id: 'correction',
      detail: { faults: 1 },
    },
  ])
})
