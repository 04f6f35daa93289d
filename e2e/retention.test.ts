import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import { openVault } from '../src/platform/vault.ts'
import { refresh } from '../src/refresh.ts'
import { importFile } from '../src/registry/imports/import-file.ts'
import { undoImport } from '../src/registry/imports/undo-import.ts'
import type { RetentionView } from '../src/retention/api.ts'
import { dueToday } from '../src/retention/daily.ts'
import { runRetention } from '../src/retention/questions.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const regencyCode = '73.16'
const later = new Date('2034-01-05T08:00:00Z')
let open: OpenApp
const imports: string[] = []
const vault = () => openVault(open.vaultFolder, secrets)
const ground = () => ({ db: open.db, key: secrets, vault: vault() })
const at = (year: number) => new Date(`${year}-02-01T00:00:00Z`)

/** A list of one village as it was sent in a year: Hasan always, and one more who is on no other list. */
async function send(year: number): Promise<string> {
  const rows = [
    'NAMA;NIK;TANGGAL LAHIR;DESA',
    'HASAN;7316011203809001;12-03-1980;Bangkala',
    `ORANG ${'ABCDEFGH'[year - 2020]};73160112038${year - 1900}902;12-03-19${year - 1940};Bangkala`,
  ]
  const given = {
    kind: 'village-workers' as const,
    asOf: `${year}-01-31`,
    officeName: 'Kecamatan Maiwa',
    fileName: `${year}.csv`,
    source: Readable.from([Buffer.from(rows.join('\n'))]),
  }
  const done = await importFile(ground(), { regencyCode, actor: 'uji', at: at(year) }, given, {
    decide: async () => true,
  })
  if (!done.ok) throw new Error(done.problem)
  return done.view.id
}

beforeAll(async () => {
  open = await openApp()
  await loadAreas(open.db)
  for (const year of [2020, 2021, 2022, 2023]) imports.push(await send(year))
  await undoImport(ground(), { regencyCode, actor: 'uji', at: at(2024) }, imports[3]!)
  await refresh({ db: open.db, key: secrets }, regencyCode, now)
  for (const name of readdirSync(open.vaultFolder, { recursive: true, encoding: 'utf8' }))
    if (name.length > 60)
      utimesSync(join(open.vaultFolder, name), new Date('2025-01-01'), new Date('2025-01-01'))
}, 180_000)
afterAll(() => open.close())

const look = async (): Promise<RetentionView> => (await open.ask('/api/retention')).json()
const kindIn = (view: RetentionView, id: string) => view.kinds.find((kind) => kind.id === id)!
const put = (url: string, payload: object) =>
  open.app.inject({ method: 'PUT', url, payload, cookies: open.cookies })
const counts = async () => {
  const { rows } = await sql<Record<string, number>>`select (select count(*) from source_record) as records,
    (select count(*) from import_row) as rows, (select count(*) from worker) as workers`.execute(open.db)
  return rows[0]!
}

