import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test-database.ts'
import { connectWithin, type Db } from '../connect.ts'
import { forTheRegency, type Reach, within } from './index.ts'
import { tablesOfRegencies } from './views.ts'

const at = new Date('2026-01-05T02:00:00Z')
let database: TestDatabase
let db: Db
const enrekang: Reach = { regencyCode: '73.16', districtCode: '', villageCode: '', lists: 'all' }
const maiwa = { ...enrekang, districtCode: '73.16.01' }
const village = { ...maiwa, villageCode: '73.16.01.2001' }
const pinrang = { ...enrekang, regencyCode: '73.15' }

beforeAll(async () => {
  database = await freshDatabase()
  db = connectWithin(database.url, { max: 2 })
  const homes = ['73.16.01.2001', '73.16.01.2002', '73.16.02.2001', '73.15.01.2001']
  for (const [i, home] of homes.entries()) {
    const id = `01980000-0000-7000-8000-00000000000${i}`
    await sql`insert into worker (regency_code, id, name, search, village_code, district_code, nik_status, standing,
        provenance, list_count, created_at, updated_at)
      values (${home.slice(0, 5)}, ${id}, ${home}, ${home}, ${home}, ${home.slice(0, 8)}, 'missing', 'present', '{}', 1, ${at}, ${at})`.execute(
      database.db,
    )
  }
})
afterAll(async () => {
  await db.destroy()
  await database.close()
})
const seen = (reach: Reach) =>
  within(reach, async () =>
    (await db.selectFrom('worker').select('village_code').orderBy('village_code').execute()).map(
      (row) => row.village_code,
    ),
  )

describe('what a statement sees that names no place', () => {
  it.each<[string, Reach, number]>([
    ['a regency', enrekang, 3],
    ['a district', maiwa, 2],
    ['a village', village, 1],
    ['another regency', pinrang, 1],
    ['no regency at all', { ...enrekang, regencyCode: '' }, 0],
  ])('%s', async (_, reach, count) => {
    expect(await seen(reach)).toHaveLength(count)
  })

  it('is nothing when nobody said whose, on any connection', async () => {
    await expect(sql`select 1`.execute(db)).rejects.toThrow('outside of any')
    expect(await seen(village)).toEqual(['73.16.01.2001'])
    await expect(db.selectFrom('worker').select('id').execute()).rejects.toThrow('outside of any')
  })

  it('is right for each of many at once on few connections', async () => {
    const asked = Array.from({ length: 40 }, (_, i) => [enrekang, maiwa, village, pinrang][i % 4]!)
    const counts = await Promise.all(asked.map(async (reach) => (await seen(reach)).length))
    expect(counts).toEqual(asked.map((_, i) => [3, 2, 1, 1][i % 4]))
  })
})

it('writes no row of others, and takes none', async () => {
  await within(pinrang, async () => {
    const moved = sql`update worker set regency_code = '73.16' where village_code = '73.15.01.2001'`
    await expect(moved.execute(db)).rejects.toThrow('check option')
    const { numDeletedRows } = await db
      .deleteFrom('worker')
      .where('regency_code', '=', '73.16')
      .executeTakeFirstOrThrow()
    expect(numDeletedRows).toBe(0n)
  })
  expect(await seen(enrekang)).toHaveLength(3)
})

it('shows nobody to those who see totals, and to an office no table that is not about its lists', async () => {
  expect(await seen({ ...enrekang, lists: 'none' })).toEqual([])
  const office = { ...enrekang, lists: '01980000-0000-7000-8000-000000000009' }
  const personal = ['worker', 'participant', 'membership', 'worker_match', 'review', 'nik_fault'] as const
  for (const table of personal)
    expect(await within(office, () => db.selectFrom(table).selectAll().execute())).toEqual([])
  await within(office, async () => {
    const foreign = sql`insert into list (regency_code, id, office_id, kind, name, created_at)
      values ('73.16', gen_random_uuid(), gen_random_uuid(), 'office-workers', 'Daftar', ${at})`
    await expect(foreign.execute(db)).rejects.toThrow('check option')
  })
})

it('lets the program work for the whole regency when one village asks first', async () => {
  const all = await within(village, () => forTheRegency(() => db.selectFrom('worker').select('id').execute()))
  expect(all).toHaveLength(3)
})

it('stands before every table that has a regency', async () => {
  const tables = await tablesOfRegencies(database.db)
  expect(tables.length).toBeGreaterThan(25)
  for (const { name } of tables)
    for (const reach of [
      enrekang,
      village,
      { ...enrekang, lists: 'none' },
      { ...enrekang, lists: 'participants' },
    ]) {
      const { rows } = await within(reach, () =>
        sql<{ there: string | null }>`select to_regclass(${name})::text as there`.execute(db),
      )
      // A name that must be written with its schema is one that another stands before.
      expect(rows[0]!.there).toBe(name)
      const { rows: hidden } = await within(reach, () =>
        sql<{ kind: string }>`select relkind as kind from pg_class where oid = to_regclass(${name})`.execute(
          db,
        ),
      )
      expect(`${name} ${hidden[0]!.kind}`).toBe(`${name} v`)
    }
})

it('shows an office how many a decree pays for, and none of them', async () => {
  const [decree, source] = ['01980000-0000-7000-8000-0000000000d1', '01980000-0000-7000-8000-0000000000d2']
  await sql`insert into funding_source (regency_code, id, kind, name, opened_by, opened_at)
    values ('73.16', ${source}, 'baznas', 'Baznas', 'test', ${at})`.execute(database.db)
  await sql`insert into decree (regency_code, id, title, from_month, until_month, state, made_by, made_at)
    values ('73.16', ${decree}, 'SK', '2026-01-01', '2026-07-01', 'draft', 'test', ${at})`.execute(
    database.db,
  )
  await sql`insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month, until_month,
      name, village_code, district_code, nik_mask)
    values ('73.16', gen_random_uuid(), ${decree}, 'add', gen_random_uuid(), 'rentan', ${source}, '2026-01-01', '2026-07-01',
      'Seseorang', '73.16.01.2001', '73.16.01', '7316')`.execute(database.db)
  const seenBy = (reach: Reach) => within(reach, () => db.selectFrom('decree_line').selectAll().execute())
  expect(await seenBy(enrekang)).toMatchObject([{ name: 'Seseorang' }])
  const [counted, ...others] = await seenBy({ ...enrekang, lists: 'none' })
  expect(others).toHaveLength(0)
  expect(counted).toMatchObject({
    group_code: 'rentan',
    name: '',
    worker_id: null,
    village_code: '',
    nik_mask: null,
  })
  for (const reach of [village, pinrang]) expect(await seenBy(reach)).toEqual([])
})
