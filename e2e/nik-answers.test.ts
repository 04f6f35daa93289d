import { Readable } from 'node:stream'
import Excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NikFaultKind } from '../src/coverage/api.ts'
import { getPerson } from '../src/coverage/get-person.ts'
import { nikFile } from '../src/coverage/nik-faults/nik-file.ts'
import { listNikFaults } from '../src/coverage/nik-faults/read-faults.ts'
import { maskNik } from '../src/platform/crypto.ts'
import { wordsOf } from '../src/platform/i18n.ts'
import { refresh } from '../src/refresh.ts'
import { importFile } from '../src/registry/imports/import-file.ts'
import { listImportRows } from '../src/registry/imports/reads.ts'
import { acting, importGround, regencyCode } from '../src/registry/imports/test-ground.ts'
import { undoImport } from '../src/registry/imports/undo-import.ts'

const siti = {
  name: 'Siti Hasnawati',
  nik: '7316015004809001',
  born: '10-04-1980',
  sex: 'P',
  mother: 'Becce Tuo',
}
const rahmat = { name: 'Rahmat Palallo', nik: siti.nik, born: '17-08-1975', sex: 'L', mother: 'Indo Sakka' }
const rahmatsOwn = '7316011708759031'
const nur = {
  name: 'Nurhayati Buntu',
  nik: '7316014107759002',
  born: '01-07-1975',
  sex: 'P',
  mother: 'Halijah Rante',
}
const nursOther = '7316014107759003'
const rusli = {
  name: 'Rusli Latif',
  nik: '731601120775910',
  born: '12-07-1975',
  sex: 'L',
  mother: 'Cenning Said',
}
const ruslisOwn = '7316011207759105'
/** Born on the day Rahmat was. */
const taken = {
  name: 'Tandi Sampe',
  nik: '7316011708759888',
  born: '17-08-1975',
  sex: 'L',
  mother: 'Mina Kadir',
}
const first = ['Abdul', 'Baso', 'Herman', 'Irfan', 'Taufik', 'Yusran', 'Mansur', 'Darwis']
const second = ['Kadir', 'Mangge', 'Toding', 'Saleh', 'Jafar', 'Rante', 'Tandi', 'Sampe']
const others = Array.from({ length: 64 }, (_, i) => {
  const [day, year] = [String(1 + (i % 28)).padStart(2, '0'), 60 + (i % 39)]
  return {
    name: `${first[i % 8]} ${second[i >> 3]}`,
    nik: `731601${day}09${year}9${200 + i}`,
    born: `${day}-09-19${year}`,
    sex: 'L',
    mother: `${second[i % 8]} ${first[i >> 3]}`,
  }
})
type Given = (typeof others)[number]
const csv = (people: readonly Given[]) =>
  [
    'No,NIK,Nama,Tgl Lahir,L/P,Nama Ibu,Desa',
    ...people.map((p, i) => `${i + 1},${p.nik},${p.name},${p.born},${p.sex},${p.mother},Bangkala`),
  ].join('\n')

let g: Awaited<ReturnType<typeof importGround>>
beforeAll(async () => {
  g = await importGround()
  await g.store(csv([siti, rahmat, nur, rusli, taken, ...others]), { officeName: 'Kecamatan Maiwa' })
  const known = [{ ...nur, nik: nursOther }, { ...rusli, nik: ruslisOwn }, ...others.slice(0, 30)]
  await g.store(csv(known), { kind: 'office-workers', officeName: 'Dinas Pertanian' })
  await link()
}, 120_000)
afterAll(() => g.close())

const link = (force = false) =>
  refresh({ db: g.db, key: g.key }, regencyCode, acting.at, undefined, { force })
const faults = (kind: NikFaultKind) => listNikFaults(g.db, regencyCode, kind, 0)
const counts = async () => (await faults('shared')).counts
const workers = () =>
  g.db.selectFrom('worker').select(['id', 'name', 'nik_mask as mask', 'nik_status as status']).execute()
