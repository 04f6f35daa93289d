import Excel from 'exceljs'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../../platform/i18n.ts'
import { freshDatabase } from '../../../platform/test-database.ts'
import { aSource, as, regency, tariff, withTariffs } from '../../bills/test-ground.ts'
import { getBudget } from '../../budget/reads.ts'
import { makeDecree } from '../make-decree.ts'
import { proposeEnds } from '../propose-ends.ts'
import { getLines } from '../read-lines.ts'
import { getDecree, getDecrees, getLeftOut } from '../reads.ts'
import { human } from '../test-people.ts'
import { adoptDecree, type OldDecree } from './adopt-decree.ts'
import { faultsXlsx } from './faults-xlsx.ts'
import { readAnnex } from './read-annex.ts'

const { db, close } = await freshDatabase()
beforeAll(() => withTariffs(db))
afterAll(close)

const acting = as('admin')
let entered = 0
const old = (sourceId: string, more: Partial<OldDecree> = {}): OldDecree => ({
  id: v7(),
  title: 'Penerima iuran 2026',
  number: `${++entered}/KEP/I/2026`,
  signedOn: '2026-01-09',
  fromMonth: '2026-01-01',
  untilMonth: '2027-01-01',
  groups: [{ group: 'rentan', sourceId }],
  reason: 'Sudah berlaku',
  ...more,
})
const index = (nik: string) => `#${nik}`
/** A person the lists know under a number. */
async function known(nik: string, told: Parameters<typeof human>[1] = {}): Promise<string> {
  const id = await human(db, told)
  for (const table of ['worker', 'coverage_person'])
    await sql`update ${sql.table(table)} set nik_index = ${index(nik)}
      where regency_code = ${regency} and ${sql.ref(table === 'worker' ? 'id' : 'person_id')} = ${id}`.execute(
      db,
    )
  await sql`update coverage_person set birth_date = ${told.born ?? '1985-03-17'} where person_id = ${id}`.execute(
    db,
  )
  return id
}
const annex = async (...lines: string[]) => {
  const read = await readAnnex(Buffer.from(lines.join('\n')), index)
  if (!read.ok) throw new Error(read.problem)
  return { from: 'annex', rows: read.rows } as const
}
const [nikA, nikB, nikC] = ['7316011203809001', '7316011203809002', '7316011203809003']

