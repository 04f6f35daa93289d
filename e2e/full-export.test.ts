import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAccount, type Role } from '../src/access/questions.ts'
import { loadAreas } from '../src/areas/questions.ts'
import type { ExportView } from '../src/exports/api.ts'
import { makeExport, throwAwayExports } from '../src/exports/questions.ts'
import { manyPeople } from '../src/financing/bills/many-people.ts'
import { runBills } from '../src/financing/questions.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { enter } from './enter.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const regencyCode = '73.16'
const formula = `=HYPERLINK("http://jahat.example","Hasan")`
const people = [
  { name: 'Marwah', nik: '7316015203809001' },
  { name: formula, nik: '7316011203819002' },
]
let open: OpenApp
const cookies: Record<string, Record<string, string>> = {}

beforeAll(async () => {
  open = await openApp()
  const { db } = open
  await loadAreas(db)
  const rows = people.map(({ name, nik }, i) => ({
    name,
    nik,
    birthDate: `198${i}-03-12`,
    sex: i ? ('L' as const) : ('P' as const),
    villageCode: '73.16.01.1001',
  }))
  await givenList(db, secrets, {
    regencyCode,
    kind: 'village-workers',
    name: 'Pekerja',
    asOf: '2025-12-31',
    rows,
  })
  await refresh({ db, key: secrets }, regencyCode, now)
  await enterAs('rahma', 'manpower')
  await enterAs('salim', 'manpower')
  await enterAs('bupati', 'leader')
  await enterAs('tetangga', 'manpower', '73.15')
}, 120_000)
afterAll(() => open.close())

async function enterAs(username: string, role: Role, code = regencyCode) {
  const grant = { role, validFrom: '2026-01-01' }
  const password = 'kata-sandi-uji'
  const who = { username, displayName: '', grant, chosen: password }
  const made = await addAccount(open.db, { regencyCode: code, actor: 'uji', at: now }, who)
  if (!made.ok) throw new Error(made.problem)
  const remoteAddress = `10.0.1.${Object.keys(cookies).length + 1}`
  cookies[username] = await enter(open.app, { username, password, remoteAddress }, now)
}

