import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import type { AreasView } from './api.ts'
import { loadAreas } from './load-areas.ts'
import { type PlaceFinder, placeFinder } from './place-finder.ts'
import { districtCodes, findAreas } from './reads.ts'

let database: TestDatabase
let areas: AreasView
let places: PlaceFinder
beforeAll(async () => {
  database = await freshDatabase()
  expect((await loadAreas(database.db)).loaded).toBe(true)
  areas = (await findAreas(database.db, '73.16'))!
  places = placeFinder(areas)
})
afterAll(() => database.close())

interface Official {
  code: string
  name: string
  kind: string
  district_code: string
  district_name: string
}
const official: Official[] = parse(readFileSync('data/villages-73.16.csv', 'utf8'), { columns: true })

describe('the areas', () => {
  it('are those the project keeps as its authority for 73.16', () => {
    const loaded = areas.districts.flatMap((district) =>
      district.villages.map((village) => ({
        ...village,
        district_code: district.code,
        district_name: district.name,
      })),
    )
    expect(loaded).toHaveLength(129)
    expect(loaded).toEqual(official)
    expect(areas.regency).toEqual({ code: '73.16', name: 'Kabupaten Enrekang', province: 'Sulawesi Selatan' })
  })

  it('are loaded once, whole, and mended when some are missing', async () => {
    const { db } = database
    const count = async () =>
      Number((await sql<{ n: number }>`select count(*) as n from village`.execute(db)).rows[0]?.n)
    const all = await count()
    expect(all).toBeGreaterThan(83_000)
    expect((await loadAreas(db)).loaded).toBe(false)
    await sql`delete from village where code = '73.16.01.1001'`.execute(db)
    await sql`update village set name = 'Salah' where code = '73.16.01.2002'`.execute(db)
    expect((await loadAreas(db)).loaded).toBe(true)
    expect(await count()).toBe(all)
    expect(await findAreas(db, '73.16')).toEqual(areas)
  })

  it('know every district a NIK may begin with', async () => {
    const codes = await districtCodes(database.db)
    expect(codes.size).toBeGreaterThan(7_000)
    expect(codes.has('73.16.02')).toBe(true)
  })

  it('say nothing of a regency that does not exist', async () => {
    expect(await findAreas(database.db, '99.99')).toBeUndefined()
  })
})

describe('a village', () => {
  it.each([
    ['Bangkala', '73.16.01.1001', 'name'],
    ['KEL. BANGKALA', '73.16.01.1001', 'name'],
    ['Desa  Pattondonsalu', '73.16.01.2002', 'name'],
    ['Patondon Salu', '73.16.01.2002', 'spelling'],
    ['ds pattondong salu', '73.16.01.2002', 'spelling'],
    ['7316012002', '73.16.01.2002', 'code'],
    ['73.16.01.2002', '73.16.01.2002', 'code'],
    ['Bangkala, Kec. Maiwa', '73.16.01.1001', 'name'],
    ['Maiwa - Bangkala', '73.16.01.1001', 'name'],
  ])('written %s is %s (by %s)', (text, code, how) => {
    expect(places.village(text)).toMatchObject({ code, how })
  })

  it('whose name two districts share is told apart by the district only', () => {
    expect(places.village('Tanete')).toEqual({ code: null, how: 'ambiguous', name: null })
    expect(places.village('Tanete', '73.16.01').code).toBe('73.16.01.2021')
    expect(places.village('Kel. Tanete', '73.16.04').code).toBe('73.16.04.1002')
    expect(places.village('Tanete, Kec. Anggeraja').code).toBe('73.16.04.1002')
  })

  it.each(['Surabaya', '32.73.05.1001', '-', 'Dusun'])('written %s stays unknown', (text) => {
    expect(places.village(text).code).toBeNull()
  })

  it('is found from its own official name, in capitals, joined or with its kind', () => {
    for (const { code, name, kind, district_code } of official)
      for (const text of [name, name.toUpperCase(), name.replaceAll(' ', ''), `${kind} ${name}`])
        expect(places.village(text, district_code)).toMatchObject({ code, how: 'name' })
  })

  it('with a letter left out is itself, or a village that really bears that name, or nobody', () => {
    const wrong = official.flatMap(({ code, name, district_code }) =>
      [...name].flatMap((_, at) => {
        const slip = name.slice(0, at) + name.slice(at + 1)
        const found = places.village(slip, district_code)
        return found.code !== null && found.code !== code && found.how !== 'name'
          ? [`${slip}: ${found.name}`]
          : []
      }),
    )
    expect(wrong).toEqual([])
  })
})

it('a district is found by name or code', () => {
  expect(places.district('KECAMATAN MAIWA')).toBe('73.16.01')
  expect(places.district('Kec. Buntubatu')).toBe(areas.districts.find((d) => d.name === 'Buntu Batu')!.code)
  expect(places.district('Palopo')).toBeNull()
})
