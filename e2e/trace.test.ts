import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import type { IncidentView, ReadsView, TraceView } from '../src/privacy/api.ts'
import { refresh } from '../src/refresh.ts'
import { givenList } from '../src/registry/given-list.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const regencyCode = '73.16'
const [maiwa, other] = ['73.16.01.2002', '73.16.02.1001'] as const
let open: OpenApp
let ali = ''
let hasna = ''
let importId = ''

beforeAll(async () => {
  open = await openApp()
  await loadAreas(open.db)
  const row = (name: string, i: number, villageCode: string) => ({
    name,
    nik: `${villageCode.slice(0, 8).replaceAll('.', '')}1203${80 + i}900${i}`,
    birthDate: `19${80 + i}-03-12`,
    sex: 'L' as const,
    villageCode,
  })
  const rows = [row('Muhammad Ali', 1, maiwa), row('Hasna', 2, other)]
  importId = (
    await givenList(open.db, secrets, {
      regencyCode,
      kind: 'village-workers',
      name: 'Pekerja',
      asOf: '2025-12-31',
      rows,
    })
  ).importId
  await refresh({ db: open.db, key: secrets }, regencyCode, now)
  const { rows: found } = await sql<{ id: string; name: string }>`select id, name from worker`.execute(
    open.db,
  )
  ali = found.find(({ name }) => name === 'Muhammad Ali')!.id
  hasna = found.find(({ name }) => name === 'Hasna')!.id
  // One looks, as people do.
  await open.ask('/api/people/query', {})
  await open.ask('/api/people/query', { village: maiwa })
  await open.ask('/api/people/query', { q: 'Hasna' })
  await open.ask(`/api/people/${ali}`)
  await open.ask(`/api/people/${hasna}`)
  await open.ask(`/api/people/${ali}/nik`, { reason: 'Mencocokkan KTP' })
  await open.ask(`/api/imports/${importId}/rows`)
  await open.ask('/api/people/export', { figure: 'universe', village: maiwa })
  await open.ask('/api/people/export', { figure: 'universe', village: other })
})
afterAll(() => open.close())

const traceOf = async (id: string) => (await open.ask(`/api/people/${id}/trace`)).json<TraceView>()

