import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelImport } from './cancel-import.ts'
import { commitImport } from './commit-import.ts'
import { correctLayout } from './correct-layout.ts'
import { listImportRows, listLists } from './reads.ts'
import { stageImport } from './stage-import.ts'
import { acting, importGround, regencyCode } from './test-ground.ts'
import { undoImport } from './undo-import.ts'

let g: Awaited<ReturnType<typeof importGround>>
beforeAll(async () => {
  g = await importGround()
})
afterAll(() => g.close())

const csv = (...rows: string[]) => ['No,NIK,Nama,Tgl Lahir,L/P,Desa', ...rows].join('\n')
const ani = '1,7316014107909001,Ani,01-07-1990,P,Bangkala'
const budi = '2,7316010203859002,Budi,02-03-1985,L,Bangkala'
const citra = '3,,Citra,25-05-1987,P,Bangkala'
const rowsOf = (id: string) =>
  listImportRows(g.db, regencyCode, id, { page: 0 }).then(({ rows }) =>
    rows.map((row) => `${row.name}: ${row.change}`),
  )
const version = async () =>
  (await g.db.selectFrom('tenant').select('lists_version').executeTakeFirst())?.lists_version ?? 0
const acts = async (id: string) =>
  (await g.db.selectFrom('audit').select('action').where('subject_id', '=', id).orderBy('id').execute()).map(
    (act) => act.action,
  )

describe('a list and the next one of its office', () => {
  const officeName = 'Kantor A'
  it('says of each row whether it is new, changed, unchanged, and who is gone', async () => {
    const first = await g.store(csv(ani, budi, citra), { officeName, asOf: '2025-11-30' })
    expect(first.counts).toMatchObject({ rows: 3, new: 3, changed: 0, unchanged: 0, gone: 0 })
    const moved = ani.replace('Bangkala', 'Pattondon Salu')
    const next = await g.stage(csv(citra, moved, '4,,Dedi,,L,Bangkala'), { officeName })
    expect(next.counts).toMatchObject({ rows: 3, new: 1, changed: 1, unchanged: 1, gone: 1 })
    expect(await rowsOf(next.id)).toEqual(['Citra: unchanged', 'Ani: changed', 'Dedi: new'])
    const before = await version()
    expect(await commitImport(g.ground, acting, next.id)).toEqual({ ok: true })
    expect(await version()).toBe(before + 1)
    expect(await commitImport(g.ground, acting, next.id)).toEqual({ ok: true })
    expect(await version()).toBe(before + 1)
    expect(await acts(next.id)).toEqual(['import.created', 'import.committed'])
  })

  it('keeps the record of a row that did not change', async () => {
    const { rows } = await sql<{ n: number }>`select count(distinct i.source_record_id) as n from import_row i
      join source_record r on r.id = i.source_record_id where r.name = 'Citra'`.execute(g.db)
    expect(Number(rows[0]!.n)).toBe(1)
  })

  it('is refused as the same file for the same day, and says when it was stored', async () => {
    const again = await g.create(csv(ani, budi, citra), { officeName, asOf: '2025-11-30' })
    expect(again).toEqual({
      ok: false,
      problem: 'import-already-done',
      detail: { at: acting.at.toISOString() },
    })
  })

  it('of another day may say the same, and then nothing changes', async () => {
    const same = await g.store(csv(ani, budi, citra), { officeName, asOf: '2025-12-01' })
    expect(same.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3, gone: 0 })
  })

  it('comes back when the next is undone, and the undone may be stored again', async () => {
    const lists = async () =>
      (await listLists(g.db, regencyCode))
        .find((list) => list.office.name === officeName)!
        .imports.map((one) => `${one.asOf} ${one.status} ${one.current}`)
    expect(await lists()).toEqual([
      '2025-12-31 committed true',
      '2025-12-01 committed false',
      '2025-11-30 committed false',
    ])
    const [latest] = (await listLists(g.db, regencyCode)).find((l) => l.office.name === officeName)!.imports
    const before = await version()
    expect(await undoImport(g.ground, acting, latest!.id)).toEqual({ ok: true })
    expect(await undoImport(g.ground, acting, latest!.id)).toEqual({ ok: true })
    expect(await version()).toBe(before + 1)
    expect((await lists())[1]).toBe('2025-12-01 committed true')
    expect(await commitImport(g.ground, acting, latest!.id)).toMatchObject({ problem: 'import-not-staged' })
  })

  it('is compared anew when another import was stored since it was read', async () => {
    const staged = await g.stage(csv(ani), { officeName: 'Kantor B', listName: 'x' })
    await g.store(csv(ani, budi), { officeName: 'Kantor B', listName: 'x', asOf: '2025-12-30' })
    expect(staged.counts).toMatchObject({ new: 1, gone: 0 })
    await commitImport(g.ground, acting, staged.id)
    expect((await g.view(staged.id)).counts).toMatchObject({ new: 0, unchanged: 1, gone: 1 })
  })
})

