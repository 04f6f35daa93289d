import Excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countFigures } from '../src/coverage/figures.ts'
import { gapReport, refreshCoverage } from '../src/coverage/questions.ts'
import { type Card, regency, type Someone, settle, settleRegency } from '../src/coverage/test-population.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const nik = '7316014107909001'
const village = '73.16.01.2001'
const paid: Card = {
  from: '2025-01-01',
  until: '2026-01-01',
  payer: 'regency',
  segment: 'BPU',
  group: 'kader',
}
const works = (name: string): Someone => ({ name, worker: { standing: 'present', village } })
const people: Someone[] = [
  'Siti Aminah',
  'Aminah',
  'Sitti Aminah Daeng',
  'Aminuddin',
  'Nur Aminah',
  'Rahman',
  'Abdul Rahman',
  'Abdurrahman',
  '=HYPERLINK("http://evil")',
].map(works)
people.push({
  name: 'Baharuddin',
  worker: { standing: 'present', village, segment: 'BPU' },
  participant: { standing: 'present', cards: [paid] },
  match: 'registered',
})
people.push({
  name: 'Lama',
  participant: { standing: 'present', cards: [{ ...paid, payer: 'self', group: undefined }] },
})

let open: OpenApp
let ids: string[]
const bodies: string[] = []
beforeAll(async () => {
  open = await openApp()
  await settleRegency(open.db, '2025-12-31')
  ids = await settle(open.db, people)
  await open.db
    .updateTable('worker')
    .set({
      nik_index: secrets.nikIndex(nik),
      nik_sealed: secrets.seal(nik),
      nik_mask: '7316********9001',
      nik_status: 'valid',
    })
    .where('id', '=', ids[9]!)
    .execute()
  await open.db.transaction().execute((trx) => refreshCoverage(trx, regency, now))
})
afterAll(() => open.close())

async function query(body: object) {
  const response = await open.ask('/api/people/query', body)
  bodies.push(response.body)
  return response.json() as {
    total: number
    rows: { name: string; personId: string; [key: string]: unknown }[]
  }
}
const namesOf = async (q: string) => (await query({ q })).rows.map((row) => row.name)
const actsOf = (action: string) =>
  open.db.selectFrom('audit').selectAll().where('action', '=', action).execute()

describe('the rows behind a figure', () => {
  it.each(['2025-12-31', '2025-02-28'])('are as many as it says, on %s', async (asOf) => {
    const { figures } = (await open.ask(`/api/coverage?asOf=${asOf}`)).json()
    for (const { id } of countFigures) {
      const { total, rows } = await query({ figure: id, asOf })
      expect([id, total, rows.length]).toEqual([id, figures[id], figures[id]])
    }
  })

  it('are paged without repeating or skipping anybody, in either order', async () => {
    for (const sort of ['name', 'village', 'coveredUntil', 'birthDate']) {
      for (const descending of [false, true]) {
        const pages = [0, 1, 2].map((page) => query({ sort, descending, page, pageSize: 4 }))
        const seen = (await Promise.all(pages)).flatMap(({ rows }) => rows.map((row) => row.personId))
        expect([sort, descending, new Set(seen).size]).toEqual([sort, descending, people.length])
      }
    }
  })

  it('are narrowed by place, segment, group and protection', async () => {
    const totals = [
      { village },
      { district: '73.16.02' },
      { segment: 'BPU' },
      { group: 'kader' },
      { protection: 'none' },
    ]
    const found = await Promise.all(totals.map(async (filter) => (await query(filter)).total))
    expect(found).toEqual([10, 0, 2, 1, 9])
  })

  it('say until when in the last covered day, and who pays', async () => {
    const { rows } = await query({ figure: 'financedByRegency' })
    expect(rows).toMatchObject([
      {
        name: 'Baharuddin',
        protection: 'active',
        coveredUntil: '2025-12-31',
        payerKind: 'regency',
        nikMask: '7316********9001',
        villageName: 'Bangkala',
        districtName: 'Maiwa',
      },
    ])
  })
})

describe('the search', () => {
  it('puts whole names first, then beginnings, then words, then what is inside', async () => {
    expect(await namesOf('aminah')).toEqual(['Aminah', 'Nur Aminah', 'Siti Aminah', 'Sitti Aminah Daeng'])
    expect(await namesOf('rahman')).toEqual(['Rahman', 'Abdul Rahman', 'Abdurrahman'])
    expect((await namesOf('am'))[0]).toBe('Aminah')
  })

  it('finds words in any order, short forms, and names written otherwise', async () => {
    expect(await namesOf('aminah siti')).toContain('Siti Aminah')
    expect((await namesOf('St. Aminah'))[0]).toBe('Siti Aminah')
    expect(await namesOf('Baharudin')).toEqual(['Baharuddin'])
    expect(await namesOf('zzqx')).toEqual([])
  })

  it('finds a whole NIK, with or without spaces, and nothing by a part of one', async () => {
    expect(await namesOf(nik)).toEqual(['Baharuddin'])
    expect(await namesOf('7316 0141 0790 9001')).toEqual(['Baharuddin'])
    expect(await namesOf('731601410790')).toEqual([])
    expect(await namesOf('7316014107909002')).toEqual([])
  })

  it('takes signs of the search language as letters', async () => {
    expect(await namesOf('%')).toEqual([])
    expect(await namesOf("a' or 1=1 --")).toEqual([])
    expect(await namesOf('_________')).toEqual([])
  })
})

