import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { secretsFrom } from '../../platform/crypto.ts'
import { migrate, migrateTo } from '../../platform/db/index.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { refresh } from '../../refresh.ts'
import { givenList } from '../../registry/given-list.ts'
import { listNikFaults } from './read-faults.ts'

const { db, close } = await freshDatabase()
afterAll(close)
const regencyCode = '73.16'
const key = secretsFrom('6f'.repeat(32))
const at = new Date('2026-01-05T02:00:00Z')
const nik = '7316011203809001'

it('what the release before kept is asked about too, once its lists are linked again; its verdicts stay', async () => {
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  await migrateTo(db, '0006-two-reviewers')
  const list = { regencyCode, asOf: '2025-12-31' }
  const ali = { name: 'Muhammad Ali', nik, birthDate: '1980-03-12', sex: 'L' as const }
  const rows = [ali, { name: 'Siti Aminah', nik, birthDate: '1985-07-14', sex: 'P' as const }]
  await givenList(db, key, { ...list, kind: 'village-workers', name: 'Maiwa', rows })
  await givenList(db, key, {
    ...list,
    kind: 'dukcapil',
    name: 'Padanan',
    rows: [{ ...ali, verdict: 'dead', verdictOn: '2025-11-02' }],
  })
  await sql`update tenant set linked_version = lists_version`.execute(db)

  await migrate(db)
  expect((await listNikFaults(db, regencyCode, 'shared', 0)).total).toBe(0)
  expect(await refresh({ db, key }, regencyCode, at)).not.toBeNull()
  const { total, rows: faults } = await listNikFaults(db, regencyCode, 'shared', 0)
  expect(total).toBe(1)
  expect(faults[0]!.holders.map(({ name }) => name)).toEqual(['Muhammad Ali', 'Siti Aminah'])
  const dead = await db.selectFrom('worker').select('name').where('standing', '=', 'dead').execute()
  expect(dead).toEqual([{ name: 'Muhammad Ali' }])
})
