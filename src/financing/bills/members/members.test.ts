import Excel from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../../../platform/i18n.ts'
import { freshDatabase } from '../../../platform/test-database.ts'
import { getBills } from '../reads.ts'
import { runBills } from '../run-bills.ts'
import { aDecree, aSource, as, regency, withTariffs } from '../test-ground.ts'
import { maskedMembers } from './masked-members.ts'
import { getProfiles, removeProfile, saveProfile } from './profiles.ts'

const { db, close } = await freshDatabase()
const t = wordsOf('id')
let billId = ''
beforeAll(async () => {
  await withTariffs(db)
  const sourceId = await aSource(db)
  await aDecree(db, sourceId, [{ name: '=1+1' }, { name: 'Siti Aminah' }])
  await runBills(db, as('dina'), { fromMonth: '2026-02-01', untilMonth: '2026-03-01', sourceId })
  billId = (await getBills(db, regency, { sourceId }, '2026-03-01'))[0]!.id
})
afterAll(close)

async function written(profileId: string): Promise<unknown[][]> {
  const found = await maskedMembers(db, regency, { billId, part: 1, profileId }, t)
  if (!found.ok) throw new Error(found.problem)
  const book = new Excel.Workbook()
  await book.xlsx.load(found.content as never)
  expect(book.worksheets).toHaveLength(1)
  return book.worksheets[0]!.getSheetValues()
    .slice(1)
    .map((row) => (row as unknown[]).slice(1))
}

test('SIPP: thirty columns A to AD, everything text, dates dd-mm-yyyy, the number in the bill as NO_PEGAWAI', async () => {
  const [header, first, second] = await written('sipp-tk-baru')
  expect(header).toHaveLength(30)
  expect(header!.slice(0, 3)).toEqual(['NO_PEGAWAI', 'NAMA_LENGKAP', 'GELAR'])
  expect(header!.at(-1)).toBe('TGL_AKHIR_KONTRAK')
  expect([first![0], second![0]]).toEqual(['1', '2'])
  expect(first![1]).toBe("'=1+1")
  expect(second![header!.indexOf('TANGGAL_LAHIR')]).toBe('17-03-1985')
  expect(second![header!.indexOf('NOMOR_IDENTITAS')]).toBe('7316••••••••9001')
  expect(second![header!.indexOf('TGL_AKHIR_KONTRAK')]).toBe('31-12-2026')
})

test('a profile of the regency says which columns, in which order', async () => {
  const id = v7()
  const columns = [
    { heading: 'NAMA PESERTA', field: 'name' as const },
    { heading: 'IURAN', field: 'amount' as const },
    { heading: 'KODE', field: 'text' as const, text: 'A1' },
  ]
  await saveProfile(db, as('ani'), id, { name: 'Cabang Palopo', asText: false, columns })
  expect(await written(id)).toEqual([
    ['NAMA PESERTA', 'IURAN', 'KODE'],
    ["'=1+1", 16_800, 'A1'],
    ['Siti Aminah', 16_800, 'A1'],
  ])
  expect((await getProfiles(db, regency)).map(({ name, builtIn }) => [name, builtIn])).toEqual([
    ['BPU kolektif', true],
    ['SIPP data_tk_baru', true],
    ['Cabang Palopo', false],
  ])
  expect(await removeProfile(db, as('ani'), id)).toEqual({ ok: true })
  expect(await removeProfile(db, as('ani'), id)).toMatchObject({ problem: 'not-found' })
  expect(await maskedMembers(db, regency, { billId, part: 1, profileId: id }, t)).toMatchObject({
    problem: 'not-found',
  })
})