const workerOf = async (name: string) =>
  (await workers()).find((one) => one.name.toUpperCase() === name.toUpperCase())!

async function question(kind: NikFaultKind): Promise<Excel.Workbook> {
  const t = wordsOf('id')
  const asked = { kind, reason: 'Pemadanan triwulan IV' }
  const file = await nikFile(g.db, g.key, { regencyCode, actor: 'dinas' }, asked, acting.at, (w) =>
    t(`nikFile.${w}`),
  )
  const book = new Excel.Workbook()
  await book.xlsx.load(file as never)
  return book
}

type Fill = Partial<
  Record<
    'NIK' | 'Nama' | 'Hasil verifikasi' | 'NIK yang benar' | 'Kode pertanyaan' | 'Tanggal lahir',
    string | Date
  >
>
/** Fills the cells of the rows as somebody at Disdukcapil would. */
async function filled(kind: NikFaultKind, fill: (row: { name: string; nik: string }) => Fill | undefined) {
  const book = await question(kind)
  const sheet = book.worksheets[0]!
  const header = sheet.getRow(3).values as string[]
  const at = (title: string) => header.indexOf(title)
  sheet.eachRow((row, number) => {
    if (number <= 3) return
    const said = fill({ name: row.getCell(at('Nama')).text, nik: row.getCell(at('NIK')).text })
    for (const [title, value] of Object.entries(said ?? {})) row.getCell(at(title)).value = value
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function bring(file: Buffer, asOf = '2026-01-04') {
  const given = { kind: 'dukcapil', officeName: 'Disdukcapil', asOf, fileName: 'jawaban.xlsx' } as const
  const done = await importFile(g.ground, acting, { ...given, source: Readable.from([file]) })
  if (!done.ok) return { problem: done.problem }
  return { id: done.view.id, counts: done.view.counts!, problem: undefined }
}
const issuesOf = async (id: string) =>
  (await listImportRows(g.db, regencyCode, id, { page: 0 })).rows.flatMap((row) =>
    row.issues.map(({ code }) => code),
  )

describe('the file', () => {
  it('asks each holder with a code, and offers the answers in a list', async () => {
    expect(await counts()).toEqual({ shared: 1, double: 1, correction: 1 })
    const askedAt = async () => (await faults('shared')).rows.map((fault) => fault.askedAt)
    expect(await askedAt()).toEqual([null])
    const sheet = (await question('shared')).worksheets[0]!
    expect(await askedAt()).toEqual([acting.at.toISOString()])
    const header = sheet.getRow(3).values as string[]
    const codes = [4, 5].map((row) => sheet.getRow(row).getCell(header.indexOf('Kode pertanyaan')).text)
    expect(codes.every((code) => /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/.test(code))).toBe(true)
    expect(new Set(codes).size).toBe(2)
    const choice = sheet.getRow(4).getCell(header.indexOf('Hasil verifikasi')).dataValidation
    expect(choice).toMatchObject({ type: 'list', showInputMessage: true })
    expect(choice.formulae[0]).toContain('Sesuai,NIK diperbaiki,Bukan milik orang ini')
  })

  it('asks the same with the same code, and keeps no number in the clear', async () => {
    const [one, two] = [await question('double'), await question('double')]
    const codes = (book: Excel.Workbook) => book.worksheets[0]!.getColumn(11).values
    expect(codes(one)).toEqual(codes(two))
    const kept = JSON.stringify(await g.db.selectFrom('nik_question').selectAll().execute())
    expect(kept).not.toMatch(/\d{16}/)
  })

  it('imported without an answer changes nothing', async () => {
    expect(await bring(await filled('shared', () => ({})))).toEqual({ problem: 'import-no-rows' })
    expect(await counts()).toEqual({ shared: 1, double: 1, correction: 1 })
  })
})

describe('answers that do not fit are told and not applied', () => {
  const refused = async (kind: NikFaultKind, fill: Parameters<typeof filled>[1]) => {
    const file = await filled(kind, fill)
    const staged = await g.stage(file, { kind: 'dukcapil', officeName: 'Disdukcapil', asOf: '2026-01-04' })
    return { issues: await issuesOf(staged.id), rejected: staged.counts?.rejected, rows: staged.counts?.rows }
  }
  const rahmatSays = (fill: Fill) =>
    refused('shared', ({ name }) => (name === rahmat.name ? fill : undefined))
  const right = (nik: string): Fill => ({ 'Hasil verifikasi': 'NIK diperbaiki', 'NIK yang benar': nik })

  it.each([
    ['a number too short', right('731601170875903'), ['answer-number-invalid', 'nik-short']],
    ['a number of a day that is not', right('7316013202759031'), ['answer-number-invalid', 'nik-day']],
    ['a number of another birthday', right('7316010302909031'), ['answer-number-other-day']],
    ['a number somebody else holds', right(taken.nik), ['answer-number-taken']],
    ['no number', { 'Hasil verifikasi': 'NIK diperbaiki' }, ['answer-without-number']],
    ['two words', { 'Hasil verifikasi': 'Sesuai', 'NIK yang benar': rahmatsOwn }, ['answer-contradicts']],
    ['a word nobody knows', { 'Hasil verifikasi': 'nanti' }, ['verdict-unreadable']],
    [
      'a code nobody gave',
      { ...right(rahmatsOwn), 'Kode pertanyaan': 'AAAA-BBBB-CCCC' },
      ['question-unknown'],
    ],
    ['no code', { ...right(rahmatsOwn), 'Kode pertanyaan': '' }, ['question-missing']],
    ['the number written over', { NIK: rahmatsOwn, 'Hasil verifikasi': 'Sesuai' }, ['asked-number-changed']],
    [
      'the row of somebody else',
      { ...right(others[3]!.nik), Nama: others[3]!.name, 'Tanggal lahir': others[3]!.born },
      ['answer-other-person'],
    ],
  ])('%s', async (_, fill, codes) => {
    const { issues } = await rahmatSays(fill)
    expect(issues).toEqual(expect.arrayContaining(codes))
  })

  it('one number for two people, two numbers for one', async () => {
    const both = await refused('shared', () => ({ 'Hasil verifikasi': 'Sesuai' }))
    expect(both.issues.filter((code) => code === 'answer-two-people')).toHaveLength(2)
    const two = await refused('double', () => ({ 'Hasil verifikasi': 'Sesuai' }))
    expect(two.issues.filter((code) => code === 'answer-two-numbers')).toHaveLength(2)
    expect([both.rejected, two.rejected]).toEqual([2, 2])
  })

  it('and the lists say what they said', async () => {
    await link(true)
    expect(await counts()).toEqual({ shared: 1, double: 1, correction: 1 })
    expect((await workerOf(rahmat.name)).mask).toBe(maskNik(siti.nik))
  })
})

describe('answers that fit', () => {
  let before: Awaited<ReturnType<typeof workers>>
  let id = ''
  let file: Buffer

  it('give the number to its owner, and the other their own', async () => {
    before = await workers()
    file = await filled('shared', ({ name }) =>
      name === rahmat.name
        ? { 'Hasil verifikasi': 'NIK diperbaiki', 'NIK yang benar': rahmatsOwn }
        : { 'Hasil verifikasi': 'Sesuai' },
    )
    const done = await bring(file)
    expect(done).toMatchObject({ counts: { rows: 2, new: 2, rejected: 0, gone: 0 } })
    id = done.id!
    await link()
    expect(await counts()).toEqual({ shared: 0, double: 1, correction: 1 })
    expect(await workerOf(siti.name)).toMatchObject({ mask: maskNik(siti.nik), status: 'valid' })
    expect(await workerOf(rahmat.name)).toMatchObject({ mask: maskNik(rahmatsOwn), status: 'valid' })
  })

  it('are named on the page of the person, and found by the number', async () => {
    const { id: person } = await workerOf(rahmat.name)
    const view = await getPerson(g.db, regencyCode, person, '2026-01-04')
    expect(view!.fields.find(({ field }) => field === 'nik')).toMatchObject({
      value: maskNik(rahmatsOwn),
      fromList: 'Hasil padanan Dukcapil',
      asOf: '2026-01-04',
    })
    const holder = await g.db
      .selectFrom('nik_registry')
      .select('worker_id')
      .where('nik_index', '=', g.key.nikIndex(rahmatsOwn))
      .executeTakeFirst()
    expect(holder?.worker_id).toBe(person)
  })

  it('outlive refreshes, and new versions of the list that repeat the old number', async () => {
    await link(true)
    await g.store(csv([rahmat, siti, nur, rusli, ...others.slice(1)]), {
      officeName: 'Kecamatan Maiwa',
      asOf: '2026-01-03',
    })
    await link()
    expect((await workerOf(rahmat.name)).mask).toBe(maskNik(rahmatsOwn))
    const older = { ...rahmat, mother: 'Indo Sakka Tua' }
    await g.store(csv([older, siti, nur, rusli, ...others]), {
      officeName: 'Kecamatan Maiwa',
      asOf: '2026-01-04',
    })
    await link()
    expect((await workerOf(rahmat.name)).mask).toBe(maskNik(rahmatsOwn))
    expect(await counts()).toEqual({ shared: 0, double: 1, correction: 1 })
  })

  it('change nothing a second time', async () => {
    expect(await bring(file)).toEqual({ problem: 'import-already-done' })
    const again = await bring(file, '2026-01-05')
    expect(again).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 2 } })
    const now = await workers()
    await link()
    expect(await workers()).toEqual(now)
    expect(await undoImport(g.ground, acting, again.id!)).toEqual({ ok: true })
    await link()
    expect(await workers()).toEqual(now)
  })

  it('of another file stand beside the first, and an empty row follows from the one that names the owner', async () => {
    const doubled = await filled('double', ({ nik }) =>
      nik === nursOther ? { 'Hasil verifikasi': 'Sesuai' } : { 'Hasil verifikasi': 'Bukan milik orang ini' },
    )
    expect(await bring(doubled)).toMatchObject({ counts: { new: 2, gone: 0 } })
    const mended = await filled('correction', () => ({ 'Hasil verifikasi': 'sesuai' }))
    expect(await bring(mended)).toMatchObject({ counts: { new: 1, gone: 0 } })
    await link()
    expect(await counts()).toEqual({ shared: 0, double: 0, correction: 0 })
    expect((await workerOf(nur.name)).mask).toBe(maskNik(nursOther))
    expect((await workerOf(rusli.name)).mask).toBe(maskNik(ruslisOwn))
    expect((await workerOf(rahmat.name)).mask).toBe(maskNik(rahmatsOwn))
  })

  it('undone, leave everything as before', async () => {
    expect(await undoImport(g.ground, acting, id)).toEqual({ ok: true })
    await link()
    expect(await counts()).toMatchObject({ shared: 1, double: 0, correction: 0 })
    const was = (name: string) => before.find((one) => one.name === name)
    expect(await workerOf(rahmat.name)).toEqual(was(rahmat.name))
    expect(await workerOf(siti.name)).toEqual(was(siti.name))
  })

  it('that only name the owner take the number from the other', async () => {
    const owner = await filled('shared', ({ name }) =>
      name === siti.name ? { 'Hasil verifikasi': 'Sesuai' } : undefined,
    )
    const done = await bring(owner)
    expect(await issuesOf(done.id!)).toContain('answer-implied')
    await link()
    expect(await counts()).toMatchObject({ shared: 0 })
    expect(await workerOf(rahmat.name)).toMatchObject({ mask: null, status: 'missing' })
    expect((await workerOf(siti.name)).mask).toBe(maskNik(siti.nik))
  })
})
