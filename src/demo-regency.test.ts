import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { playDemo } from './demo-regency.ts'
import { secretsFrom } from './platform/crypto.ts'
import { freshDatabase, type TestDatabase } from './platform/test-database.ts'
import { openVault } from './platform/vault.ts'

const key = '7d'.repeat(32)
const asked = { regencyCode: '73.16', workers: 2500 }
const at = new Date('2026-01-05T02:00:00Z')
const open: { database: TestDatabase; dataDir: string }[] = []
afterAll(async () => {
  for (const { database, dataDir } of open) {
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

async function ground() {
  const database = await freshDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'semesta-demo-'))
  open.push({ database, dataDir })
  const secrets = secretsFrom(key)
  const platform = {
    db: database.db,
    databaseUrl: database.url,
    secrets,
    vault: openVault(join(dataDir, 'files'), secrets),
    config: { key, dataDir },
  }
  const committed = () =>
    database.db.selectFrom('import').select('id').where('status', '=', 'committed').execute()
  return { platform, committed }
}

it('stops between files when it is told to, goes on the next time, and comes to the same figures', async () => {
  const broken = await ground()
  const stop = new AbortController()
  const first = playDemo(broken.platform, asked, at, () => stop.abort(new Error('enough')), stop.signal)
  await expect(first).rejects.toThrow('enough')
  expect((await broken.committed()).length).toBeLessThan(23)

  const resumed = await playDemo(broken.platform, asked, at)
  const whole = await ground()
  const atOnce = await playDemo(whole.platform, asked, at)
  if (!resumed.ok || !atOnce.ok) throw new Error(JSON.stringify([resumed, atOnce]).slice(0, 400))
  expect(resumed.files + resumed.already).toBe(23)
  expect(atOnce).toMatchObject({ files: 23, already: 0 })
  expect(resumed.figures).toEqual(atOnce.figures)
  expect(await playDemo(whole.platform, asked, at)).toMatchObject({
    files: 0,
    already: 23,
    figures: atOnce.figures,
  })
}, 240_000)
