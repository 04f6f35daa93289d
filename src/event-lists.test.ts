import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settleCause } from './claims/events/link-event.ts'
import { reportEvent } from './claims/events/report-event.ts'
import { openTold } from './claims/events/told.ts'
import { death } from './claims/test-case.ts'
import { commitImport } from './registry/imports/commit-import.ts'
import { listImportRows } from './registry/imports/reads.ts'
import { acting, regencyCode } from './registry/imports/test-ground.ts'
import { undoImport } from './registry/imports/undo-import.ts'
import { deathHead, lines, names, nik, openLists } from './test-event-lists.ts'

let g: Awaited<ReturnType<typeof openLists>>
beforeAll(async () => {
  g = await openLists()
}, 60_000)
afterAll(() => g.close())

const counts = { made: 0, told: 0, linked: 0, unlinked: 0, differs: 0, claims: 0 }
const row = (i: number, day: string, more = ';Rumah;Sakit jantung;Kadus;081200009001') =>
  `${i};${names[i - 1]};${nik(i)};01-01-1990;Bangkala;${day}${more}`

describe('deaths a village wrote down', () => {
  it('become events with what they give a right to; who is not known waits for a person', async () => {
    const strange = '2;Orang Lain;;05-05-1961;Tuncung;02/03/2025;Puskesmas;Stroke;Anak;'
    const stored = await g.deaths([row(1, '12 Juni 2025'), strange], 'Desa Bangkala')
    expect(stored.counts?.events).toEqual({ ...counts, made: 2, linked: 1, unlinked: 1, claims: 1 })
    const [ani, other] = await g.events()
    expect(ani).toMatchObject({
      kind: 'death',
      happened_on: '2025-06-12',
      cause: 'unknown',
      told_by: 'village',
      name: names[0],
      linked_by: 'engine',
      village_code: '73.16.01.1001',
    })
    expect(other).toMatchObject({ person_id: null, birth_date: '1961-05-05', village_code: '73.16.01.2003' })
    expect(openTold(g.key, ani!.told_sealed)).toMatchObject({
      what: 'Sakit jantung',
      reporterPhone: '081200009001',
      work: { atWork: null, onTheWay: null },
    })
    const claims = await g.db.selectFrom('claim').selectAll().execute()
    // What it gives hangs on whether work caused it, which nobody has said.
    expect(claims).toMatchObject([{ programme: 'JKM', event_id: ani!.id, expected: null, state: 'reported' }])
    // Words of health are nowhere in the clear.
    const { rows } = await sql<{
      said: string
    }>`select (s.*)::text as said from source_record s where role = 'event'
      union all select (e.*)::text from claim_event e union all select (t.*)::text from claim_event_telling t`.execute(
      g.db,
    )
    expect(rows.map(({ said }) => said).join()).not.toMatch(/jantung|Stroke|081200009001/)
  })

  it('told again by the next list of the office are the same events; gone from it they stay', async () => {
    const before = await g.events()
    const again = await g.deaths(
      [row(1, '13 Juni 2025'), row(2, '20-08-2025')],
      'Desa Bangkala',
      '2026-01-04',
    )
    expect(again.counts).toMatchObject({ new: 1, changed: 1, gone: 1 })
    expect(again.counts?.events).toEqual({ ...counts, made: 1, told: 1, linked: 1, differs: 1, claims: 1 })
    const after = await g.events()
    expect(after.slice(0, 2)).toEqual(before)
    expect(after[2]).toMatchObject({ name: names[1], happened_on: '2025-08-20' })
  })

  it('says of each row that is no event why, and how to mend it', async () => {
    const wrong = [row(3, ''), row(3, '31-02-2025'), row(3, '01-02-2026'), row(3, '01-02-1989')]
    const stored = await g.deaths([...wrong, row(3, '01-02-2025')], 'Desa Salah')
    expect(stored.counts?.byIssue).toMatchObject({
      'event-day-missing': 1,
      'event-day-unreadable': 1,
      'event-day-in-future': 1,
      'event-day-before-birth': 1,
    })
    expect(stored.counts?.events).toMatchObject({ made: 1 })
    const { rows } = await listImportRows(g.db, regencyCode, stored.id, { change: 'rejected', page: 0 })
    expect(rows.map(({ rowNumber, issues }) => [rowNumber, issues[0]?.severity])).toEqual(
      [2, 3, 4, 5].map((number) => [number, 'error']),
    )
  })
})

