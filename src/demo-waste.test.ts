import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { scoreWaste } from './demo/score-waste.ts'
import { playDemo } from './demo-regency.ts'
import { secretsFrom } from './platform/crypto.ts'
import { freshDatabase } from './platform/test-database.ts'
import { openVault } from './platform/vault.ts'

const key = '7d'.repeat(32)
const { db, url, close } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'semesta-waste-'))
afterAll(async () => {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
})

it('finds what was strewn among the made-up people, calls no month lost wrongly, and takes it all back', async () => {
  const secrets = secretsFrom(key)
  const platform = {
    db,
    databaseUrl: url,
    secrets,
    vault: openVault(join(dataDir, 'files'), secrets),
    config: { key, dataDir },
  }
  const played = await playDemo(
    platform,
    { regencyCode: '73.16', workers: 2500 },
    new Date('2026-01-05T02:00:00Z'),
  )
  if (!played.ok) throw new Error(played.problem)
  const counted = async () => {
    const tables = ['membership', 'decree', 'decree_line', 'funding_source', 'waste_finding'] as const
    const counts = await Promise.all(
      tables.map((table) =>
        db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      ),
    )
    return counts.map(({ n }) => n)
  }
  const before = await counted()
  const { kinds, falseMonths, precision, recall } = await scoreWaste(
    db,
    played.manifest,
    `${played.dir}/truth`,
  )
  expect(falseMonths).toBe(0)
  expect(precision).toBeGreaterThan(0.98)
  expect(recall).toBeGreaterThan(0.98)
  // The list of non-ASN tells since when somebody is PPPK, so what was paid since is reckoned.
  const appointed = kinds.find(({ kind }) => kind === 'asn')
  expect(appointed?.monthsLost).toBeGreaterThan(10)
  expect(appointed?.falseMonths).toBe(0)
  for (const strewn of [
    'duplicate',
    'pays-self',
    'other-pays',
    'no-decree',
    'other-regency',
    'not-a-member',
  ]) {
    const found = kinds.find(({ kind }) => kind === strewn)
    expect(found?.injected, strewn).toBeGreaterThan(20)
    expect([found?.precision, found?.recall], strewn).toEqual([1, 1])
  }
  expect(await counted()).toEqual(before)
}, 240_000)
