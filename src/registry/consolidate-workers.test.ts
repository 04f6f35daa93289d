import { v7 } from 'uuid'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { secretsFrom } from '../platform/crypto.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { consolidateWorkers } from './consolidate-workers.ts'
import { type GivenRow, givenList } from './given-list.ts'

const regencyCode = '73.16'
const secrets = secretsFrom('5e'.repeat(32))
const at = new Date('2026-01-05T02:00:00Z')
let database: TestDatabase
beforeEach(async () => {
  await database?.close()
  database = await freshDatabase()
})
afterAll(() => database.close())

const village = '73.16.01.2001'
const ali: GivenRow = {
  name: 'Muhammad Ali',
  nik: '7316011203809001',
  birthDate: '1980-03-12',
  sex: 'L',
  villageCode: village,
}
const siti: GivenRow = {
  name: 'Hj. Siti Aminah',
  nik: '7316015407859002',
  birthDate: '1985-07-14',
  sex: 'P',
  villageCode: village,
}

const given = (
  kind: 'village-workers' | 'office-workers' | 'dukcapil' | 'opensid',
  rows: GivenRow[],
  asOf = '2025-12-01',
  role?: 'resident',
) => givenList(database.db, secrets, { regencyCode, kind, name: kind, asOf, rows, role })
const run = () =>
  database.db.transaction().execute((trx) =>
    consolidateWorkers(
      trx,
      regencyCode,
      at,
      (sealed) => secrets.open(sealed),
      () => undefined,
    ),
  )
const workers = () =>
  database.db
    .selectFrom('worker')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('name')
    .execute()
const rowVersions = async () => {
  const tables = ['worker', 'worker_source', 'nik_registry', 'review'] as const
  const all = await Promise.all(
    tables.map((table) =>
      database.db
        .selectFrom(table)
        .select(({ ref }) => ref('xmin' as never).as('version'))
        .execute(),
    ),
  )
  return all.map((rows) => rows.map((row) => String(row.version)))
}

it('makes one worker of what two lists say, the best of each field with where it came from', async () => {
  const first = await given('village-workers', [
    { ...ali, name: 'Muh. Ali', occupation: 'Petani', motherName: 'Halimah' },
    siti,
  ])
  const second = await given('office-workers', [{ ...ali, birthDate: '1980-01-01', groupCode: 'non-asn' }])
  const counts = await run()
  expect(counts).toMatchObject({ records: 3, workers: 2 })
  const [one] = (await workers()).filter((worker) => worker.name.endsWith('Ali'))
  expect(one).toMatchObject({
    name: 'Muhammad Ali',
    birth_date: '1980-03-12',
    occupation: 'Petani',
    mother_name: 'Halimah',
    group_code: 'non-asn',
    nik_status: 'valid',
    standing: 'present',
    list_count: 2,
  })
  expect(one?.provenance).toMatchObject({
    birthDate: first.recordIds[0],
    name: second.recordIds[0],
    groupCode: second.recordIds[0],
  })
  const link = await database.db
    .selectFrom('worker_source')
    .selectAll()
    .where('source_record_id', '=', second.recordIds[0]!)
    .executeTakeFirstOrThrow()
  expect(link.worker_id).toBe(one?.id)
  expect(link.reasons).toEqual(
    expect.arrayContaining([expect.objectContaining({ field: 'nik', level: 'equal' })]),
  )
})

it('writes nothing when nothing changed', async () => {
  await given('village-workers', [ali, siti, { name: 'Tanpa Nomor' }])
  await given('office-workers', [ali])
  await run()
  const before = await rowVersions()
  const again = await run()
  expect(await rowVersions()).toEqual(before)
  expect(before[0]).toHaveLength(3)
  expect(Object.values(again.written).every((one) => one.inserted + one.updated + one.deleted === 0)).toBe(
    true,
  )
})

it('keeps the id of a person over new lists, changed rows and an import undone and done again', async () => {
  await given('village-workers', [ali, siti])
  await run()
  const before = new Map((await workers()).map((worker) => [worker.nik_mask, worker.id]))
  const { importId } = await given(
    'village-workers',
    [
      { ...ali, occupation: 'Tukang' },
      { ...siti, name: 'Sitti Aminah' },
    ],
    '2026-01-01',
  )
  await run()
  expect(new Map((await workers()).map((worker) => [worker.nik_mask, worker.id]))).toEqual(before)
  expect((await workers()).find((worker) => worker.name === 'Muhammad Ali')?.occupation).toBe('Tukang')

  const setStatus = (status: 'undone' | 'committed') =>
    database.db.updateTable('import').set({ status }).where('id', '=', importId).execute()
  await setStatus('undone')
  await run()
  await setStatus('committed')
  await run()
  expect(new Map((await workers()).map((worker) => [worker.nik_mask, worker.id]))).toEqual(before)
})

it('forgets a worker no list names any more', async () => {
  await given('village-workers', [ali, siti])
  await run()
  await given('village-workers', [siti], '2026-01-01')
  await run()
  expect((await workers()).map((worker) => worker.name)).toEqual(['Hj. Siti Aminah'])
  expect(await database.db.selectFrom('nik_registry').select('nik_index').execute()).toHaveLength(1)
})

it('keeps twins, and people without a NIK, apart', async () => {
  const twin = { birthDate: '1990-05-06', sex: 'L', villageCode: village, motherName: 'Nurhayati' } as const
  await given('village-workers', [
    { ...twin, name: 'Hasan', nik: '7316010605909003' },
    { ...twin, name: 'Husain', nik: '7316010605909004' },
    { name: 'Rahman', villageCode: village },
    { name: 'Rahman', villageCode: village },
  ])
  expect((await run()).workers).toBe(4)
})

