import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { secretsFrom } from './platform/crypto.ts'
import { freshDatabase, type TestDatabase } from './platform/test-database.ts'
import { refresh } from './refresh.ts'
import { refreshAside } from './refresh-aside.ts'
import { type GivenRow, givenList } from './registry/given-list.ts'

const regencyCode = '73.16'
const master = '5e'.repeat(32)
const secrets = secretsFrom(master)
const at = new Date('2026-01-05T02:00:00Z')
let database: TestDatabase
beforeEach(async () => {
  await database?.close()
  database = await freshDatabase()
})
afterAll(() => database.close())

const ali: GivenRow = { name: 'Muhammad Ali', nik: '7316011203809001', birthDate: '1980-03-12', sex: 'L' }
const given = (rows: GivenRow[], asOf = '2025-12-31') =>
  givenList(database.db, secrets, { regencyCode, kind: 'village-workers', name: 'Maiwa', asOf, rows })
const run = () => refresh({ db: database.db, key: secrets }, regencyCode, at)
const tenant = () =>
  database.db
    .selectFrom('tenant')
    .select(['lists_version', 'linked_version', 'linked_at'])
    .executeTakeFirstOrThrow()

it('has nothing to do without lists, nor twice for the same lists', async () => {
  expect(await run()).toBeNull()
  await given([ali])
  expect(await run()).toMatchObject({ version: 1, workers: { workers: 1 } })
  expect(await tenant()).toEqual({ lists_version: 1, linked_version: 1, linked_at: at })
  expect(await run()).toBeNull()
})

it('lets one of two at once do the work, and the other find it done', async () => {
  await given([ali, { name: 'Rahman' }])
  const both = await Promise.all([run(), run()])
  expect(both.filter((one) => one !== null)).toHaveLength(1)
  expect(await database.db.selectFrom('worker').select('id').execute()).toHaveLength(2)
})

it('leaves everything as it was when it is broken off', async () => {
  await given([ali])
  await run()
  await given([ali, { name: 'Rahman' }], '2026-01-02')
  const broken = refresh({ db: database.db, key: secrets }, regencyCode, at, (phase) => {
    if (phase === 'figures') throw new Error('broken off')
  })
  await expect(broken).rejects.toThrow('broken off')
  expect(await database.db.selectFrom('worker').select('name').execute()).toEqual([{ name: 'Muhammad Ali' }])
  expect(await tenant()).toMatchObject({ lists_version: 2, linked_version: 1 })
})

it('does the same in a thread of its own, telling how far it is', async () => {
  await given([ali])
  const dataDir = mkdtempSync(join(tmpdir(), 'semesta-refresh-'))
  const phases = new Set<string>()
  const config = { key: master, dataDir }
  const done = await refreshAside({ databaseUrl: database.url, config, regencyCode, at }, (phase) =>
    phases.add(phase),
  )
  rmSync(dataDir, { recursive: true })
  expect(done).toMatchObject({ version: 1, workers: { workers: 1 }, participants: { participants: 0 } })
  expect([...phases]).toEqual(['reading', 'workers', 'participants', 'matching', 'figures'])
})
