import { sql } from 'kysely'
import { copyInto, type Db, type Tx, tx } from '../platform/db/index.ts'
import { countShippedVillages, shippedAreas } from './shipped.ts'

export interface LoadedAreas {
  loaded: boolean
  villages: number
}

/**
 * Puts every province, regency, district and village of Indonesia into the database, from `idn-area-data`.
 * Asks first whether they are there already, so it may run at every start.
 */
export async function loadAreas(db: Db): Promise<LoadedAreas> {
  const expected = await countShippedVillages()
  const { rows } = await sql<{ n: number }>`select count(*) as n from village`.execute(db)
  if (Number(rows[0]?.n) >= expected) return { loaded: false, villages: expected }

  const { provinces, regencies, districts, villages } = await shippedAreas()
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
    await putVillages(
      trx,
      villages.map((v) => [v.code, v.district_code, regencyOf(v.code), v.name, kindOf(v.code)]),
    )
  })
  return { loaded: true, villages: villages.length }
}

/** The last four digits say what it is: kelurahan begin with 1, desa with 2. */
export function kindOf(villageCode: string): 'desa' | 'kelurahan' {
  return villageCode.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa'
}

/** Where there are none yet, their districts are looked up once for all of them and not once a village. */
async function putVillages(trx: Tx, rows: string[][]): Promise<void> {
  const columns = ['code', 'district_code', 'regency_code', 'name', 'kind']
  const { rows: some } = await sql`select from village limit 1`.execute(trx)
  if (some.length > 0) return upsert(trx, 'village', columns, rows)
  await sql`alter table village drop constraint village_district_code_fkey`.execute(trx)
  await copyInto(trx, 'village', columns, rows)
  await sql`alter table village add constraint village_district_code_fkey
    foreign key (district_code) references district`.execute(trx)
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