it('keeps two people on one NIK two, and gives the number to one of them', async () => {
  await given('village-workers', [ali, { ...siti, nik: ali.nik }])
  await given('office-workers', [ali])
  const counts = await run()
  expect(counts).toMatchObject({ workers: 2, nikConflicts: 1 })
  const holder = await database.db.selectFrom('nik_registry').selectAll().execute()
  const found = await workers()
  expect(holder).toEqual([
    expect.objectContaining({ worker_id: found.find((worker) => worker.name === 'Muhammad Ali')?.id }),
  ])
})

it('tells the dead, those who moved, the ASN and those who do not work', async () => {
  const moved: GivenRow = {
    name: 'Baso Rahmat',
    nik: '7316010101759005',
    birthDate: '1975-01-01',
    villageCode: village,
  }
  const asn: GivenRow = { name: 'Nur Intan', nik: '7316014202889006', birthDate: '1988-02-02', isAsn: true }
  const appointed: GivenRow = {
    name: 'Hasnah',
    nik: '7316014303909011',
    birthDate: '1990-03-03',
    isAsn: true,
    verdictOn: '2025-08-01',
  }
  const child: GivenRow = {
    name: 'Anak Kecil',
    nik: '7316010909159007',
    birthDate: '2015-09-09',
    verdict: 'dead',
  }
  const cut: GivenRow = { name: 'Rahmatia', nik: '7316015103779010', damaged: true, birthDate: '1977-03-11' }
  const old: GivenRow = { name: 'Ambo Tuo', nik: '7316010707509008', birthDate: '1950-07-07' }
  await given('village-workers', [ali, siti, moved, asn, appointed, old, cut])
  await given(
    'opensid',
    [child, { ...old, verdict: 'dead', verdictOn: '2025-10-01' }],
    '2025-12-01',
    'resident',
  )
  await given('dukcapil', [
    { ...ali, name: 'MUHAMMAD ALI', verdict: 'dead', verdictOn: '2025-11-20' },
    { ...moved, verdict: 'moved', verdictOn: '2025-09-01' },
    { ...cut, nik: '7316015103779013', damaged: false, verdict: 'dead', verdictOn: '2025-08-01' },
    // A slip in the number must not bury somebody else.
    { name: 'Orang Lain', nik: siti.nik, birthDate: '1960-01-31', verdict: 'dead', verdictOn: '2025-01-01' },
  ])
  await run()
  const standings = Object.fromEntries(
    (await workers()).map((worker) => [worker.name, [worker.standing, worker.standing_on]]),
  )
  expect(standings).toEqual({
    'Ambo Tuo': ['dead', '2025-10-01'],
    'Anak Kecil': ['not-a-worker', null],
    'Baso Rahmat': ['moved', '2025-09-01'],
    Hasnah: ['asn', '2025-08-01'],
    'Hj. Siti Aminah': ['present', null],
    'Muhammad Ali': ['dead', '2025-11-20'],
    'Nur Intan': ['asn', null],
    Rahmatia: ['dead', '2025-08-01'],
  })
})

it('obeys what a person said of two rows, over re-runs and new lists, until it is undone', async () => {
  const hasan: GivenRow = {
    name: 'Hasan',
    nik: '7316010605909003',
    birthDate: '1990-05-06',
    villageCode: village,
  }
  const hasanuddin: GivenRow = { name: 'Hasanuddin B', birthDate: '1971-02-03', villageCode: village }
  const first = await given('village-workers', [hasan, siti])
  const second = await given('office-workers', [hasanuddin, siti])
  expect((await run()).workers).toBe(3)
  const decide = (left: string, right: string, verdict: 'same' | 'different') =>
    database.db
      .insertInto('review_decision')
      .values({
        regency_code: regencyCode,
        id: v7(),
        kind: 'duplicate',
        left_id: left,
        right_id: right,
        verdict,
        decided_by: 'test',
        decided_at: at,
        undone_by: null,
        undone_at: null,
      })
      .execute()
  await decide(first.recordIds[0]!, second.recordIds[0]!, 'same')
  await decide(first.recordIds[1]!, second.recordIds[1]!, 'different')
  const names = async () => (await workers()).map((worker) => worker.name)
  expect((await run()).workers).toBe(3)
  expect(await names()).toEqual(['Hasanuddin B', 'Hj. Siti Aminah', 'Hj. Siti Aminah'])
  const said = await database.db
    .selectFrom('worker_source')
    .select('decided_by')
    .where('source_record_id', 'in', [first.recordIds[0]!, second.recordIds[0]!])
    .execute()
  expect(said).toEqual([{ decided_by: 'person' }, { decided_by: 'person' }])

  await given(
    'village-workers',
    [
      { ...hasan, occupation: 'Petani' },
      { ...siti, occupation: 'Guru' },
    ],
    '2026-01-01',
  )
  expect((await run()).workers).toBe(3)
  expect(await names()).toEqual(['Hasanuddin B', 'Hj. Siti Aminah', 'Hj. Siti Aminah'])

  await database.db.updateTable('review_decision').set({ undone_at: at, undone_by: 'test' }).execute()
  expect((await run()).workers).toBe(3)
  expect(await names()).toEqual(['Hasan', 'Hasanuddin B', 'Hj. Siti Aminah'])
})
