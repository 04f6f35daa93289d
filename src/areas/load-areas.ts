import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import { sql } from 'kysely'
import { copyInto, type Db, type Tx, tx } from '../platform/db/index.ts'

export interface LoadedAreas {
  loaded: boolean
  villages: number
}

/**
 * Puts every province, regency, district and village of Indonesia into the database, from `idn-area-data`.
 * Asks first whether they are there already, so it may run at every start.
 */
export async function loadAreas(db: Db): Promise<LoadedAreas> {
  const expected = await countShipped()
  const { rows } = await sql<{ n: number }>`select count(*) as n from village`.execute(db)
  if (Number(rows[0]?.n) >= expected) return { loaded: false, villages: expected }

  const [provinces, regencies, districts, villages] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ])
  const regencyOf = (code: string) => code.slice(0, 5)
  await tx(db, async (trx) => {
    await sql`lock table province in share row exclusive mode`.execute(trx)
    await upsert(
      trx,
      'province',
      ['code', 'name'],
      provinces.map((p) => [p.code, p.name]),
    )
    await upsert(
      trx,
      'regency',
      ['code', 'province_code', 'name'],
      regencies.map((r) => [r.code, r.province_code, r.name]),
    )
    await upsert(
      trx,
      'district',
      ['code', 'regency_code', 'name'],
      districts.map((d) => [d.code, d.regency_code, d.name]),
    )
    await upsert(
      trx,
      'village',
      ['code', 'district_code', 'regency_code', 'name', 'kind'],
      villages.map((v) => [v.code, v.district_code, regencyOf(v.code), v.name, kindOf(v.code)]),
    )
  })
  return { loaded: true, villages: villages.length }
}

/** The last four digits say what it is: kelurahan begin with 1, desa with 2. */
export function kindOf(villageCode: string): 'desa' | 'kelurahan' {
  return villageCode.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa'
}

async function upsert(trx: Tx, table: string, columns: string[], rows: string[][]): Promise<void> {
  const incoming = `incoming_${table}`
  const [source, target] = [sql.table(incoming), sql.table(table)]
  await sql`create temp table ${source} on commit drop as select * from ${target} with no data`.execute(trx)
  await copyInto(trx, incoming, columns, rows)
  const changes = columns.slice(1).map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
  await sql`insert into ${target} select * from ${source}
    on conflict (code) do update set ${sql.join(changes)}`.execute(trx)
}

/** Lines of the shipped file less its header: cheaper than parsing it at each start. */
async function countShipped(): Promise<number> {
  const main = createRequire(import.meta.url).resolve('idn-area-data')
  const bytes = await readFile(join(dirname(main), '..', 'data', 'villages.csv'))
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return bytes.at(-1) === 10 ? lines - 1 : lines
}
