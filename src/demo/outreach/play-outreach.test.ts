import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { playDemo } from '../../demo-regency.ts'
import { slowFunnel } from '../../outreach/campaigns/test-slow-funnel.ts'
import { getFunnel } from '../../outreach/questions.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { openVault } from '../../platform/vault.ts'
import { playOutreach } from './play-outreach.ts'

const key = '7e'.repeat(32)
const regencyCode = '73.16'
const at = new Date('2026-05-05T02:00:00Z')
const { db, url, close } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'semesta-outreach-'))
beforeAll(async () => {
  const secrets = secretsFrom(key)
  const vault = openVault(join(dataDir, 'files'), secrets)
  const platform = { db, databaseUrl: url, secrets, vault, config: { key, dataDir } }
  const played = await playDemo(platform, { regencyCode, workers: 2500 }, at)
  if (!played.ok) throw new Error(played.problem)
}, 120_000)
afterAll(async () => {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
})

it('plays a quarter by phone, paper and office: the funnel is that of the person rows, and nothing is doubled', async () => {
  const played = await playOutreach(db, regencyCode, at)
  if (!played.ok) throw new Error(JSON.stringify(played))
  expect(Object.values(played.byWay).every((visits) => visits > 50)).toBe(true)
  expect(Math.min(played.repeated, played.undone)).toBeGreaterThan(0)
  const { rows } = await sql<{
    visits: number
    people: number
    undone: number
  }>`select (select count(*)::int from visit) as visits,
    (select count(distinct person_id)::int from campaign_person) as people, (select count(*)::int from visit_mend) as undone`.execute(
    db,
  )
  expect(rows[0]).toEqual({ visits: played.visits, people: played.people, undone: played.undone })
  const { all } = await getFunnel(db, regencyCode, { by: 'village' }, 'administrator')
  expect(all).toEqual(await slowFunnel(db, played.campaign))
  expect([all.target, all.visited < all.target, all.agreed < all.visited, all.conflict > 0]).toEqual([
    played.people,
    true,
    true,
    true,
  ])
  expect(await playOutreach(db, regencyCode, at)).toMatchObject({
    visits: 0,
    undone: 0,
    people: played.people,
  })
  expect((await getFunnel(db, regencyCode, { by: 'village' }, 'administrator')).all).toEqual(all)
}, 120_000)
