import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAccount, type Role } from '../src/access/questions.ts'
import { loadAreas } from '../src/areas/questions.ts'
import type { RequestView } from '../src/privacy/api.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const regencyCode = '73.16'
const [own, next, far] = ['73.16.01.1001', '73.16.01.2002', '73.16.02.1001'] as const
let open: OpenApp
const people = new Map<string, string>()
const cookies = new Map<string, Record<string, string>>()

beforeAll(async () => {
  open = await openApp()
  const { db, app } = open
  await loadAreas(db)
  const rows = [own, next, far].map((villageCode, i) => ({
    name: `Orang ${['Hasan', 'Marwah', 'Sudirman'][i]}`,
    nik: `${villageCode.slice(0, 8).replaceAll('.', '')}1203${80 + i}900${i}`,
    birthDate: `19${80 + i}-03-12`,
    sex: 'L' as const,
    villageCode,
  }))
  await givenList(db, secrets, {
    regencyCode,
    kind: 'village-workers',
    name: 'Pekerja',
    asOf: '2025-12-31',
    rows,
  })
  await run()
  const { rows: found } = await sql<{
    id: string
    village: string
  }>`select person_id as id, village_code as village
    from coverage_person`.execute(db)
  for (const { id, village } of found) people.set(village, id)
  const asked: [string, Role, object][] = [
    ['desa', 'village', { districtCode: '73.16.01', villageCode: own }],
    ['camat', 'district', { districtCode: '73.16.01' }],
    ['naker', 'manpower', {}],
    ['auditor', 'auditor', {}],
  ]
  for (const [i, [username, role, area]] of asked.entries()) {
    const grant = { role, validFrom: '2026-01-01', office: 'Kantor Uji', ...area }
    const password = 'kata-sandi-uji'
    const made = await addAccount(
      db,
      { regencyCode, actor: 'uji', at: now },
      { username, displayName: `Petugas ${i}`, grant, chosen: password },
    )
    if (!made.ok) throw new Error(made.problem)
    const remoteAddress = `10.0.0.${i + 1}`
    const entered = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username, password },
      remoteAddress,
    })
    cookies.set(username, { semesta_session: entered.cookies[0]!.value })
  }
})
afterAll(() => open.close())

const run = () => refresh({ db: open.db, key: secrets }, regencyCode, now)
const as = (who: string, method: string, url: string, payload?: object) =>
  open.app.inject({ method: method as 'GET', url: `/api${url}`, cookies: cookies.get(who), payload })
async function textOf(file: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}
const body = (village: string, more: object = {}) => ({
  id: v7(),
  kind: 'correction',
  workerId: people.get(village),
  askedBy: 'self',
  identity: 'ktp',
  askerName: 'Hasan Basri',
  contact: '0812 3456 7890',
  wrong: 'Nama di daftar desa kurang lengkap',
  wanted: 'Hasan Basri',
  changes: { name: 'Orang Hasan Basri' },
  ...more,
})