describe('the export', () => {
  async function read(body: object, headers?: Record<string, string>) {
    const response = await open.ask('/api/people/export', body, headers)
    bodies.push(response.rawPayload.toString('latin1'))
    const book = new Excel.Workbook()
    await book.xlsx.load(response.rawPayload.buffer as ArrayBuffer)
    const rows: unknown[][] = []
    book.worksheets[0]!.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)))
    return { response, rows }
  }

  it('holds every row with words for the codes, the NIK masked, and is written down', async () => {
    const { response, rows } = await read({ figure: 'active' })
    expect(response.headers['content-disposition']).toContain('semesta-active-2025-12-31.xlsx')
    expect(rows[0]).toEqual(['Peserta aktif, 2025-12-31'])
    expect(rows[1]!.slice(0, 4)).toEqual(['Nama', 'NIK (disamarkan)', 'Tanggal lahir', 'L/P'])
    expect(rows.slice(2)).toHaveLength(2)
    expect(rows[2]).toEqual(
      expect.arrayContaining(['Baharuddin', '7316********9001', 'Kader desa', 'Terlindungi']),
    )
    expect((await actsOf('people.exported'))[0]).toMatchObject({
      actor: 'admin',
      subject_id: 'active',
      detail: { rows: 2, asOf: '2025-12-31' },
    })
  })

  it('is in the reader’s language, and holds nothing a spreadsheet would run', async () => {
    const { rows } = await read({ figure: 'uncovered' }, { 'accept-language': 'en-GB' })
    expect(rows[1]![0]).toBe('Name')
    expect(rows.slice(2)).toHaveLength(9)
    const names = rows.slice(2).map((row) => row[0])
    expect(names).toContain(`'=HYPERLINK("http://evil")`)
  })

  it('can be had in the terminal too, as JSON integers', async () => {
    const tools = {
      db: open.db,
      secrets,
      regencyCode: regency,
      actor: 'cli',
      language: 'id' as const,
      at: now,
    }
    const report = await gapReport(tools, { limit: 3 })
    expect(report).toMatchObject({ ok: true, data: { total: 9, figure: 'uncovered' } })
    expect(await gapReport(tools, { out: 'x.pdf' })).toMatchObject({
      ok: false,
      problem: 'unsupported-media',
    })
    expect(await gapReport(tools, { limit: 0 })).toMatchObject({ ok: false, problem: 'invalid-request' })
  })
})

describe('one person', () => {
  it('is shown with memberships and what was found', async () => {
    const response = await open.ask(`/api/people/${ids[9]}`)
    bodies.push(response.body)
    expect(response.json()).toMatchObject({
      person: { name: 'Baharuddin', nikStatus: 'valid', nikMask: '7316********9001' },
      match: { status: 'registered', decidedBy: 'engine' },
      memberships: [{ kpj: '*******0001', coveredUntil: '2025-12-31', active: true, payerKind: 'regency' }],
    })
    expect((await open.ask(`/api/people/${ids[10]}`)).json().person).toMatchObject({
      name: 'Lama',
      workerId: null,
    })
    expect((await open.ask('/api/people/01980000-0000-7000-8000-000000000000')).json().code).toBe('not-found')
    expect((await open.ask('/api/people/7316')).json().code).toBe('invalid-request')
  })

  it('opens their NIK for a reason only, which is written down', async () => {
    const url = `/api/people/${ids[9]}/nik`
    expect((await open.ask(url, { reason: 'x' })).json().code).toBe('invalid-request')
    expect((await open.ask(url, { reason: 'Konfirmasi ke cabang' })).json()).toEqual({ nik })
    expect((await open.ask(`/api/people/${ids[0]}/nik`, { reason: 'Konfirmasi' })).json()).toEqual({
      nik: null,
    })
    const acts = await actsOf('nik.opened')
    expect(acts).toHaveLength(2)
    expect(acts[0]).toMatchObject({ actor: 'admin', subject_id: ids[9], reason: 'Konfirmasi ke cabang' })
    expect(JSON.stringify(acts)).not.toContain(nik)
  })

  it('shows the NIK nowhere else', () => {
    expect(bodies.length).toBeGreaterThan(30)
    expect(bodies.filter((body) => body.includes(nik))).toEqual([])
  })
})
