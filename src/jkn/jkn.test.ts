import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refresh } from '../refresh.ts'
import { acting, importGround, regencyCode } from '../registry/imports/test-ground.ts'
import { undoImport } from '../registry/imports/undo-import.ts'
import { readCareClass, readJknSegment, readJknStatus } from '../registry/reading/jkn-words.ts'
import { getJknPerson, getJknRows } from './read-people.ts'
import { getJkn } from './reads.ts'

let g: Awaited<ReturnType<typeof importGround>>
beforeAll(async () => {
  g = await importGround()
})
afterAll(() => g.close())

const nik = (serial: number, day = '010190') => `731601${day}${9000 + serial}`
const lines = (...rows: string[]) => rows.join('\n')
const workers = lines(
  'No,NIK,Nama,Tgl Lahir,L/P,Desa',
  ...['Ani', 'Budi', 'Citra', 'Dedi', 'Eka', 'Fajar', 'Gita'].map(
    (name, i) => `${i + 1},${nik(i + 1)},${name},01-01-1990,L,Bangkala`,
  ),
  '8,,Hasan,01-01-1990,L,Bangkala',
)
const jkn = lines(
  'NO,NIK,NAMA,TGL LAHIR,DESA,SEGMEN,KELAS,STATUS,TMT',
  `1,${nik(1)},Ani,01-01-1990,Bangkala,PBI JK,III,AKTIF,01-02-2024`,
  `2,${nik(2)},Budi,01-01-1990,Bangkala,PBPU-BP Pemda,3,AKTIF,01-02-2024`,
  `3,${nik(3)},Citra,01-01-1990,Bangkala,PPU,I,AKTIF,`,
  // Paid by the regency and by an employer.
  `4,${nik(3)},Citra,01-01-1990,Bangkala,PBI APBD,3,AKTIF,`,
  `5,${nik(4)},Dedi,01-01-1990,Bangkala,PBPU Mandiri,2,NON AKTIF,05-06-2025`,
  // Dead by Dukcapil.
  `6,${nik(5)},Eka,01-01-1990,Bangkala,PBPU BP PEMDA,3,AKTIF,`,
  // The very same row again.
  `7,${nik(6)},Fajar,01-01-1990,Bangkala,PBPU BP PEMDA,3,AKTIF,`,
  `8,${nik(6)},Fajar,01-01-1990,Bangkala,PBPU BP PEMDA,3,AKTIF,`,
  // A child, and somebody without a number of whom a name says nothing.
  `9,${nik(70, '050520')},Anak Ani,05-05-2020,Bangkala,PBI JK,3,AKTIF,`,
  `10,,Hasan,01-01-1990,Bangkala,PBPU BP Pemda,3,AKTIF,`,
  // Not known, not readable.
  `11,${nik(80)},Indra,01-01-1990,Bangkala,Segmen baru,3,AKTIF,`,
  `12,${nik(81)},Joko,01-01-1990,Bangkala,PPU,1,?,`,
)
const dukcapil = lines('NIK,Nama,Hasil,Tanggal', `${nik(5)},Eka,Meninggal,02-03-2025`)

it.each([
  ['PBI JK', 'pbi'],
  ['PBI APBN', 'pbi'],
  ['PBI APBD', 'regency'],
  ['PBPU BP PEMDA', 'regency'],
  ['PBPU dan BP Pemerintah Daerah', 'regency'],
  ['Penduduk yang didaftarkan Pemda', 'regency'],
  ['PPU', 'employee'],
  ['PPU BADAN USAHA', 'employee'],
  ['PEKERJA PENERIMA UPAH', 'employee'],
  ['PBPU', 'own'],
  ['Pekerja Bukan Penerima Upah', 'own'],
  ['Mandiri', 'own'],
  ['BP', 'non-worker'],
  ['BUKAN PEKERJA', 'non-worker'],
  ['Penerima Pensiun', 'non-worker'],
  ['apa saja', null],
])('%s is the segment %s', (text, segment) => {
  expect(readJknSegment(text)).toBe(segment)
})

