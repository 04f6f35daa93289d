import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import { openVault } from '../src/platform/vault.ts'
import { type ImportView, importRowsView, importView, listsView } from '../src/registry/api.ts'
import { stageImport } from '../src/registry/imports/stage-import.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await loadAreas(open.db)
})
afterAll(() => open.close())

const fields = { kind: 'village-workers', asOf: '2025-12-31', officeName: 'Kecamatan Maiwa' }
const list =
  'No,NIK,Nama,Tgl Lahir,L/P,Desa\n1,7316014107909001,Ani,01-07-1990,P,Bangkala\n2,,Budi,31-02-1990,L,Entah\n'

function upload(content: string, given: Record<string, string> = fields) {
  const boundary = 'x----semesta'
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const file = part('name="file"; filename="daftar.csv"\r\nContent-Type: text/csv', content)
  const texts = Object.entries(given).map(([name, value]) => part(`name="${name}"`, value))
  return open.app.inject({
    method: 'POST',
    url: '/api/imports',
    cookies: open.cookies,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${texts.join('')}${file}--${boundary}--\r\n`,
  })
}
const get = async (url: string) => (await open.ask(url)).json()
const act = (id: string, what: string) => open.ask(`/api/imports/${id}/${what}`, {})

/** What the server's job does. */
async function stage(view: ImportView): Promise<ImportView> {
  const folder = open.vaultFolder
  const ground = { db: open.db, key: secrets, vault: openVault(folder, secrets) }
  await stageImport(ground, '73.16', view.id, now)
  return importView.parse(await get(`/api/imports/${view.id}`))
}

describe('an import over HTTP', () => {
  let view: ImportView
  it('is taken, waits, is read, and says what it found', async () => {
    const answer = await upload(list)
    expect(answer.statusCode).toBe(202)
    view = importView.parse(answer.json())
    expect(view).toMatchObject({
      status: 'staging',
      officeName: 'Kecamatan Maiwa',
      progress: { phase: 'waiting' },
    })
    view = await stage(view)
    expect(view).toMatchObject({ status: 'staged', canCommit: true, counts: { rows: 2, new: 2 } })
    expect(view.layout!.columns.map((column) => column.field)).toEqual([
      null,
      'nik',
      'name',
      'birthDate',
      'sex',
      'village',
    ])
    expect(JSON.stringify(view)).not.toContain('7316014107909001')
  })

  it('shows its rows by change, severity and reason, with numbers masked', async () => {
    const rows = importRowsView.parse(await get(`/api/imports/${view.id}/rows`))
    expect(rows.rows.map((row) => [row.name, row.nikMask, row.birthDate, row.village])).toEqual([
      ['Ani', '7316********9001', '1990-07-01', 'Bangkala'],
      ['Budi', null, '31-02-1990', 'Entah'],
    ])
    const total = async (query: string) => (await get(`/api/imports/${view.id}/rows?${query}`)).total
    expect(await total('issue=birth-date-impossible')).toBe(1)
    expect(await total('severity=warning')).toBe(1)
    expect(await total('change=new')).toBe(2)
    expect(await total('change=rejected')).toBe(0)
    expect((await open.ask(`/api/imports/${view.id}/rows?change=x`)).json().code).toBe('invalid-request')
  })

  it('is corrected, read again, stored and undone', async () => {
    const corrected = await open.app.inject({
      method: 'PUT',
      url: `/api/imports/${view.id}/layout`,
      cookies: open.cookies,
      payload: { ...view.layout!, village: '73.16.01.2002' },
    })
    expect(corrected.json()).toMatchObject({ status: 'staging', layout: { village: '73.16.01.2002' } })
    view = await stage(view)
    expect((await act(view.id, 'commit')).json()).toMatchObject({ status: 'committed', canUndo: true })
    expect((await act(view.id, 'cancel')).json()).toMatchObject({ code: 'import-not-staged', status: 409 })
    const lists = listsView.parse(await get('/api/lists'))
    expect(lists).toMatchObject([
      {
        office: { name: 'Kecamatan Maiwa', kind: 'district' },
        imports: [{ id: view.id, current: true, rows: 2 }],
      },
    ])
    expect((await upload(list)).json()).toMatchObject({ code: 'import-already-done', status: 409 })
    expect((await act(view.id, 'undo')).json()).toMatchObject({ status: 'undone', canUndo: false })
    expect(listsView.parse(await get('/api/lists'))[0]!.imports[0]!.current).toBe(false)
  })

  it('gives the file back with a column of reasons', async () => {
    const answer = await open.ask(`/api/imports/${view.id}/reasons`)
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="semesta-.*\.xlsx"$/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(answer.rawPayload as never)
    const sheet = book.worksheets[0]!
    expect(sheet.getCell('G1').value).toBe('CATATAN SEMESTA')
    expect(sheet.getCell('G3').value).toContain('Tanggal lahir tidak ada di kalender')
    expect(sheet.getCell('B2').value).toBe('7316********9001')
  })
})

describe('an upload', () => {
  it.each([
    [{ ...fields, kind: 'x' }, 'kind'],
    [{ ...fields, asOf: '31-12-2025' }, 'asOf'],
    [{ kind: 'dukcapil', asOf: '2025-12-31' }, 'officeName'],
  ])('with %j is refused and told which field', async (given, field) => {
    const answer = await upload(list, given as unknown as Record<string, string>)
    expect(answer.json()).toMatchObject({ code: 'invalid-request', detail: { fields: field } })
  })

  it('without a file is refused', async () => {
    expect((await open.ask('/api/imports', { kind: 'dukcapil' })).json().code).toBe('invalid-request')
  })

  it('that cannot be read is kept as refused, with the reason', async () => {
    const answer = await upload('%PDF-1.7 bukan daftar', { ...fields, officeName: 'Kantor PDF' })
    expect(await stage(answer.json())).toMatchObject({
      status: 'refused',
      problem: { code: 'file-not-a-sheet' },
      canCommit: false,
    })
  })
})

it('what does not exist is not found', async () => {
  const id = '01a20486-13e2-7135-bd48-903f3edf1e50'
  expect((await open.ask(`/api/imports/${id}`)).json().code).toBe('not-found')
  expect((await act(id, 'commit')).json().code).toBe('not-found')
  expect((await open.ask(`/api/imports/${id}/reasons`)).json().code).toBe('not-found')
})

it('the areas of the regency are there to choose a village from', async () => {
  const areas = await get('/api/areas')
  expect(areas.regency.name).toBe('Kabupaten Enrekang')
  expect(areas.districts).toHaveLength(12)
})