const as = (who: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  open.app.inject({ method, url, cookies: cookies[who], payload })
const wanted = {
  kind: 'people',
  people: { figure: 'universe', village: '73.16.01.1001' },
  purpose: 'registration',
  reason: '=1+1 Didaftarkan ke BPJS bulan ini',
}
const ask = async (who = 'rahma'): Promise<ExportView> =>
  (await as(who, 'POST', '/api/exports', wanted)).json()
const decide = (who: string, id: string, verdict = 'approved') =>
  as(who, 'POST', `/api/exports/${id}/decision`, { verdict, reason: 'Sesuai surat tugas' })
const fetch = (who: string, id: string) => as(who, 'POST', `/api/exports/${id}/file`, {})
const ground = () => ({ db: open.db, key: secrets, dataDir: open.vaultFolder })
const code = (answer: { json(): { code: string } }) => answer.json().code
const set = (id: string, values: object) =>
  open.db.updateTable('full_export').set(values).where('id', '=', id).execute()
const acts = (action: string) =>
  open.db.selectFrom('audit').selectAll().where('action', '=', action).orderBy('id').execute()
const filesThere = () =>
  readdirSync(join(open.vaultFolder, 'exports'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.length > 60,
  )

async function ready(): Promise<ExportView> {
  const view = await ask()
  expect((await decide('salim', view.id)).statusCode).toBe(200)
  await makeExport(ground(), regencyCode, view.id, now)
  return view
}

describe('a full export', () => {
  let view: ExportView
  it('is asked for with a purpose and a reason, and shows no row to whoever decides', async () => {
    view = await ask()
    expect(view).toMatchObject({
      state: 'waiting',
      persons: 2,
      filter: ['Semesta pekerja', 'Desa/kelurahan: Bangkala'],
      mine: true,
      mayDecide: false,
      mayFetch: false,
    })
    const seen = (await as('bupati', 'GET', '/api/exports')).json().requests
    expect(seen).toMatchObject([{ id: view.id, mine: false, mayDecide: true, reason: wanted.reason }])
    expect(JSON.stringify(seen)).not.toMatch(/Marwah|\d{14}/)
    expect(code(await as('rahma', 'POST', '/api/exports', { ...wanted, reason: 'pendek' }))).toBe(
      'invalid-request',
    )
    const nobody = { ...wanted, people: { figure: 'universe', village: '73.16.02.1001' } }
    expect(code(await as('rahma', 'POST', '/api/exports', nobody))).toBe('export-nobody')
  })

  it('is not fetched before it is allowed and made', async () => {
    expect(code(await fetch('rahma', view.id))).toBe('export-not-ready')
    expect((await decide('bupati', view.id)).json()).toMatchObject({ state: 'making', decidedBy: 'bupati' })
    expect(code(await fetch('rahma', view.id))).toBe('export-not-ready')
    expect(code(await decide('salim', view.id, 'refused'))).toBe('export-decided')
  })

  it('holds full numbers under a watermark on every sheet, and no cell that a spreadsheet would run', async () => {
    await makeExport(ground(), regencyCode, view.id, now)
    // Made once, however often the job runs.
    await makeExport(ground(), regencyCode, view.id, now)
    expect(filesThere()).toHaveLength(1)
    const answer = await fetch('rahma', view.id)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain(view.code)
    const book = new Excel.Workbook()
    await book.xlsx.load(answer.rawPayload as never)
    expect(book).toMatchObject({ keywords: view.code, subject: view.code })
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['Keterangan', 'Orang'])
    for (const sheet of book.worksheets) {
      for (const words of ['RAHASIA', view.code, 'rahma', 'bupati', 'Pendaftaran ke BPJS Ketenagakerjaan'])
        for (const place of [
          sheet.getCell('A1').text,
          sheet.headerFooter.oddHeader,
          sheet.headerFooter.oddFooter,
        ])
          expect(place).toContain(words)
    }
    const told = book.worksheets[0]!.getColumn(2).values.join('|')
    for (const words of [`'${wanted.reason}`, 'Sesuai surat tugas', 'Desa/kelurahan: Bangkala'])
      expect(told).toContain(words)
    const rows = book.worksheets[1]!.getSheetValues().slice(4) as string[][]
    expect(rows.map(([, name, nik]) => [name, nik]).sort()).toEqual(
      [
        [`'${formula}`, people[1]!.nik],
        ['Marwah', people[0]!.nik],
      ].sort(),
    )
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(Excel.ValueType.Formula)
          if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@\t\r]/)
        })
      })
  })

  it('is gone when it was fetched, and everybody in it is noted', async () => {
    await expect.poll(filesThere, { timeout: 20_000 }).toEqual([])
    expect(code(await fetch('rahma', view.id))).toBe('export-gone')
    const [row] = await open.db.selectFrom('full_export').selectAll().where('id', '=', view.id).execute()
    expect(row).toMatchObject({ file_key_sealed: null, written: 2 })
    const read = await acts('person.exported')
    const persons = await open.db.selectFrom('coverage_person').select('person_id').execute()
    expect(read.map((act) => act.subject_id).sort()).toEqual(persons.map((one) => one.person_id).sort())
    expect(read[0]).toMatchObject({
      actor: 'rahma',
      acting_as: 'manpower',
      reason: wanted.reason,
      detail: { export: view.code },
    })
    expect(read[0]!.id[14]).toBe('7')
    expect(await acts('export.fetched')).toMatchObject([{ actor: 'rahma', subject_id: view.id }])
    expect(JSON.stringify(await acts('export.made'))).not.toMatch(/Marwah|\d{16}/)
    const traced = await as(
      'bupati',
      'GET',
      `/api/exports?code=${view.code.toLowerCase().replaceAll('-', ' ')}`,
    )
    expect(traced.json().requests).toMatchObject([{ id: view.id, state: 'fetched' }])
  })
})

describe('the members of a bill', () => {
  it('go out as SIPP reads them: numbers in full on the first sheet, the mark behind it', async () => {
    const { db } = open
    const months = { fromMonth: '2026-01-01', untilMonth: '2026-02-01' }
    await manyPeople(db, { regencyCode, people: 2, ...months })
    await db
      .updateTable('decree_line')
      .set({ name: formula, nik_sealed: secrets.seal(people[0]!.nik), nik_mask: '7316' })
      .execute()
    await runBills(db, { regencyCode, actor: 'uji', at: now }, months)
    const bill = await db.selectFrom('bill').select('id').executeTakeFirstOrThrow()
    const members = { billId: bill.id, profileId: 'sipp-tk-baru', part: 1 }
    const body = { kind: 'bill', members, purpose: 'financing', reason: wanted.reason }
    const asked = (await as('rahma', 'POST', '/api/exports', body)).json() as ExportView
    expect(asked).toMatchObject({ kind: 'bill', persons: 2, state: 'waiting' })
    expect(asked.filter.join()).toContain('Januari 2026')
    const elsewhere = { ...body, members: { ...members, part: 2 } }
    expect(code(await as('rahma', 'POST', '/api/exports', elsewhere))).toBe('export-nobody')
    expect((await decide('salim', asked.id)).statusCode).toBe(200)
    await makeExport(ground(), regencyCode, asked.id, now)
    const book = new Excel.Workbook()
    await book.xlsx.load((await fetch('rahma', asked.id)).rawPayload as never)
    expect(book.keywords).toBe(asked.code)
    const [first, mark] = book.worksheets
    expect(first!.getCell('A1').text).toBe('NO_PEGAWAI')
    expect([first!.getCell('B2').text, first!.getCell('O2').text]).toEqual([`'${formula}`, people[0]!.nik])
    expect(mark!.getCell('A1').text).toContain('RAHASIA')
    expect(
      await acts('person.exported').then((read) => read.filter((act) => act.reason === wanted.reason).length),
    ).toBeGreaterThan(2)
  })
})