describe('a decree that was signed before', () => {
  test('takes its annex over by number, or by name and birth date; looked at first, entered once', async () => {
    const sourceId = await aSource(db)
    const a = await known(nikA, { name: 'Ani Satu' })
    // Dead by now: it is taken as it stood.
    const b = await known(nikB, { name: 'Budi Dua', born: '1971-05-02', standing: 'dead' })
    const file = await annex(
      'LAMPIRAN KEPUTUSAN BUPATI,,,',
      'No,NIK,Nama,Tanggal Lahir',
      '1,2,3,4',
      `1,${nikA},ANI SATU,17-03-1985`,
      '2,,Budi Dua,02-05-1971',
    )
    const decree = old(sourceId)
    const looked = await adoptDecree(db, acting, decree, file, { apply: false })
    expect(looked).toMatchObject({ ok: true, people: 2, faulty: 0, applied: false })
    expect(await getDecree(db, regency, decree.id)).toBeUndefined()

    expect(await adoptDecree(db, acting, decree, file)).toMatchObject({ ok: true, people: 2, applied: true })
    expect(await adoptDecree(db, acting, decree, file)).toMatchObject({ ok: true, people: 2, applied: true })
    const { rows } = await getLines(db, regency, decree.id, {})
    expect(rows.map(({ personId }) => personId).toSorted()).toEqual([a, b].toSorted())
    const kept = await getDecree(db, regency, decree.id)
    expect(kept).toMatchObject({ state: 'signed', number: decree.number, people: 2 })
    expect(kept!.acts).toEqual([
      expect.objectContaining({ kind: 'signed', by: 'admin', reason: 'Sudah berlaku' }),
    ])
    const source = (await getBudget(db, regency, 2026)).sources.find(({ id }) => id === sourceId)
    expect(source!.committed).toBe(2 * 12 * tariff)
    expect(await adoptDecree(db, acting, old(sourceId, { number: decree.number }), file)).toMatchObject({
      problem: 'decree-number-taken',
    })
    expect(await adoptDecree(db, acting, { ...decree, number: 'lain' }, file)).toMatchObject({
      problem: 'decree-state',
    })
  })

  test('is entered whole or not at all, and each row says what is wrong', async () => {
    const sourceId = await aSource(db)
    await known(nikC, { name: 'Citra Tiga', group: 'keagamaan' })
    for (const _ of [1, 2]) await known('7316011203809007', { name: 'Kembar' })
    const file = await annex(
      'NIK,Nama,Tanggal Lahir,Kelompok',
      `${nikC},Citra Tiga,17-03-1985,Pekerja rentan`,
      `${nikC},Citra Tiga,17-03-1985,Pekerja rentan`,
      '7316011203809099,Dedi,17-03-1985,',
      ',Eka,,',
      '7316011203809007,Kembar,17-03-1985,',
      `${nikA},ANI SATU,17-03-1985,Pekerja rentan`,
      `${nikB},Orang Lain,01-01-1990,`,
      ',CITRA TIGA,17-03-1985,Imam masjid',
    )
    const decrees = (await getDecrees(db, regency)).length
    const result = await adoptDecree(db, acting, old(sourceId), file)
    expect(result).toMatchObject({ ok: true, applied: false, faulty: 7 })
    expect(result.ok && result.faults).toEqual([
      { row: 3, code: 'twice', name: 'Citra Tiga', nikMask: '7316********9003' },
      { row: 4, code: 'unknown-person', name: 'Dedi', nikMask: '7316********9099' },
      { row: 5, code: 'not-understood', name: 'Eka', nikMask: null },
      { row: 6, code: 'two-people', name: 'Kembar', nikMask: '7316********9007' },
      { row: 7, code: 'in-decree', name: 'ANI SATU', nikMask: '7316********9001' },
      { row: 8, code: 'other-person', name: 'Orang Lain', nikMask: '7316********9002' },
      { row: 9, code: 'twice', name: 'CITRA TIGA', nikMask: null },
    ])
    expect(await getDecrees(db, regency)).toHaveLength(decrees)
    const one = await annex('NIK,Kelompok', `${nikC},Imam masjid`)
    expect(await adoptDecree(db, acting, old(sourceId), one)).toMatchObject({
      faults: [{ row: 2, code: 'no-group' }],
      leavable: 0,
    })
  })

  test('may be entered without the rows nobody is found for: who left out which, and why, is kept', async () => {
    const sourceId = await aSource(db)
    const [nikD, nikE] = ['7316011203809021', '7316011203809022']
    await known(nikD, { name: 'Gani Enam' })
    await known(nikE, { name: 'Hasan Tujuh' })
    const file = await annex(
      'No,NIK,Nama',
      `1,${nikD},Gani Enam`,
      '2,7316011203809098,=Orang Hilang',
      // Wrongly numbered above, rightly below: the right row stays.
      `3,${nikE},Orang Lain Sekali`,
      `4,${nikE},Hasan Tujuh`,
    )
    const decree = old(sourceId, { leaveOut: 'Dua orang belum terdaftar; menyusul' })
    const looked = await adoptDecree(db, acting, old(sourceId), file)
    expect(looked).toMatchObject({ applied: false, faulty: 2, leavable: 2, leftOut: 0 })
    const entered = { ok: true, applied: true, people: 2, faulty: 0, leftOut: 2 }
    expect(await adoptDecree(db, acting, decree, file)).toMatchObject(entered)
    expect(await adoptDecree(db, acting, decree, file)).toMatchObject({
      applied: true,
      people: 2,
      leftOut: 2,
    })
    expect(await getLeftOut(db, regency, decree.id)).toEqual({
      total: 2,
      rows: [
        { row: 3, code: 'unknown-person', name: '=Orang Hilang', nikMask: '7316********9098' },
        { row: 4, code: 'other-person', name: 'Orang Lain Sekali', nikMask: '7316********9022' },
      ],
    })
    const kept = await getDecree(db, regency, decree.id)
    expect(kept).toMatchObject({ leftOut: 2, people: 2 })
    expect(kept!.acts.map(({ kind, by, reason }) => [kind, by, reason])).toEqual([
      ['signed', 'admin', 'Sudah berlaku'],
      ['left-out', 'admin', 'Dua orang belum terdaftar; menyusul'],
    ])
    const group = await annex('NIK,Kelompok', `${nikC},Imam masjid`)
    const forced = old(sourceId, { leaveOut: 'Tidak boleh begini' })
    expect(await adoptDecree(db, acting, forced, group)).toMatchObject({ applied: false, faulty: 1 })
  })

  test('gives every row that cannot be taken as a workbook, with its mend', async () => {
    const sourceId = await aSource(db)
    const file = await annex('NIK,Nama', '7316011203809097,=1+1 Orang', '7316011203809096,Lain')
    const looked = await adoptDecree(db, acting, old(sourceId), file, { apply: false, shown: 1 })
    expect(looked).toMatchObject({ faulty: 2, faults: [{ row: 2 }] })
    const all = await adoptDecree(db, acting, old(sourceId), file, { apply: false, shown: 10 })
    if (!all.ok) throw new Error(all.problem)
    const book = new Excel.Workbook()
    await book.xlsx.load((await faultsXlsx(all.faults, wordsOf('id'))) as never)
    const rows = book.worksheets[0]!.getSheetValues().map((row) => (row as unknown[])?.slice(1))
    expect(rows[2]).toEqual([
      2,
      "'=1+1 Orang",
      '7316********9097',
      expect.stringContaining('Betulkan NIK-nya'),
    ])
    expect(rows).toHaveLength(4)
  })

  test('takes whom BPJS lists as paid for, also who is on no worker list, and proposes none of them as gone', async () => {
    const sourceId = await aSource(db)
    const worker = await human(db, { payer: 'regency' })
    const alone = await human(db, { payer: 'regency' })
    const { rows } = await sql<{
      id: string
    }>`select participant_id as id from worker_match where worker_id = ${alone}`.execute(db)
    const member = rows[0]!.id
    await sql`delete from worker where id = ${alone}`.execute(db)
    await sql`update coverage_person set person_id = ${member}, worker_id = null, participant_id = ${member}
      where person_id = ${alone}`.execute(db)
    await human(db, { payer: 'regency', group: 'kader' })
    const decree = old(sourceId)
    expect(await adoptDecree(db, acting, decree, { from: 'members' })).toMatchObject({
      people: 2,
      already: 0,
      without: 1,
    })
    expect(await adoptDecree(db, acting, old(sourceId), { from: 'members' })).toMatchObject({
      problem: 'decree-nobody',
    })
    const amending = v7()
    const months = { fromMonth: '2026-04-01', untilMonth: '2027-01-01' }
    await makeDecree(db, acting, { id: amending, amends: decree.id, title: 'Perubahan', ...months })
    expect(await proposeEnds(db, acting, amending)).toEqual({ ok: true, lines: 0 })
    await sql`update worker set standing = 'moved' where id = ${worker}`.execute(db)
    await sql`update participant set standing = 'dead' where id = ${member}`.execute(db)
    expect(await proposeEnds(db, acting, amending)).toEqual({ ok: true, lines: 2 })
    const ends = (await getLines(db, regency, amending, {})).rows
    expect(ends.map(({ personId, cause }) => [personId, cause])).toEqual(
      expect.arrayContaining([
        [worker, 'moved'],
        [member, 'dead'],
      ]),
    )
  })

  test('is refused where it cannot be', async () => {
    const sourceId = await aSource(db, { ceiling: 1000 })
    await known('7316011203809011', { name: 'Fajar' })
    const file = await annex('NIK', '7316011203809011')
    const ask = (more: Partial<OldDecree>) => adoptDecree(db, acting, old(sourceId, more), file)
    expect(await ask({ untilMonth: '2026-01-01' })).toMatchObject({ problem: 'decree-months' })
    expect(await ask({ signedOn: '2027-01-09' })).toMatchObject({ problem: 'decree-future' })
    expect(await ask({ groups: [{ group: 'rentan', sourceId: v7() }] })).toMatchObject({
      problem: 'not-found',
    })
    expect(await ask({ fromMonth: '2024-11-01' })).toMatchObject({
      problem: 'decree-no-tariff',
      detail: { group: 'rentan', year: 2024 },
    })
    expect(await ask({})).toMatchObject({ ok: false, problem: expect.stringMatching(/budget/) })
    expect(await readAnnex(Buffer.from('Judul\nlain\n'), index)).toMatchObject({
      problem: 'decree-annex-columns',
    })
    expect(await readAnnex(Buffer.from('NIK,Nama\n'), index)).toMatchObject({
      problem: 'decree-annex-columns',
    })
  })
})
