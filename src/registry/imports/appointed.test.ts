import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importGround, regencyCode } from './test-ground.ts'

let g: Awaited<ReturnType<typeof importGround>>
beforeAll(async () => {
  g = await importGround()
})
afterAll(() => g.close())

const saidOf = async (id: string) => {
  const { rows } = await sql<{ name: string; asn: boolean; since: string | null }>`
    select s.name, s.is_asn as asn, s.verdict_on as since from import_row i
    join source_record s on s.regency_code = i.regency_code and s.id = i.source_record_id
    where i.regency_code = ${regencyCode} and i.import_id = ${id} order by i.row_number`.execute(g.db)
  return rows.map(({ name, asn, since }) => [name, asn, since])
}

it('a list may tell since when somebody is ASN, and only that', async () => {
  const file = [
    'No,Nama,Tgl Lahir,L/P,Desa,Jabatan,Status Kepegawaian,TMT PPPK',
    '1,Ani,01-07-1990,P,Bangkala,Guru,PPPK,01-03-2025',
    // Told beforehand, in two digits.
    '2,Budi,02-03-1985,L,Bangkala,Guru,PPPK,01/02/26',
    '3,Citra,25-05-1987,P,Bangkala,Guru,Non ASN,01-03-2025',
    '4,Dedi,26-05-1987,L,Bangkala,Guru,PPPK,2012',
    '5,Eka,27-05-1987,P,Bangkala,Guru,PPPK,01-03-2099',
  ].join('\n')
  const stored = await g.store(file, { kind: 'office-workers', officeName: 'BKPSDM', asOf: '2025-12-31' })
  expect(await saidOf(stored.id)).toEqual([
    ['Ani', true, '2025-03-01'],
    ['Budi', true, '2026-02-01'],
    ['Citra', false, null],
    ['Dedi', true, null],
    ['Eka', true, null],
  ])
})

it('a bare TMT is when somebody began to work, and is not taken', async () => {
  const file = [
    'No,Nama,Tgl Lahir,L/P,Desa,Status Kepegawaian,TMT',
    '1,Ani,01-07-1990,P,Bangkala,PPPK,01-03-2010',
  ].join('\n')
  const stored = await g.store(file, { kind: 'office-workers', officeName: 'Disdikbud', asOf: '2025-12-31' })
  expect(await saidOf(stored.id)).toEqual([['Ani', true, null]])
})

it('a death is of this century when its year has two digits', async () => {
  const file = ['NIK,Nama,Hasil,Tanggal', '7316014107909001,Ani,Meninggal,05/11/25'].join('\n')
  const stored = await g.store(file, { kind: 'dukcapil', officeName: 'Disdukcapil', asOf: '2025-12-31' })
  expect(await saidOf(stored.id)).toEqual([['Ani', false, '2025-11-05']])
})
