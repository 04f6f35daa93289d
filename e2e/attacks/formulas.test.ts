// Attacks: formulas in names and occupations, which a spreadsheet would run when one of our files is opened.

import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBills, runPlan } from '../../src/financing/questions.ts'
import { wordsOf } from '../../src/platform/i18n.ts'
import { prepareRegency } from '../../src/prepare-regency.ts'
import { refresh } from '../../src/refresh.ts'
import { givenList } from '../../src/registry/given-list.ts'
import { writeReasons } from '../../src/registry/imports/reasons-workbook.ts'
import { findImport } from '../../src/registry/imports/store.ts'
import { acting, importGround, regencyCode } from '../../src/registry/imports/test-ground.ts'
import { now, type OpenApp, openApp, secrets } from '../open-app.ts'
import { upload } from './upload.ts'

const evil = [
  '=HYPERLINK("http://evil","x")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1',
  "=cmd|'/c calc'!A0",
]
let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await prepareRegency(open.db, regencyCode, now)
  const rows = evil.map((name, i) => ({
    name: `${name}`,
    // Two people with one number stand in the file for Disdukcapil.
    nik: `731601120385${i < 2 ? '9001' : `900${i + 1}`}`,
    birthDate: `198${i}-03-12`,
    sex: 'L' as const,
    occupation: name,
    villageCode: '73.16.01.1001',
  }))
  await givenList(open.db, secrets, {
    regencyCode,
    kind: 'village-workers',
    name: '=Pekerja',
    asOf: '2025-12-31',
    rows,
  })
  await refresh({ db: open.db, key: secrets }, regencyCode, now)
})
afterAll(() => open.close())

/** Every cell of a workbook, in order. */
async function cellsOf(bytes: Buffer): Promise<ExcelJS.Cell[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  const cells: ExcelJS.Cell[] = []
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)))
  return cells
}
function harmless(cells: ExcelJS.Cell[], neutral: boolean) {
  for (const cell of cells) {
    expect([ExcelJS.ValueType.Formula, ExcelJS.ValueType.Hyperlink]).not.toContain(cell.type)
    if (neutral && typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@\t\r]/)
  }
  expect(cells.some((cell) => /HYPERLINK/.test(String(cell.value)))).toBe(true)
}

/** Every file that writes a table for a spreadsheet; each is looked at below. */
const writers = [
  'src/cli/link-files/write-files.ts',
  'src/coverage/nik-faults/question-workbook.ts',
  'src/coverage/write-people.ts',
  'src/financing/bills/members/write-members.ts',
  'src/financing/bills/reconcile-xlsx.ts',
  'src/financing/decrees/adopt/faults-xlsx.ts',
  'src/financing/decrees/annex-xlsx.ts',
  'src/financing/plan/plan-xlsx.ts',
  'src/outreach/paper/sheet-xlsx.ts',
  'src/public/as-csv.ts',
  'src/registry/imports/reasons-workbook.ts',
]
it('these write tables, and no other', () => {
  const found = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { encoding: 'utf8' })
    .split('\n')
    .filter(
      (file) => file.endsWith('.ts') && !/\.test\.ts$|^src\/demo\/|\/testing\/|\/test-[^/]+$/.test(file),
    )
    .filter((file) =>
      /WorkbookWriter|new (\w+\.)?Workbook\b|from 'csv-stringify/.test(readFileSync(file, 'utf8')),
    )
  expect(found.sort()).toEqual(writers)
})

