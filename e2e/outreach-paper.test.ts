import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VisitsView } from '../src/outreach/visits/api.ts'
import { prepareRegency } from '../src/prepare-regency.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { regencyCode } from '../src/registry/imports/test-ground.ts'
import { upload } from './attacks/upload.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const village = '73.16.01.1001'
const campaign = randomUUID()
let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await prepareRegency(open.db, regencyCode, now)
  const rows = Array.from({ length: 12 }, (_, i) => ({
    name: `Warga Contoh ${String.fromCharCode(65 + i)}`,
    nik: `73160112038590${String(i + 10)}`,
    birthDate: `198${i % 10}-03-12`,
    sex: 'L' as const,
    occupation: 'Petani',
    villageCode: village,
  }))
  await givenList(open.db, secrets, {
    regencyCode,
    kind: 'village-workers',
    name: 'Pekerja',
    asOf: '2025-12-31',
    rows,
  })
  // Without participants there are no figures, and nobody to lead to protection.
  await givenList(open.db, secrets, {
    regencyCode,
    kind: 'participants',
    name: 'Peserta',
    asOf: '2025-12-31',
    rows: [{ name: 'Peserta Lain', birthDate: '1970-01-01', villageCode: village }],
  })
  await refresh({ db: open.db, key: secrets }, regencyCode, now)
  await open.ask('/api/outreach/paths/make', {})
  const made = await open.ask('/api/outreach/campaigns', {
    id: campaign,
    title: 'Januari',
    fromDay: '2026-01-01',
    untilDay: '2026-03-31',
    paths: ['not-a-worker', 'fix-nik', 'lawful-source', 'employer', 'self'],
  })
  if (made.statusCode !== 201) throw new Error(made.body)
})
afterAll(() => open.close())

const paper = async (format: 'pdf' | 'xlsx') => {
  const answer = await open.ask(`/api/outreach/campaigns/${campaign}/paper`, { village, format })
  expect(answer.statusCode).toBe(200)
  return answer.rawPayload
}
const back = async (bytes: Buffer, apply: 'yes' | 'no') => {
  const answer = await upload(open, {
    url: '/api/outreach/visits/file',
    fields: { apply },
    content: bytes,
    fileName: 'kunjungan.xlsx',
  })
  return answer.json() as VisitsView & { code?: string }
}
/** The workbook as somebody fills it in, by row. */
async function filledIn(marks: Record<number, [mark: string, day: string, next?: string, note?: string]>) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await paper('xlsx')) as never)
  const [sheet] = book.worksheets
  for (const [row, [mark, day, next, note]] of Object.entries(marks)) {
    const cells = sheet!.getRow(Number(row))
    cells.getCell(6).value = mark
    cells.getCell(7).value = day
    if (next) cells.getCell(8).value = next
    if (note) cells.getCell(9).value = note
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('the list on paper', () => {
  it('is a PDF, and taking it out stands in the audit with whom it shows', async () => {
    const pdf = await paper('pdf')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const acts = await open.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'campaign.paper-taken')
      .execute()
    expect(acts.at(-1)).toMatchObject({ subject_id: campaign, detail: { rows: 12, village, format: 'pdf' } })
  })

  it('comes back as a workbook: faults are named by row and nothing is kept, then all of it, and once', async () => {
    const faulty = await filledIn({
      4: ['M', '05-01-2026'],
      5: ['T', '05-01-2026'],
      6: ['X', '05-01-2026'],
      7: ['M', '2026'],
    })
    expect(await back(faulty, 'yes')).toMatchObject({
      applied: false,
      faults: [
        { row: 5, code: 'refusal-missing' },
        { row: 6, code: 'outcome' },
        { row: 7, code: 'day' },
      ],
    })
    const late = await filledIn({ 4: ['M', '05-01-2026'], 5: ['K', '06-01-2026'] })
    expect(await back(late, 'yes')).toMatchObject({ applied: false, faults: [{ row: 5, code: 'in-future' }] })
    expect((await open.db.selectFrom('visit').select('id').execute()).length).toBe(0)
    const good = await filledIn({
      4: ['m', '05-01-2026', '09-01-2026', 'sore'],
      5: ['T2', '05/01/2026'],
      8: ['K', '04-01-2026'],
    })
    expect(await back(good, 'no')).toMatchObject({ applied: false, added: 3, faults: [] })
    expect(await back(good, 'yes')).toMatchObject({ applied: true, added: 3 })
    expect(await back(good, 'yes')).toMatchObject({ applied: true, added: 0, repeated: 3 })
    const { rows } = (await open.ask('/api/outreach/people', { campaign, stage: 'visited' })).json()
    expect(rows.map((row: { outcome: string; nextOn: string | null }) => [row.outcome, row.nextOn])).toEqual([
      ['wants', '2026-01-09'],
      ['refuses', null],
      ['not-met', null],
    ])
  })

  it('that is another file is refused by name', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Lain').addRow(['Nama', 'Umur'])
    expect(await back(Buffer.from(await book.xlsx.writeBuffer()), 'no')).toMatchObject({
      code: 'visit-file-columns',
    })
    expect(await back(await filledIn({}), 'no')).toMatchObject({ code: 'visit-file-empty' })
  })
})