describe('people', () => {
  it('without a NIK stay as many as there are rows, and the same many next time', async () => {
    const two = csv('1,,Ani,,P,Bangkala', '2,,Ani,,P,Bangkala')
    const officeName = 'Kantor C'
    const first = await g.store(two, { officeName, asOf: '2025-12-01' })
    const records = await g.db
      .selectFrom('import_row')
      .select('source_record_id')
      .where('import_id', '=', first.id)
      .execute()
    expect(new Set(records.map((row) => row.source_record_id)).size).toBe(2)
    const again = await g.stage(`${two}\n3,,Ani,,P,Bangkala`, { officeName })
    expect(again.counts).toMatchObject({ unchanged: 2, new: 1, gone: 0 })
  })

  it('with one NIK and the same words are one, with other words two and a warning', async () => {
    const view = await g.stage(csv(ani, ani.replace('1,', '9,'), ani.replace('Ani', 'Ani Sari')), {
      officeName: 'Kantor D',
    })
    const records = await g.db
      .selectFrom('import_row')
      .select('source_record_id')
      .where('import_id', '=', view.id)
      .execute()
    expect(new Set(records.map((row) => row.source_record_id)).size).toBe(2)
    expect(view.counts!.byIssue).toMatchObject({ 'row-twice': 1, 'nik-twice': 1 })
  })

  it('have their numbers stored indexed, sealed and masked only', async () => {
    const file = 'NIK,No KK,Nama,HP\n7316014107909001,7316010101109003,Ani,081234567890'
    const view = await g.stage(file, { officeName: 'Kantor E' })
    const records = await g.db.selectFrom('source_record').selectAll().execute()
    const stored = JSON.stringify([records, await g.db.selectFrom('import').selectAll().execute()])
    expect(stored).not.toMatch(/7316014107909001|7316010101109003|81234567890/)
    const ours = records.find((record) => record.nik_mask === '7316********9001' && record.phone_sealed)!
    expect(ours.nik_index).toBe(g.key.nikIndex('7316014107909001'))
    expect(g.key.open(ours.nik_sealed!)).toBe('7316014107909001')
    expect(view.sample).toEqual([['7316********9001', '7316********9003', 'Ani', '0812****7890']])
  })
})

describe('a layout', () => {
  const officeName = 'Kantor F'
  it('that was corrected is read again by it, and remembered for this list by header', async () => {
    const view = await g.stage('Kode,Orang,Tempat\n1,Ani,Bangkala\n2,Budi,Bangkala', { officeName })
    const columns = view.layout!.columns.map((column) =>
      column.header === 'Orang' ? { ...column, field: 'name' } : { ...column, field: null },
    )
    const done = await correctLayout(g.ground, acting, view.id, { ...view.layout!, headerRow: 1, columns })
    expect(done).toEqual({ ok: true })
    expect((await g.view(view.id)).status).toBe('staging')
    await stageImport(g.ground, regencyCode, view.id, acting.at)
    expect(await rowsOf(view.id)).toEqual(['Ani: new', 'Budi: new'])
    expect(await commitImport(g.ground, acting, view.id)).toEqual({ ok: true })

    const next = await g.stage('Tempat,Orang,Kode,Lain\nBangkala,Citra,1,x', {
      officeName,
      asOf: '2026-01-01',
    })
    expect(next.layout!.columns.map((column) => column.field)).toEqual([null, 'name', null, null])
    expect(await rowsOf(next.id)).toEqual(['Citra: new'])
  })

  it('without a column for the names cannot be stored', async () => {
    const view = await g.stage('Kode,Harga\n1,200\n2,300', { officeName: 'Kantor G' })
    expect(view).toMatchObject({ missingFields: ['name'], canCommit: false })
    expect(await commitImport(g.ground, acting, view.id)).toMatchObject({ problem: 'import-missing-fields' })
  })

  it('may name the village for all rows', async () => {
    const view = await g.stage('Nama\nAni\nBudi', { officeName: 'Kantor H' })
    expect(view.counts!.byIssue['village-missing']).toBe(2)
    await correctLayout(g.ground, acting, view.id, { ...view.layout!, village: '73.16.01.1001' })
    await stageImport(g.ground, regencyCode, view.id, acting.at)
    const { rows } = await listImportRows(g.db, regencyCode, view.id, { page: 0 })
    expect(rows.map((row) => row.village)).toEqual(['Bangkala', 'Bangkala'])
  })
})