describe('who looked at a person’s data', () => {
  it('names every act of the audit that showed them, and none that showed others', async () => {
    const trace = await traceOf(ali)
    const acts = trace.rows.map(({ action, sure }) => `${action} ${sure}`).sort()
    expect(acts).toEqual([
      'import.rows-viewed false',
      'nik.opened true',
      'people.exported false',
      'people.searched true',
      'people.searched true',
      'person.viewed true',
    ])
    expect(trace.byKind).toEqual({ 'list-opened': 1, 'number-opened': 1, exported: 1, listed: 2, opened: 1 })
    expect(trace.rows.find(({ action }) => action === 'nik.opened')).toMatchObject({
      actor: 'admin',
      role: 'administrator',
      reason: 'Mencocokkan KTP',
    })
    // Looked for by hand, without an index or a rule: whatever row of the audit holds the id.
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from audit
      where (subject_id = ${ali} or detail::text like ${`%${ali}%`}) and action <> 'trace.viewed'`.execute(
      open.db,
    )
    expect(trace.rows.filter(({ sure }) => sure)).toHaveLength(rows[0]!.n)
  })

  it('writes down that it was made and printed, and tells that too the next time', async () => {
    const printed = await open.ask(`/api/people/${ali}/trace.pdf`)
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const kinds = (await traceOf(ali)).byKind
    expect(kinds.reported).toBe(2)
    expect((await open.ask(`/api/people/${v7()}/trace`)).statusCode).toBe(404)
  })

  it('shows the auditor no ids of the people a list held', async () => {
    const { rows } = (await open.ask('/api/audit?action=people.searched')).json()
    expect(rows).toHaveLength(3)
    expect(JSON.stringify(rows)).not.toContain(ali)
  })

  it('is read by index, whatever the length of the audit', async () => {
    await sql`insert into audit (regency_code, id, at, actor, action, subject_kind, subject_id, detail)
      select '73.16', gen_random_uuid(), ${now}::timestamptz - n * interval '1 second', 'admin', 'people.searched', 'figure',
        'universe', jsonb_build_object('rows', 1, 'shown', gen_random_uuid()) from generate_series(1, 30000) n`.execute(
      open.db,
    )
    await sql`analyze audit`.execute(open.db)
    const { rows } = await sql<
      Record<string, string>
    >`explain select a.id from audit a where a.regency_code = '73.16'
      and a.detail ? 'shown' and string_to_array(a.detail ->> 'shown', ' ') && ${[ali]}::text[]`.execute(
      open.db,
    )
    expect(rows.map((row) => Object.values(row)[0]).join('\n')).toContain('audit_by_shown')
    expect((await traceOf(ali)).byKind.listed).toBe(2)
  })
})

describe('an incident', () => {
  const content = {
    what: 'Laptop operator hilang di terminal',
    foundAt: '2026-01-04T08:00:00.000Z',
    foundHow: 'Lapor operator',
    from: null,
    until: null,
    kinds: ['identity', 'nik'],
    persons: null,
    handling: 'Sesi diputus',
    lessons: '',
  }
  const id = v7()
  const entry = (kind: string, seq: number, more: object = {}) =>
    open.ask(`/api/incidents/${id}/entries`, { kind, seq, content: { ...content, ...more } })

  it('has a number and a clock from when it was found, and keeps every state it was in', async () => {
    const made = (await open.ask('/api/incidents', { id, content })).json<IncidentView>()
    expect(made).toMatchObject({
      number: 'INS-2026-0001',
      dueAt: '2026-01-07T08:00:00.000Z',
      hoursLeft: 48,
      clock: 'time',
      seq: 1,
    })
    expect((await open.ask('/api/incidents', { id, content })).json()).toMatchObject({ seq: 1 })
    const { what } = content
    expect((await entry('closed', 1, { lessons: 'Sandi layar' })).json()).toMatchObject({
      code: 'incident-not-told',
    })
    expect(
      (await entry('changed', 1, { foundAt: '2026-01-01T00:00:00.000Z', persons: 2 })).json(),
    ).toMatchObject({
      seq: 2,
      clock: 'late',
      hoursLeft: -32,
    })
    expect((await entry('changed', 1)).json()).toMatchObject({ code: 'incident-changed' })
    expect((await entry('changed', 2, { from: '2026-01-05T00:00:00.000Z' })).json()).toMatchObject({
      code: 'incident-days',
    })
    for (const [kind, seq] of [
      ['told-agency', 2],
      ['told-subjects', 3],
    ] as const)
      expect((await entry(kind, seq, { persons: 2 })).statusCode).toBe(200)
    const closed = (
      await entry('closed', 4, { persons: 2, lessons: 'Sandi layar dipasang' })
    ).json<IncidentView>()
    expect(closed).toMatchObject({ clock: 'answered', content: { what, persons: 2 } })
    expect(closed.closedAt).not.toBeNull()
    expect(closed.history.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual([
      '1 opened',
      '2 changed',
      '3 told-agency',
      '4 told-subjects',
      '5 closed',
    ])
    expect((await entry('changed', 5)).json()).toMatchObject({ code: 'incident-closed' })
    expect((await entry('reopened', 5)).json()).toMatchObject({ closedAt: null })
    for (const to of ['agency', 'subjects']) {
      const paper = await open.ask(`/api/incidents/${id}/notice.pdf?to=${to}`)
      expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    }
    // What was written stands in the audit by its print, so that a state changed later would show.
    const { rows } = await sql<{ same: boolean }>`select bool_and(exists (select from audit a
      where a.subject_id = e.incident_id::text and a.detail ->> 'print' = e.print)) as same from incident_entry e`.execute(
      open.db,
    )
    expect(rows).toEqual([{ same: true }])
  })

  it('knows whose rows an account was shown in a time, and what must be counted apart', async () => {
    const reads = async (from: string, to: string, account = 'admin') =>
      (await open.ask('/api/incidents/reads', { account, from, to })).json<ReadsView>()
    const found = await reads('2026-01-05T07:59:59Z', '2026-01-05T08:00:01Z')
    expect(found.people.map(({ name }) => name)).toEqual(['Hasna', 'Muhammad Ali'])
    expect(found.persons).toBe(2)
    expect(found.wholesale.map(({ action }) => action).sort()).toEqual([
      'import.rows-viewed',
      'people.exported',
      'people.exported',
    ])
    expect((await reads('2026-01-05T08:00:01Z', '2026-01-06T08:00:00Z')).persons).toBe(0)
    expect((await reads('2026-01-05T07:59:59Z', '2026-01-05T08:00:01Z', 'nobody')).acts).toBe(0)
  })
})

describe('the purpose of a list', () => {
  it('is missing until somebody says it, and keeps what was said before', async () => {
    const view = async () => (await open.ask('/api/list-purposes')).json()
    const [list] = (await view()).rows
    expect(list).toMatchObject({ kind: 'village-workers', purpose: null, said: 0 })
    const say = (purpose: string) =>
      open.app.inject({
        method: 'PUT',
        url: `/api/lists/${list.listId}/purpose`,
        cookies: open.cookies,
        payload: { purpose, basis: 'public-task', reason: 'Melengkapi catatan' },
      })
    expect((await say('Melindungi pekerja rentan')).json().rows).toMatchObject([
      { basis: 'public-task', said: 1 },
    ])
    await say('Melindungi pekerja rentan')
    expect((await say('Melindungi pekerja desa')).json().rows).toMatchObject([
      { purpose: 'Melindungi pekerja desa', said: 2 },
    ])
    const open0 = await open.app.inject({ method: 'GET', url: '/api/privacy' })
    expect(open0.json()).toMatchObject({
      contact: null,
      answerHours: 72,
      breachHours: 72,
      kept: expect.arrayContaining([
        { kind: 'original-files', days: 365 },
        { kind: 'audit', days: null },
      ]),
      lists: [{ kind: 'village-workers', purpose: 'Melindungi pekerja desa', count: 1 }],
    })
    expect(open0.body).not.toMatch(/Muhammad|Hasna/)
  })
})