describe('no cell is a formula', () => {
  it('of the people behind a figure', async () => {
    const answer = await open.ask('/api/people/export', { everyone: true })
    expect(answer.statusCode).toBe(200)
    harmless(await cellsOf(answer.rawPayload), true)
  })

  it('of a plan', async () => {
    const [plan, source] = [randomUUID(), randomUUID()]
    await open.ask('/api/financing/sources', { id: source, kind: 'csr', name: '=1+1 CSR' })
    const asked = await open.ask('/api/financing/plans', {
      id: plan,
      title: '=HYPERLINK("http://jahat.example")',
      fiscalYear: 2026,
      fromMonth: '2026-01-01',
    })
    expect(asked.statusCode).toBe(204)
    await runPlan(open.db, { regencyCode, id: plan }, now)
    const file = await open.ask(`/api/financing/plans/${plan}/workbook`)
    expect(file.statusCode).toBe(200)
    harmless(await cellsOf(file.rawPayload), true)
  })

  it('of the rows of a paper annex that cannot be taken over', async () => {
    const source = randomUUID()
    await open.ask('/api/financing/sources', { id: source, kind: 'csr', name: 'CSR kertas' })
    const decree = {
      id: randomUUID(),
      title: 'SK lama',
      number: '1/KEP/2026',
      signedOn: '2026-01-02',
      fromMonth: '2026-01-01',
      untilMonth: '2027-01-01',
      groups: [{ group: 'rentan', sourceId: source }],
      from: 'annex',
      reason: 'Ditandatangani dulu',
    }
    const names = evil.map((name) => `"${name.replaceAll('"', '""')} Orang",01-01-1980`)
    const file = await upload(open, {
      url: '/api/financing/decrees/adopt/annex/faults',
      fields: { decree: JSON.stringify(decree) },
      content: ['Nama,Tanggal Lahir', ...names].join('\n'),
    })
    expect(file.statusCode).toBe(200)
    harmless(await cellsOf(file.rawPayload), true)
  })

  it('of the list of a campaign', async () => {
    expect((await open.ask('/api/outreach/paths/make', {})).statusCode).toBe(200)
    const id = randomUUID()
    const meant = { paths: ['not-a-worker', 'fix-nik', 'lawful-source', 'employer', 'self'] }
    const days = { fromDay: '2026-01-01', untilDay: '2026-03-31' }
    const made = await open.ask('/api/outreach/campaigns', {
      id,
      title: '=HYPERLINK("http://jahat.example")',
      ...days,
      ...meant,
    })
    expect(made.statusCode).toBe(201)
    const { places } = (await open.ask(`/api/outreach/campaigns/${id}`)).json()
    const asked = { village: places[0].code, format: 'xlsx' }
    const file = await open.ask(`/api/outreach/campaigns/${id}/paper`, asked)
    expect(file.statusCode).toBe(200)
    harmless(await cellsOf(file.rawPayload), true)
  })

  it('of the annex of a decree', async () => {
    const [decree, source] = [randomUUID(), randomUUID()]
    await open.ask('/api/financing/sources', { id: source, kind: 'baznas', name: '=1+1 Baznas' })
    const months = { fromMonth: '2026-01-01', untilMonth: '2027-01-01' }
    await open.ask('/api/financing/decrees', { id: decree, title: '=1+1 penerima iuran', ...months })
    const asked = { group: 'rentan', sourceId: source, from: 'gap', anyGroup: true }
    const added = await open.ask(`/api/financing/decrees/${decree}/candidates`, asked)
    expect(added.json()).toMatchObject({ added: evil.length })
    const annex = await open.ask(`/api/financing/decrees/${decree}/annex?format=xlsx`)
    expect(annex.statusCode).toBe(200)
    harmless(await cellsOf(annex.rawPayload), true)

    // As if signed: what is looked at is the files of its bill.
    await open.db
      .updateTable('decree')
      .set({ state: 'signed', number: '=1', signed_on: '2026-01-02' })
      .execute()
    await open.db.updateTable('decree_line').set({ signed: true }).execute()
    await open.ask('/api/financing/tariffs', {
      id: randomUUID(),
      group: 'rentan',
      scheme: 'fixed',
      amount: 16_800,
      fromMonth: '2026-01-01',
      document: 'Perbup 1',
    })
    const january = { fromMonth: '2026-01-01', untilMonth: '2026-02-01' }
    const run = await runBills(open.db, { regencyCode, actor: 'uji', at: now }, january)
    expect(run).toMatchObject({ ok: true, lines: evil.length })
    const [bill] = (await open.ask('/api/financing/bills?from=2026-01-01&until=2026-02-01')).json()
    for (const path of [
      `bills/${bill.id}/members?profile=bpu-kolektif`,
      'reconciliation/file?fromMonth=2026-01-01&untilMonth=2026-02-01',
    ]) {
      const file = await open.ask(`/api/financing/${path}`)
      expect(file.statusCode).toBe(200)
      harmless(await cellsOf(file.rawPayload), true)
    }
  })

  it('of a list given back with its reasons', async () => {
    const ground = await importGround()
    const rows = evil.map((name, i) => `${i},7316,"${name.replaceAll('"', '""')}",x`)
    const view = await ground.stage(`No,NIK,Nama,Tgl Lahir\n${rows.join('\n')}`, { fileName: '=1+1.csv' })
    const found = await findImport(ground.db, regencyCode, view.id)
    const out = new PassThrough()
    const bytes = buffer(out)
    await writeReasons(ground.ground, acting, found!, wordsOf('id'), out)
    harmless(await cellsOf(await bytes), false)
    await ground.close()
  })
})
