import { sql } from 'kysely'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { comingFrom, networkOf } from '../access/questions.ts'
import { connect, connectWithin, migrate, migrateTo, tx, within } from '../platform/db/index.ts'
import { silentLog } from '../platform/log/index.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { sealAll } from './seal.ts'
import { sealOften } from './seal-often.ts'
import { act, links, regencyCode } from './test-chain.ts'
import { verifyChain } from './verify.ts'

const opened: TestDatabase[] = []
let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
  opened.push(database)
})
afterAll(async () => {
  for (const each of opened) await each.close()
})
const verify = (regency = regencyCode) => verifyChain(database.db, links, regency)
const linked = async () =>
  (
    await sql<{ seq: number; subject: string }>`select l.seq, a.subject_id as subject from audit_link l
    join audit a on a.id = l.audit_id order by l.seq`.execute(database.db)
  ).rows

it('links 200 writers at once while four seal, each row once', async () => {
  const many = connect(database.url, { max: 40 })
  const sealing = [1, 2, 3, 4].map(() => sealOften(many, links, silentLog, 5))
  await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      tx(many, async (trx) => {
        await act(trx, n)
        await act(trx, n + 1000, '73.15')
      }),
    ),
  )
  for (const each of sealing) await each.stop()
  await many.destroy()
  expect(await verify()).toEqual({ ok: true, rows: 200, firstBroken: null })
  expect(await verify('73.15')).toEqual({ ok: true, rows: 200, firstBroken: null })
})

it('makes no writer wait, not for a sealer and not for another writer', async () => {
  const { db } = database
  await act(db, 1)
  await sealAll(db, links)
  await tx(db, async (sealer) => {
    await sql`select from audit_head for update`.execute(sealer)
    await tx(db, async (slow) => {
      await act(slow, 2)
      await tx(db, async (quick) => {
        await sql`set local lock_timeout = '1s'`.execute(quick)
        await act(quick, 3)
      })
    })
  })
  expect(await verify()).toEqual({ ok: true, rows: 3, firstBroken: null })
})

it('goes on while an old transaction is open, and links that one when it commits', async () => {
  const { db } = database
  await tx(db, async (trx) => {
    await act(trx, 1)
    await tx(db, (other) => act(other, 2))
    expect(await sealAll(db, links)).toEqual({ rows: 1, stuck: false })
  })
  await sealAll(db, links)
  expect((await linked()).map((row) => row.subject)).toEqual(['subject-2', 'subject-1'])
  expect((await verify()).ok).toBe(true)
})

it('leaves nothing of an act that was rolled back', async () => {
  const failed = tx(database.db, async (trx) => {
    await act(trx, 1)
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await sealAll(database.db, links)).toEqual({ rows: 0, stuck: false })
  expect(await verify()).toEqual({ ok: true, rows: 0, firstBroken: null })
})

it('a sealer cut off in the middle leaves the rows to the next', async () => {
  for (let n = 1; n <= 2500; n += 1) await act(database.db, n)
  const doomed = connect(database.url, { max: 1, name: 'doomed' })
  const sealing = sealAll(doomed, links).catch((error: Error) => error)
  let cut = 0
  while (cut === 0) {
    const { rows } = await sql<{ n: number }>`select count(pg_terminate_backend(pid))::integer as n
      from pg_stat_activity where application_name = 'doomed' and state = 'idle in transaction'`.execute(
      database.db,
    )
    cut = rows[0]!.n
  }
  expect(await sealing).toBeInstanceOf(Error)
  await doomed.destroy()
  expect((await linked()).length).toBeLessThan(2500)
  expect(await verify()).toEqual({ ok: true, rows: 2500, firstBroken: null })
})

it('links to no end that somebody changed', async () => {
  await act(database.db, 1)
  await sealAll(database.db, links)
  await act(database.db, 2)
  await sql`update audit_head set seq = 0, link = ''`.execute(database.db)
  expect(await sealAll(database.db, links)).toEqual({ rows: 0, stuck: true })
  expect((await verify()).firstBroken).toMatchObject({ seq: 0, what: 'head-changed' })
})

it('goes on when the clock goes back', async () => {
  await act(database.db, 50)
  await sealAll(database.db, links)
  await act(database.db, 1)
  expect(await verify()).toEqual({ ok: true, rows: 2, firstBroken: null })
})

it('writes for a village that sees nothing but itself, and for no other regency', async () => {
  const confined = connectWithin(database.url, { max: 1 })
  const village = { regencyCode, districtCode: '73.16.01', villageCode: '73.16.01.2001', lists: 'all' }
  await within(village, () => act(confined, 1))
  await expect(within(village, () => act(confined, 2, '73.15'))).rejects.toThrow('check option')
  await confined.destroy()
  expect(await verify()).toEqual({ ok: true, rows: 1, firstBroken: null })
})

it('links the rows that were there before there was a chain', async () => {
  const { db } = database
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  await migrateTo(db, '0008-touched-districts')
  await sql`insert into audit (regency_code, id, at, actor, action, subject_kind, subject_id)
    values (${regencyCode}, '01980000-0000-7000-8000-000000000001', '2025-12-31', 'admin', 'nik.opened', 'person', 'x')`.execute(
    db,
  )
  await migrate(db)
  expect(await verify()).toEqual({ ok: true, rows: 1, firstBroken: null })
})

it('keeps from where an act came, in which role', async () => {
  await act(database.db, 1)
  await comingFrom({ actingAs: 'auditor', fromWhere: networkOf('10.20.30.40') }, () => act(database.db, 2))
  const rows = await database.db
    .selectFrom('audit')
    .select(['acting_as', 'from_where'])
    .orderBy('at')
    .execute()
  expect(rows).toEqual([
    { acting_as: null, from_where: 'cli' },
    { acting_as: 'auditor', from_where: '10.20.30.0/24' },
  ])
})

it.each([
  ['192.168.7.9', '192.168.7.0/24'],
  ['::ffff:192.168.7.9', '192.168.7.0/24'],
  ['2001:db8:12:34:5:6:7:8', '2001:db8:12::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['::1', '0:0:0::/48'],
])('%s is of the network %s', (address, network) => expect(networkOf(address)).toBe(network))