describe('nobody gets by the second person', () => {
  it('by approving an own request, also under a second grant', async () => {
    const view = await ask()
    expect(code(await decide('rahma', view.id))).toBe('export-own')
    const user = await open.db
      .selectFrom('app_user')
      .select('id')
      .where('username', '=', 'rahma')
      .executeTakeFirstOrThrow()
    const granted = await open.ask(`/api/accounts/${user.id}/grants`, {
      role: 'leader',
      validFrom: '2026-01-01',
    })
    const grantId =
      granted.json().id ??
      (
        await open.db
          .selectFrom('access_grant')
          .select('id')
          .where('user_id', '=', user.id)
          .where('role', '=', 'leader')
          .executeTakeFirstOrThrow()
      ).id
    expect((await as('rahma', 'PUT', '/api/session/acting', { grantId })).statusCode).toBe(200)
    expect(code(await decide('rahma', view.id))).toBe('export-own')
    const own = await open.db
      .selectFrom('access_grant')
      .select('id')
      .where('user_id', '=', user.id)
      .where('role', '=', 'manpower')
      .executeTakeFirstOrThrow()
    await as('rahma', 'PUT', '/api/session/acting', { grantId: own.id })
    await expect(
      set(view.id, { verdict: 'approved', decided_by_user: user.id, decided_by: 'rahma' }),
    ).rejects.toThrow(/check constraint/)
  })

  it('by a decision from the neighbouring regency', async () => {
    const view = await ask()
    expect((await decide('tetangga', view.id)).statusCode).toBe(404)
    expect((await as('tetangga', 'GET', '/api/exports')).json().requests).toEqual([])
  })

  it('by waiting until it is forgotten', async () => {
    const view = await ask()
    await set(view.id, { expires_at: now })
    expect(code(await decide('salim', view.id))).toBe('export-expired')
    await makeExport(ground(), regencyCode, view.id, now)
    expect(code(await fetch('rahma', view.id))).toBe('export-not-ready')
  })

  it('by fetching what was refused', async () => {
    const view = await ask()
    expect((await decide('salim', view.id, 'refused')).json()).toMatchObject({ state: 'refused' })
    await makeExport(ground(), regencyCode, view.id, now)
    expect(code(await fetch('rahma', view.id))).toBe('export-not-ready')
  })
})

describe('nobody else gets the file', () => {
  it('by its id, not even whoever approved it or the administrator', async () => {
    const { id } = await ready()
    for (const who of ['salim', 'tetangga']) expect((await fetch(who, id)).statusCode).toBe(404)
    expect((await fetch('bupati', id)).statusCode).toBe(403)
    expect((await open.ask(`/api/exports/${id}/file`, {})).statusCode).toBe(404)
    expect((await fetch('rahma', id)).statusCode).toBe(200)
  })

  it('by fetching twice at once: one of eight gets it', async () => {
    const { id } = await ready()
    const answers = await Promise.all(Array.from({ length: 8 }, () => fetch('rahma', id)))
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, ...Array(7).fill(410)])
  })

  it('after a day: refused at once, thrown away at the next look', async () => {
    const { id } = await ready()
    await set(id, { available_until: now })
    expect(code(await fetch('rahma', id))).toBe('export-gone')
    const before = filesThere().length
    expect(await throwAwayExports(open.db, open.vaultFolder, now)).toBe(1)
    // A file that belongs to nobody is left an hour: it may just be being made.
    await throwAwayExports(open.db, open.vaultFolder, new Date(Date.now() + 2 * 3_600_000))
    expect(filesThere().length).toBeLessThan(before)
    const [row] = await open.db.selectFrom('full_export').selectAll().where('id', '=', id).execute()
    expect(row!.file_key_sealed).toBeNull()
  })

  it('by changing what is stored on the disk', async () => {
    const { id } = await ready()
    await set(id, { file_key_sealed: secrets.seal('00'.repeat(32)) })
    const answer = await fetch('rahma', id).catch((error: Error) => error)
    expect(answer instanceof Error || answer.statusCode >= 500 || answer.rawPayload.length === 0).toBe(true)
  })
})
