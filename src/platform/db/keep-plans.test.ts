import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { freshDatabase } from '../test-database.ts'
import { connectWithin, type Reach, within } from './index.ts'

const database = await freshDatabase()
// One connection, so that it is told another place between two statements.
const db = connectWithin(database.url, { name: 'test plans', max: 1 })
afterAll(async () => {
  await db.destroy()
  await database.close()
})
for (const code of ['73.15', '73.16'])
  await database.db
    .insertInto('tenant')
    .values({ regency_code: code, created_at: new Date(), lists_version: Number(code.slice(3)) })
    .onConflict((oc) => oc.doNothing())
    .execute()

const reach = (regencyCode: string, districtCode = ''): Reach => ({
  regencyCode,
  districtCode,
  villageCode: '',
  lists: 'all',
})
const version = (where: Reach) =>
  within(where, async () => {
    const { rows } = await sql<{ lists_version: number }>`select lists_version from tenant
      where lists_version > ${0}`.execute(db)
    return rows.map((row) => row.lists_version)
  })
const kept = async () => {
  const { rows } = await within(reach('73.16'), () =>
    sql<{ n: number }>`select count(*)::integer as n from pg_prepared_statements
      where statement like 'select lists_version%'`.execute(db),
  )
  return rows[0]!.n
}

it('keeps the plan of what comes again, and shows each the rows of the own reach by it', async () => {
  expect(await version(reach('73.16'))).toEqual([16])
  expect(await kept()).toBe(0)
  for (let time = 0; time < 12; time++)
    for (const [where, seen] of [
      [reach('73.16'), [16]],
      [reach('73.15'), [15]],
      [reach('73.16', '73.16.01'), [16]],
      [reach('73.14'), []],
    ] as const)
      expect(await version(where)).toEqual(seen)
  // One for a whole regency, whichever; one for a part of one.
  expect(await kept()).toBe(2)
})

it('plans anew what changes with each request', async () => {
  for (let i = 0; i < 6; i++)
    await within(reach('73.16'), () => sql`select ${1}::integer + ${sql.lit(i)} as sum`.execute(db))
  const { rows } = await within(reach('73.16'), () =>
    sql`select from pg_prepared_statements where statement like '%as sum'`.execute(db),
  )
  expect(rows).toHaveLength(0)
})
