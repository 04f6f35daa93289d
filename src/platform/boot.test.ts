import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { boot } from './boot.ts'
import { silentLog } from './log/index.ts'
import { freshDatabase } from './test-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-boot-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { db, url, close } = await freshDatabase()
afterAll(close)

const start = (env: NodeJS.ProcessEnv) =>
  boot({
    command: 'test',
    share: true,
    log: silentLog,
    env: { SEMESTA_DATA: join(folder, 'data'), DATABASE_URL: url, ...env },
  })

test('a database of one’s own is used as it is, and remembers its key', async () => {
  const booted = await start({})
  if (!booted.ok) throw new Error(booted.problem)
  const { platform } = booted
  expect(platform.databaseUrl).toBe(url)
  const keys = await platform.db.selectFrom('sealing_key').selectAll().execute()
  expect(keys.map((key) => key.id)).toEqual([platform.secrets.id])
  await platform.close()
})

test('another key is refused: it would find nobody and open nothing', async () => {
  expect(await start({ SEMESTA_KEY: '99'.repeat(32) })).toMatchObject({
    ok: false,
    problem: 'key-does-not-fit',
  })
})

test('a database that a newer version brought forward is refused', async () => {
  await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')`.execute(
    db,
  )
  expect(await start({})).toMatchObject({ ok: false, problem: 'database-too-new' })
  await sql`delete from kysely_migration where name = '9999-from-the-future'`.execute(db)
})

test('a database that is not there, a folder that is none and a bad setting are refused', async () => {
  const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  expect(await start(nowhere)).toMatchObject({ ok: false, problem: 'database-unreachable' })
  expect(await start({ SEMESTA_DATA: '/dev/null/x' })).toMatchObject({
    ok: false,
    problem: 'data-unwritable',
  })
  expect(await start({ PORT: 'x' })).toMatchObject({ ok: false, problem: 'config-invalid' })
})