describe('an import', () => {
  it('that is cancelled leaves no rows and no records', async () => {
    const view = await g.stage(csv(budi.replace('Budi', 'Hanya Di Sini')), { officeName: 'Kantor I' })
    expect(await cancelImport(g.ground, acting, view.id)).toEqual({ ok: true })
    const found = await g.db
      .selectFrom('source_record')
      .select('id')
      .where('name', '=', 'Hanya Di Sini')
      .execute()
    expect(found).toEqual([])
    expect(await g.view(view.id)).toMatchObject({ status: 'cancelled', sample: [], layout: null })
    expect(await commitImport(g.ground, acting, view.id)).toMatchObject({ problem: 'import-not-staged' })
  })

  it('that is cancelled while it is read stops, and nothing of it stays', async () => {
    const created = await g.create(csv(ani.replace('Ani', 'Terbuang')), { officeName: 'Kantor J' })
    if (!created.ok) throw new Error(created.problem)
    let cancelled: Promise<unknown> | undefined
    await stageImport(g.ground, regencyCode, created.importId, acting.at, {
      onProgress: () => {
        cancelled ??= cancelImport(g.ground, acting, created.importId)
      },
    })
    await cancelled
    expect((await g.view(created.importId)).status).toBe('cancelled')
    const rows = await g.db.selectFrom('source_record').select('id').where('name', '=', 'Terbuang').execute()
    expect(rows).toEqual([])
  })

  it('of the same file that is still open is the same import', async () => {
    const one = await g.create(csv(ani), { officeName: 'Kantor K' })
    expect(await g.create(csv(ani), { officeName: 'kantor k' })).toEqual(one)
  })

  it('staged twice at once is staged once', async () => {
    const created = await g.create(csv(ani, budi, citra), { officeName: 'Kantor L' })
    if (!created.ok) throw new Error(created.problem)
    const stage = () => stageImport(g.ground, regencyCode, created.importId, acting.at)
    await Promise.all([stage(), stage(), stage()])
    expect((await g.view(created.importId)).counts).toMatchObject({ rows: 3, new: 3 })
  })

  it('of a day to come, or for a group there is not, is refused', async () => {
    expect(await g.create(csv(ani), { asOf: '2027-01-01' })).toMatchObject({
      problem: 'import-day-in-future',
    })
    expect(await g.create(csv(ani), { group: 'x' })).toMatchObject({ problem: 'invalid-request' })
  })

  it('of cards takes a person with two cards as two rows without a complaint', async () => {
    const view = await g.stage(
      [
        'KPJ,NIK,Nama,Tgl Lahir,Segmen,Program,Sumber Iuran,BLTH Awal,BLTH Akhir,Status',
        '12345678901,7316014107909001,ANI,01-07-1990,PU,"JKK,JKM",PEMDA,01-2024,12-2025,AKTIF',
        '12345678902,7316014107909001,ANI,01-07-1990,BPU,JKK+JKM+JHT,MANDIRI,03-2020,Des 2022,NON AKTIF',
      ].join('\n'),
      { kind: 'participants', officeName: 'BPJS' },
    )
    expect(view.counts).toMatchObject({ rows: 2, new: 2 })
    expect(view.counts!.byIssue['nik-twice']).toBeUndefined()
    const cards = await g.db
      .selectFrom('source_record')
      .select(['covered_from', 'covered_until', 'payer_kind', 'programmes', 'segment'])
      .where('kpj', 'is not', null)
      .orderBy('kpj')
      .execute()
    expect(cards).toEqual([
      {
        covered_from: '2024-01-01',
        covered_until: '2026-01-01',
        payer_kind: 'regency',
        programmes: ['JKK', 'JKM'],
        segment: 'PU',
      },
      {
        covered_from: '2020-03-01',
        covered_until: '2023-01-01',
        payer_kind: 'self',
        programmes: ['JKK', 'JKM', 'JHT'],
        segment: 'BPU',
      },
    ])
  })
})