describe('accidents the police and a hospital tell', () => {
  it('say who was hurt and who died; the way home from work is only shown beside', async () => {
    const stored = await g.police(
      [
        `1,${names[3]},${nik(4)},35,Bangkala,"Senin, 03/11/2025",17.45 WITA,Jalan Poros,Pulang kerja dari kebun,LR`,
        `2,${names[4]},${nik(5)},35,Bangkala,03-11-2025,17.45,Jalan Poros,,MD`,
        `3,${names[5]},${nik(6)},35,Bangkala,03-11-2025,,Jalan Poros,,Kabur`,
      ],
      'Satlantas',
    )
    expect(stored.counts?.byIssue['event-outcome-unreadable']).toBe(1)
    // Of an accident nothing opens before somebody says that it came of work.
    expect(stored.counts?.events).toEqual({ ...counts, made: 2, linked: 2, claims: 1 })
    const [hurt, dead] = (await g.events()).slice(-2)
    expect([hurt, dead]).toMatchObject([
      { kind: 'accident', cause: 'unknown', happened_on: '2025-11-03' },
      { kind: 'death', cause: 'unknown' },
    ])
    expect(openTold(g.key, hurt!.told_sealed)).toMatchObject({ time: '17:45', work: { onTheWay: null } })
  })

  it('are the same whoever tells them, on a near day; on another day they are another accident', async () => {
    const head = 'NAMA PASIEN;NIK;TGL LAHIR;ALAMAT;TGL MASUK;DIAGNOSA;CARA KELUAR'
    // As Excel in Indonesia saves a CSV: semicolons, Windows-1252.
    const hospital = (...rows: string[]) =>
      g.store(Buffer.from(lines('RSUD', '', head, ...rows), 'latin1'), {
        kind: 'hospital-cases',
        officeName: 'RSUD Massenrempulu',
      })
    const stored = await hospital(
      `${names[3]};${nik(4)};01-01-1990;Bangkala, Maiwa;04/11/2025;Fraktur tibia \x96 KLL;Dirawat`,
      `${names[3]};${nik(4)};01-01-1990;Bangkala, Maiwa;24/12/2025;Vulnus;Pulang sembuh`,
      `${names[4]};;01-01-1990;;05/11/2025;CKB;Meninggal > 48 jam`,
    )
    expect(stored.counts?.events).toEqual({ ...counts, made: 1, told: 2, linked: 1, differs: 2 })
    const tellings = await g.db
      .selectFrom('claim_event_telling')
      .select(({ fn }) => ['event_id', fn.countAll<number>().as('n')])
      .groupBy('event_id')
      .execute()
    expect(tellings.filter(({ n }) => Number(n) === 2)).toHaveLength(3)
  })
})

describe('lists and people', () => {
  it('meet: what was reported by hand is told once more, and the list then says who it is', async () => {
    const by = { regencyCode, actor: 'kades', at: acting.at }
    const report = death(null, {
      name: names[6],
      nik: '',
      birthDate: '1990-01-01',
      villageCode: '73.16.01.2003',
      happenedOn: '2025-10-10',
      cause: 'unknown',
    })
    const done = await reportEvent(g.ground, by, report)
    expect(done).toMatchObject({ ok: true })
    const before = (await g.events()).length
    const stored = await g.deaths([row(7, '10-10-2025')], 'Desa Ketujuh')
    expect(stored.counts?.events).toMatchObject({ made: 0, told: 1 })
    const events = await g.events()
    expect(events).toHaveLength(before)
    expect(events.at(-1)).toMatchObject({ id: report.id, linked_by: 'engine' })
  })

  it('undone, a list takes its events back, but for those somebody worked on and those others tell of', async () => {
    const rows = [row(8, '11-11-2025'), row(9, '12-11-2025'), row(10, '13-11-2025')]
    const stored = await g.deaths(rows, 'Desa Undur')
    await g.deaths([row(10, '13-11-2025')], 'Desa Lain')
    const [eighth, ninth, tenth] = (await g.events()).slice(-3)
    const reason = 'Keterangan dokter'
    await settleCause(g.ground, acting, ninth!.id, { cause: 'not-work', reason })
    expect(await undoImport(g.ground, acting, stored.id)).toEqual({ ok: true })
    expect((await g.view(stored.id)).counts?.events).toMatchObject({
      made: 3,
      takenBack: 1,
      kept: [
        { number: ninth!.number, why: 'worked-on' },
        { number: tenth!.number, why: 'told-elsewhere' },
      ],
    })
    const standing = new Set((await g.standing()).map(({ id }) => id))
    expect([eighth, ninth, tenth].map((one) => standing.has(one!.id))).toEqual([false, true, true])
    const { state } = await g.db
      .selectFrom('claim')
      .select('state')
      .where('event_id', '=', eighth!.id)
      .executeTakeFirstOrThrow()
    expect(state).toBe('withdrawn')
    // Stored once more, only what was taken back is made again.
    const again = await g.deaths(rows, 'Desa Undur')
    expect(again.counts?.events).toMatchObject({ made: 1, told: 2 })
  })

  it('asked to store twice, or by a file stored before, make nothing twice', async () => {
    const file = lines(deathHead, '1;Orang Sekali;;01-01-1955;Bangkala;01-12-2025;;;;')
    const given = { kind: 'village-deaths', officeName: 'Desa Sekali' } as const
    const stored = await g.store(file, given)
    const before = (await g.events()).length
    expect(await commitImport(g.ground, acting, stored.id)).toEqual({ ok: true })
    expect(await g.create(file, given)).toMatchObject({ problem: 'import-already-done' })
    expect(await g.events()).toHaveLength(before)
  })
})
