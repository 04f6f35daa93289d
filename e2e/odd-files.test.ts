import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { afterAll, expect, it } from 'vitest'
import { wordsOf } from '../src/platform/i18n.ts'
import { isProblemCode } from '../src/platform/problem.ts'
import { commitImport } from '../src/registry/imports/commit-import.ts'
import { listImportRows } from '../src/registry/imports/reads.ts'
import { writeReasons } from '../src/registry/imports/reasons-workbook.ts'
import { findImport } from '../src/registry/imports/store.ts'
import { acting, importGround, regencyCode } from '../src/registry/imports/test-ground.ts'
import { hostile } from './files/hostile-files.ts'
import { odd } from './files/odd-files.ts'
import type { Expected } from './files/parts.ts'

const ground = await importGround()
afterAll(() => ground.close())

it('there are at least forty of them', () => {
  expect(hostile.length + odd.length).toBeGreaterThanOrEqual(40)
})

it.each([...hostile, ...odd])('%s', async (what, bytes, expected: Expected) => {
  const view = await ground.stage(bytes(), { officeName: what, fileName: `${what}.xlsx` })
  if (expected.refused) {
    expect(view.problem?.code).toBe(expected.refused)
    expect(isProblemCode(expected.refused)).toBe(true)
    expect(wordsOf('id')(`problem.${expected.refused}`, view.problem!.detail)).not.toMatch(/\{\{|^problem\./)
    expect((await listImportRows(ground.db, regencyCode, view.id, { page: 0 })).total).toBe(0)
    return
  }
  expect(view.problem).toBeNull()
  expect(view.status).toBe('staged')
  const { rows } = await listImportRows(ground.db, regencyCode, view.id, { page: 0 })
  if (expected.names) expect(rows.filter((row) => row.name).map((row) => row.name)).toEqual(expected.names)
  expect(view.counts!.rejected).toBe(expected.rejected ?? 0)
  expect(Object.keys(view.counts!.byIssue)).toEqual(expect.arrayContaining(expected.issues ?? []))
  if (expected.first) {
    const record = await ground.db
      .selectFrom('import_row as i')
      .innerJoin('source_record as r', (join) =>
        join.onRef('r.id', '=', 'i.source_record_id').onRef('r.regency_code', '=', 'i.regency_code'),
      )
      .selectAll('r')
      .where('i.import_id', '=', view.id)
      .orderBy('i.row_number')
      .executeTakeFirstOrThrow()
    expect(record).toMatchObject(expected.first)
  }
  const done = await commitImport(ground.ground, acting, view.id)
  expect(done.ok ? 'stored' : done.problem).toBe(expected.commit ?? 'stored')
})

it('the file given back with reasons holds no formula and no whole number of identity', async () => {
  const name = '=HYPERLINK("http://x.example","Ani")'
  const file = `No,NIK,Nama,Tgl Lahir\r\n1,7316013002909001,"${name.replaceAll('"', '""')}",01-07-1990\r\n`
  const view = await ground.stage(file, { officeName: 'Kantor alasan', fileName: 'a.csv' })
  const found = (await findImport(ground.db, regencyCode, view.id))!
  const out = new PassThrough()
  const [bytes] = await Promise.all([
    buffer(out),
    writeReasons(ground.ground, acting, found, wordsOf('id'), out),
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  const row = book.worksheets[0]!.getRow(2)
  expect(row.getCell(3).type).toBe(ExcelJS.ValueType.String)
  expect(row.getCell(3).value).toBe(name)
  expect(row.getCell(2).value).toBe('7316********9001')
  expect(row.getCell(5).value).toContain(wordsOf('id')('import.issue.nik-calendar'))
  const { rows } = await ground.db
    .selectFrom('audit')
    .selectAll()
    .where('subject_id', '=', view.id)
    .where('action', '=', 'import.reasons-downloaded')
    .execute()
    .then((acts) => ({ rows: acts }))
  expect(rows).toHaveLength(1)
})