describe('retention', () => {
  it('shows what would go and why, and changes nothing', async () => {
    const before = await counts()
    const view = await look()
    // Of four lists the standing one (2022) and the one before it are needed; 2023 was undone.
    expect(kindIn(view, 'original-files')).toMatchObject({ held: 4, due: 2, days: 365, ending: 'delete' })
    expect(kindIn(view, 'undone-rows')).toMatchObject({ held: 2, due: 2 })
    expect(kindIn(view, 'superseded-rows')).toMatchObject({ held: 2, due: 0 })
    expect(kindIn(view, 'audit')).toMatchObject({ ending: 'keep', days: null, due: 0 })
    expect(view.kinds.every(({ basis }) => basis.length > 0)).toBe(true)
    expect(
      view.kinds.flatMap(({ basis }) => basis).filter(({ confidence }) => confidence === 'verified'),
    ).toEqual([])
    expect(view).toMatchObject({ daily: { on: false }, lastRun: null })
    expect(await counts()).toEqual(before)
  })

  it('is lengthened and shortened within bounds, with a reason', async () => {
    const choose = (kind: string, days: number, reason = 'Jadwal retensi arsip') =>
      put('/api/retention/days', { kind, days, reason })
    expect((await choose('undone-rows', 5)).json()).toMatchObject({ code: 'retention-bounds' })
    expect((await choose('audit', 5)).json()).toMatchObject({ code: 'retention-fixed' })
    expect((await choose('undone-rows', 100, '')).statusCode).toBe(400)
    const view = (await choose('superseded-rows', 400)).json<RetentionView>()
    expect(kindIn(view, 'superseded-rows')).toMatchObject({
      days: 400,
      standardDays: 1825,
      due: 2,
      chosen: { by: 'admin' },
    })
    const acts = await open.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'retention.chosen')
      .execute()
    expect(acts).toMatchObject([{ reason: 'Jadwal retensi arsip', detail: { days: 400, before: 1825 } }])
  })

  it('lets go what is over and touches nothing that a figure, a decision or a question stands on', async () => {
    // Somebody decided about the one who stood only in the undone list.
    const { rows } = await sql<{ id: string }>`select source_record_id as id from import_row
      where import_id = ${imports[3]!} and source_record_id not in (select source_record_id from worker_source)`.execute(
      open.db,
    )
    expect(rows).toHaveLength(1)
    const decided = rows[0]!.id
    await sql`insert into review_decision (regency_code, id, kind, left_id, right_id, verdict, decided_by, decided_at)
      values (${regencyCode}, gen_random_uuid(), 'duplicate', ${decided}, gen_random_uuid(), 'same', 'uji', ${now})`.execute(
      open.db,
    )
    const people = await open.ask('/api/coverage')
    const answer = await open.ask('/api/retention/run', { reason: 'Uji retensi' })
    expect(answer.statusCode).toBe(200)
    const gone = Object.fromEntries(
      answer.json().gone.map((one: { id: string; count: number }) => [one.id, one.count]),
    )
    expect(gone).toMatchObject({ 'undone-rows': 2, 'superseded-rows': 2, 'original-files': 2 })
    const left = await sql<{ name: string }>`select distinct name from source_record order by 1`.execute(
      open.db,
    )
    // 2020 alone is gone; 2023 is kept because of the decision.
    expect(left.rows.map(({ name }) => name)).toEqual(['HASAN', 'ORANG B', 'ORANG C', 'ORANG D'])
    expect((await open.ask('/api/coverage')).json().figures).toEqual(people.json().figures)
    await refresh({ db: open.db, key: secrets }, regencyCode, now, undefined, { force: true })
    expect((await open.ask('/api/coverage')).json().figures).toEqual(people.json().figures)
    expect((await vault().list()).length).toBe(2)
    expect((await open.ask(`/api/imports/${imports[0]}/reasons`)).json().code).toBe('import-file-gone')
    expect((await open.ask(`/api/imports/${imports[0]}`)).statusCode).toBe(200)
    const again = await open.ask('/api/retention/run', { reason: 'Uji retensi lagi' })
    expect(again.json().gone.every((one: { count: number }) => one.count === 0)).toBe(true)
    const acts = await open.db
      .selectFrom('audit')
      .select(['action', 'subject_id'])
      .where('action', '=', 'retention.ended')
      .execute()
    expect(acts.map(({ subject_id }) => subject_id).sort()).toEqual([
      'original-files',
      'superseded-rows',
      'undone-rows',
    ])
    // The list before the standing one is there to go back to.
    await undoImport(ground(), { regencyCode, actor: 'uji', at: now }, imports[2]!)
    await refresh({ db: open.db, key: secrets }, regencyCode, now)
    const fallen = await sql<{ name: string }>`select name from worker order by 1`.execute(open.db)
    expect(fallen.rows.map(({ name }) => name.toUpperCase())).toEqual(['HASAN', 'ORANG B'])
  }, 60_000)

  it('lets settled rows of the waiting list go, none that still waits, and no finding', async () => {
    const [old, young, waits] = ['2022-05-01', '2025-11-01', null]
    for (const closed of [old, young, waits])
      await sql`insert into waiting_person (regency_code, id, worker_id, group_code, asked_by, asked_on, entered_by, entered_at,
          closed_by, closed_at, closed_reason)
        values (${regencyCode}, gen_random_uuid(), gen_random_uuid(), 'rentan', 'Desa', '2022-01-01', 'uji', '2022-01-01',
          ${closed && 'uji'}, ${closed}::timestamptz, ${closed && 'SK 1/2022'})`.execute(open.db)
    await sql`insert into waste_finding (regency_code, id, person_id, kind, payer, name, opened_on, seen_on, closed_on)
      values (${regencyCode}, gen_random_uuid(), gen_random_uuid(), 'dead', 'regency', 'Hasan', '2020-01-01', '2020-01-01',
        '2020-02-01')`.execute(open.db)
    expect(kindIn(await look(), 'waiting-people')).toMatchObject({ held: 3, due: 1, days: 730 })
    expect(kindIn(await look(), 'findings')).toMatchObject({ ending: 'keep', held: 1, due: 0 })
    const answer = await open.ask('/api/retention/run', { reason: 'Uji retensi' })
    expect(answer.json().gone).toContainEqual({ id: 'waiting-people', count: 1 })
    const { rows } = await sql<{ closed: Date | null }>`select closed_at as closed from waiting_person
      where regency_code = ${regencyCode} order by 1 nulls last`.execute(open.db)
    expect(rows.map(({ closed }) => closed?.getFullYear() ?? null)).toEqual([2025, null])
    expect(kindIn(await look(), 'findings').held).toBe(1)
  })

  it('is whole or not at all for a kind: what fails leaves its rows', async () => {
    await sql`alter table record_key rename to record_key_away`.execute(open.db)
    const before = await counts()
    try {
      await expect(
        runRetention(
          { db: open.db, vault: vault(), dataDir: open.vaultFolder },
          { regencyCode, actor: 'uji', at: later },
          'Gagal',
        ),
      ).rejects.toThrow()
    } finally {
      await sql`alter table record_key_away rename to record_key`.execute(open.db)
    }
    expect(await counts()).toEqual(before)
  })

  it('runs by itself only where it was switched on, and once a day', async () => {
    const tomorrow = new Date('2026-01-06T08:00:00Z')
    expect(await dueToday(open.db, tomorrow)).toEqual([])
    const on = await put('/api/retention/daily', { on: true, reason: 'Keputusan kepala dinas' })
    expect(on.json()).toMatchObject({ daily: { on: true, by: 'admin' } })
    expect(await dueToday(open.db, tomorrow)).toEqual([regencyCode])
    expect(await dueToday(open.db, now)).toEqual([])
    await put('/api/retention/daily', { on: false, reason: 'Dihentikan dulu' })
    expect(await dueToday(open.db, tomorrow)).toEqual([])
  })
})