it.each([
  ['AKTIF', true],
  ['Active', true],
  ['NON AKTIF', false],
  ['NONAKTIF', false],
  ['Non-Aktif', false],
  ['Tidak Aktif', false],
  ['MENUNGGAK', false],
  ['PENANGGUHAN PESERTA', false],
  ['Meninggal', false],
  ['entah', null],
])('%s is active: %s', (text, active) => {
  expect(readJknStatus(text)).toBe(active)
})

it('reads the class however it is written', () => {
  expect(['Kelas III', 'KELAS 2', 'I', '3', 'VIP', null].map(readCareClass)).toEqual([3, 2, 1, 3, null, null])
})

describe('a list of BPJS Kesehatan', () => {
  const view = () => getJkn(g.db, regencyCode, '2026-01-05', 'id')
  const run = () => refresh(g, regencyCode, acting.at)

  it('is understood row by row; a status that cannot be read is refused and says so', async () => {
    await g.store(workers)
    await run()
    expect((await view()).members.registered).toBe(0)
    const stored = await g.store(jkn, { kind: 'jkn', officeName: 'BPJS Kesehatan', listName: 'Peserta' })
    expect(stored.layout?.columns.map(({ field }) => field)).toEqual([
      null,
      'nik',
      'name',
      'birthDate',
      'village',
      'segment',
      'careClass',
      'memberStatus',
      'statusOn',
    ])
    expect(stored.counts).toMatchObject({
      rows: 12,
      rejected: 1,
      byIssue: { 'jkn-status-unreadable': 1, 'jkn-segment-unknown': 1, 'row-twice': 1 },
    })
    await g.store(dukcapil, { kind: 'dukcapil', officeName: 'Disdukcapil' })
    await run()
  })

  it('makes no workers and no participants of its people', async () => {
    const { rows } = await g.db
      .selectFrom('worker')
      .select('name')
      .execute()
      .then((rows) => ({ rows }))
    expect(rows.map(({ name }) => name).sort()).toEqual([
      'Ani',
      'Budi',
      'Citra',
      'Dedi',
      'Eka',
      'Fajar',
      'Gita',
      'Hasan',
    ])
    expect(await g.db.selectFrom('participant').select('name').execute()).toEqual([])
  })

  it('counts the workers by what it says of them, by NIK alone', async () => {
    const { workers } = await view()
    // Eka is dead and so outside the universe.
    expect(workers.total).toBe(7)
    expect(workers.byState).toEqual({
      pbi: 1,
      regency: 3,
      employee: 0,
      other: 0,
      inactive: 1,
      'not-found': 1,
      'no-nik': 1,
    })
    expect(workers.cells.reduce((sum, { people }) => sum + people, 0)).toBe(7)
  })

  it('counts a person once and a contribution as often as it is billed', async () => {
    const { members, regencyPays } = await view()
    expect(members).toMatchObject({ registered: 9, active: 8, withoutNik: 1 })
    // Budi, Citra, Eka, Fajar twice, Hasan.
    expect(regencyPays).toMatchObject({ people: 5, rows: 6, monthly: 6 * 37_800, yearly: 6 * 37_800 * 12 })
  })

  it('finds what is probably paid in vain, each person under one reason, with the evidence', async () => {
    const { waste } = await view()
    expect(waste.kinds.map(({ kind, people, rows, monthly }) => [kind, people, rows, monthly])).toEqual([
      ['dead', 1, 1, 37_800],
      ['moved', 0, 0, 0],
      ['elsewhere', 1, 1, 37_800],
      ['twice', 1, 1, 37_800],
    ])
    expect(waste.monthly).toBe(3 * 37_800)
    expect(waste.unchecked).toEqual({ people: 1, rows: 1, monthly: 37_800 })
    const billed = (rows: number) =>
      g.db
        .updateTable('jkn_cell')
        .set({ rows })
        .where('side', '=', 'member')
        .where('with_nik', '=', false)
        .execute()
    await billed(2)
    expect((await view()).waste.unchecked).toEqual({ people: 1, rows: 2, monthly: 2 * 37_800 })
    await billed(1)
    const dead = await getJknRows(g.db, regencyCode, { side: 'member', waste: 'dead' })
    expect(dead.rows).toMatchObject([
      { name: 'Eka', wasteOn: '2025-03-02', wasteSaid: 'Hasil padanan Dukcapil', wasteAsOf: '2025-12-31' },
    ])
    const beside = await getJknRows(g.db, regencyCode, { side: 'member', waste: 'elsewhere' })
    expect(beside.rows).toMatchObject([{ name: 'Citra', wasteSaid: 'employee', wasteRows: 1 }])
  })

  it('opens each number to as many people as it says', async () => {
    const { workers, members, waste } = await view()
    for (const { protection, state, people } of workers.cells)
      expect((await getJknRows(g.db, regencyCode, { side: 'worker', protection, state })).total).toBe(people)
    for (const { segment, active, inactive } of members.segments) {
      const of = async (on: boolean) =>
        (await getJknRows(g.db, regencyCode, { side: 'member', segment, active: on })).total
      expect([await of(true), await of(false)]).toEqual([active, inactive])
    }
    for (const { kind, people } of waste.kinds)
      expect((await getJknRows(g.db, regencyCode, { side: 'member', waste: kind })).total).toBe(people)
    const first = await getJknRows(g.db, regencyCode, { side: 'worker' })
    const rest = await getJknRows(g.db, regencyCode, { side: 'worker', after: first.rows[2]!.id })
    expect(rest.rows.map(({ name }) => name)).toEqual(first.rows.slice(3).map(({ name }) => name))
  })

  it('tells of one person, and why it can tell nothing', async () => {
    const { rows } = await getJknRows(g.db, regencyCode, { side: 'worker' })
    const of = async (name: string) =>
      (await getJknPerson(g.db, regencyCode, rows.find((row) => row.name === name)!.personId!))!
    expect(await of('Dedi')).toEqual({
      state: 'inactive',
      listed: '2025-12-31',
      rows: [
        { segment: 'own', class: 2, active: false, statusOn: '2025-06-05', asOf: '2025-12-31', waste: null },
      ],
    })
    expect((await of('Citra')).rows.map(({ segment }) => segment)).toEqual(['regency', 'employee'])
    expect(await of('Gita')).toMatchObject({ state: 'not-found', rows: [] })
    expect(await of('Hasan')).toMatchObject({ state: 'no-nik', rows: [] })
    expect(await getJknPerson(g.db, regencyCode, '00000000-0000-7000-8000-000000000000')).toBeNull()
  })

  it('writes nothing anew when nothing changed, and links nobody again', async () => {
    const stamp = () =>
      g.db
        .selectFrom('jkn_member')
        .select(({ ref }) => ref('jkn_member.xmin' as never).as('xmin'))
        .execute()
    const before = await stamp()
    await refresh(g, regencyCode, acting.at, undefined, { force: true })
    expect(await stamp()).toEqual(before)
  })

  it('sets UHC over the population the regency entered, the latest day first', async () => {
    expect((await view()).uhc).toMatchObject({ population: null, registered: null })
    const total = (value: number, as_of: string, id: string) =>
      g.db
        .insertInto('official_total')
        .values({
          regency_code: regencyCode,
          id,
          indicator: 'population',
          segment: 'ALL',
          as_of,
          value,
          source: 'DKB',
          note: null,
          entered_by: 'test',
          entered_at: acting.at,
          withdrawn_at: null,
          withdrawn_by: null,
        })
        .execute()
    await total(100, '2024-12-31', '00000000-0000-7000-8000-000000000001')
    await total(10, '2025-12-31', '00000000-0000-7000-8000-000000000002')
    const { uhc } = await view()
    expect(uhc).toMatchObject({
      population: { value: 10, asOf: '2025-12-31', source: 'DKB' },
      registered: 9_000,
      active: 8_000,
      activeOfRegistered: 8_889,
      byRegency: 5_000,
    })
    expect(uhc.levels.map(({ id, reached }) => [id, reached])).toContainEqual(['uhc', false])
  })

  it('is gone with its import', async () => {
    const one = await g.db
      .selectFrom('import')
      .innerJoin('list', 'list.id', 'import.list_id')
      .select('import.id')
      .where('list.kind', '=', 'jkn')
      .executeTakeFirstOrThrow()
    expect(await undoImport(g.ground, acting, one.id)).toEqual({ ok: true })
    await run()
    expect(await g.db.selectFrom('jkn_member').select('name').execute()).toEqual([])
    expect((await view()).workers.total).toBe(0)
  })
})