describe('a request at a desk', () => {
  it('gets a number and a clock from when it came in, and is one however often it is sent', async () => {
    const asked = body(own, { receivedAt: '2026-01-03T08:00:00Z' })
    const made = await as('desa', 'POST', '/data-requests', asked)
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({
      number: 'PDP-2026-0001',
      receivedAt: '2026-01-03T08:00:00.000Z',
      dueAt: '2026-01-06T08:00:00.000Z',
      hoursLeft: 24,
      clock: 'time',
      hasContact: true,
      now: { name: 'Orang Hasan' },
    })
    expect(made.body).not.toContain('0812')
    expect((await as('desa', 'POST', '/data-requests', asked)).json()).toMatchObject({
      number: 'PDP-2026-0001',
    })
    const other = await as('desa', 'POST', '/data-requests', { ...asked, wrong: 'Lain lagi' })
    expect(other.json()).toMatchObject({ code: 'data-request-differs' })
    const ahead = await as(
      'desa',
      'POST',
      '/data-requests',
      body(own, { receivedAt: '2026-01-05T08:00:01Z' }),
    )
    expect(ahead.json()).toMatchObject({ code: 'data-request-future' })
    const { rows } = await sql<{
      all: string
    }>`select row_to_json(q)::text as all from data_request q`.execute(open.db)
    expect(JSON.stringify(rows)).not.toMatch(/Hasan|0812|kurang lengkap/)
  })

  it('is seen within its reach and nowhere else, and numbers go on for all', async () => {
    for (const village of [next, far]) {
      const made = await as('naker', 'POST', '/data-requests', body(village))
      expect(made.statusCode).toBe(201)
    }
    const numbers = async (who: string) =>
      ((await as(who, 'GET', '/data-requests')).json().rows as { number: string }[]).map(
        ({ number }) => number,
      )
    expect(await numbers('desa')).toEqual(['PDP-2026-0001'])
    expect((await numbers('camat')).sort()).toEqual(['PDP-2026-0001', 'PDP-2026-0002'])
    expect(await numbers('auditor')).toHaveLength(3)
    const all = (await as('naker', 'GET', '/data-requests')).json()
    const away = all.rows.find(({ number }: { number: string }) => number === 'PDP-2026-0003')
    expect((await as('desa', 'GET', `/data-requests/${away.id}`)).statusCode).toBe(404)
    expect((await as('camat', 'GET', `/data-requests/${away.id}/letter.pdf`)).statusCode).toBe(404)
    expect((await as('desa', 'GET', '/data-requests')).json()).toMatchObject({ open: 1, late: 0 })
    // Nor recorded about anybody outside, or about nobody.
    expect((await as('desa', 'POST', '/data-requests', body(far))).statusCode).toBe(404)
    expect((await as('desa', 'POST', '/data-requests', body(own, { workerId: null }))).json()).toMatchObject({
      code: 'data-request-worker',
    })
    expect(
      (await as('naker', 'POST', '/data-requests', body(own, { workerId: null, kind: 'information' })))
        .statusCode,
    ).toBe(201)
    for (const act of ['decision', 'owner', 'undo', 'contact'])
      expect((await as('auditor', 'POST', `/data-requests/${away.id}/${act}`, {})).statusCode).toBe(403)
  })

  it('is overdue after its last moment, assigned, granted, and the correction stands until it is taken back', async () => {
    const asked = body(own, {
      receivedAt: '2026-01-02T07:59:59Z',
      changes: { name: 'Hasan Basri', motherName: 'Sitti' },
    })
    const made = (await as('desa', 'POST', '/data-requests', asked)).json<RequestView>()
    expect(made).toMatchObject({ clock: 'late', hoursLeft: -1 })
    const late = (await as('naker', 'GET', '/data-requests?state=late')).json()
    expect(late.rows).toMatchObject([{ id: made.id }])
    const at = (act: string, payload: object) =>
      as('naker', 'POST', `/data-requests/${made.id}/${act}`, payload)
    expect((await at('owner', { owner: 'desa' })).json()).toMatchObject({ code: 'data-request-owner' })
    expect((await at('owner', { owner: 'naker' })).json()).toMatchObject({ owner: 'naker' })
    expect((await at('decision', { outcome: 'refused', answer: 'Tidak cukup bukti' })).json()).toMatchObject({
      code: 'data-request-next-step',
    })
    const granted = (
      await at('decision', { outcome: 'done', answer: 'Nama sudah dibetulkan' })
    ).json<RequestView>()
    expect(granted).toMatchObject({
      outcome: 'done',
      clock: 'answered',
      decidedBy: 'naker',
      correction: { fields: ['name', 'motherName'], stands: true, waits: true },
    })
    expect((await at('decision', { outcome: 'done', answer: 'Lagi lagi' })).json()).toMatchObject({
      code: 'data-request-decided',
    })
    await run()
    const person = async () => (await as('desa', 'GET', `/people/${people.get(own)}`)).json()
    expect((await person()).person).toMatchObject({ name: 'Hasan Basri', motherName: 'Sitti' })
    expect((await as('naker', 'GET', `/data-requests/${made.id}`)).json()).toMatchObject({
      correction: { waits: false, applies: true },
    })
    const letter = await as('desa', 'GET', `/data-requests/${made.id}/letter.pdf`)
    const told = await textOf(letter.rawPayload)
    for (const words of [made.number, 'Permintaan Anda dikabulkan', 'nama, nama ibu kandung', 'Hasan Basri'])
      expect(told).toContain(words)
    // The screen tells the desk who the officer is, the paper tells the citizen as what they acted.
    const trace = await as('naker', 'GET', `/people/${people.get(own)}/trace`)
    expect(trace.json().rows).toContainEqual(
      expect.objectContaining({ officer: 'Petugas 0', role: 'village' }),
    )
    const paper = await textOf((await as('naker', 'GET', `/people/${people.get(own)}/trace.pdf`)).rawPayload)
    expect(paper).toContain('Operator desa/kelurahan')
    expect(paper).not.toMatch(/Petugas \d/)
    expect((await at('undo', { reason: 'Salah orang' })).statusCode).toBe(200)
    await run()
    expect((await person()).person.name).toBe('Orang Hasan')
    expect((await at('undo', { reason: 'Salah orang' })).json()).toMatchObject({ code: 'correction-none' })
  })

  it('opens where to answer only with a reason, which is written down', async () => {
    const { id } = (await as('naker', 'POST', '/data-requests', body(own))).json<RequestView>()
    const at = `/api/data-requests/${id}/contact`
    expect((await open.ask(at, {})).statusCode).toBe(400)
    // Full numbers open to a session with a second factor alone.
    const half = await as('naker', 'POST', `/data-requests/${id}/contact`, { reason: 'Mengirim jawaban' })
    expect(half.json()).toMatchObject({ code: 'second-factor-missing' })
    const opened = await open.ask(at, { reason: 'Mengirim jawaban' })
    expect(opened.json()).toEqual({ contact: '0812 3456 7890' })
    const acts = await open.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'data-request.contact-opened')
      .execute()
    expect(acts).toMatchObject([{ actor: 'admin', reason: 'Mengirim jawaban', subject_id: id }])
    const { rows } = await sql<{ all: string }>`select a::text as all from audit a`.execute(open.db)
    expect(JSON.stringify(rows)).not.toMatch(/Basri|0812|kurang lengkap/)
  })

  it('of what others keep is granted by passing it on', async () => {
    const asked = body(own, { changes: undefined, elsewhere: { nik: 'satu angka keliru' } })
    const { id } = (await as('naker', 'POST', '/data-requests', asked)).json<RequestView>()
    const done = await as('naker', 'POST', `/data-requests/${id}/decision`, {
      outcome: 'done',
      answer: 'Ditanyakan ke Disdukcapil',
    })
    expect(done.json()).toMatchObject({
      outcome: 'done',
      correction: null,
      elsewhere: { nik: 'satu angka keliru' },
    })
    const empty = (
      await as('naker', 'POST', '/data-requests', body(own, { changes: undefined }))
    ).json<RequestView>()
    const refused = await as('naker', 'POST', `/data-requests/${empty.id}/decision`, {
      outcome: 'done',
      answer: 'Tidak ada',
    })
    expect(refused.json()).toMatchObject({ code: 'correction-empty' })
  })
})
