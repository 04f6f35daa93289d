import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playDemo } from '../demo-regency.ts'
import { secretsFrom } from '../platform/crypto.ts'
import { openSolver } from '../platform/highs.ts'
import { freshDatabase } from '../platform/test-database.ts'
import { openVault } from '../platform/vault.ts'
import { asCsv } from './as-csv.ts'
import { makePreview } from './make-preview.ts'
import { publish, withdraw } from './publish.ts'
import { earlierOf, getPublic, listPublications } from './reads.ts'
import { protect } from './suppression/protect.ts'
import type { Published } from './suppression/table.ts'
import { type Atom, tableOf } from './suppression/table-of.ts'
import { derived } from './suppression/test-attack.ts'

const key = '7e'.repeat(32)
const regencyCode = '73.16'
const at = new Date('2026-05-05T02:00:00Z')
const acting = { regencyCode, actor: 'ibu.disnaker', at }
const licence = 'CC-BY-4.0' as const
const { db, url, close } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'semesta-public-'))
beforeAll(async () => {
  expect(await makePreview(db, { ...acting, licence })).toMatchObject({ problem: 'publication-nothing' })
  const secrets = secretsFrom(key)
  const vault = openVault(join(dataDir, 'files'), secrets)
  const platform = { db, databaseUrl: url, secrets, vault, config: { key, dataDir } }
  const played = await playDemo(platform, { regencyCode, workers: 9000 }, at)
  if (!played.ok) throw new Error(played.problem)
}, 180_000)
afterAll(async () => {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
})

const look = async () => {
  const made = await makePreview(db, { ...acting, licence })
  if (!made.ok) throw new Error(made.problem)
  return made.preview
}

describe('a publication', { timeout: 240_000 }, () => {
  it('is there only once it was published, as it was seen, once a month', async () => {
    expect(await getPublic(db, regencyCode)).toBeUndefined()
    const { fingerprint, file } = await look()
    const other = await publish(db, acting, { licence, fingerprint: 'x' })
    expect(other).toMatchObject({ problem: 'publication-changed' })
    expect(await listPublications(db, regencyCode)).toEqual([])
    const done = await publish(db, acting, { licence, fingerprint })
    expect(done).toMatchObject({ ok: true })
    const view = await getPublic(db, regencyCode)
    expect(view!.latest).toEqual(file)
    expect(view!.months.map(({ month }) => month)).toEqual([file.month])
    expect(await publish(db, acting, { licence, fingerprint })).toMatchObject({
      problem: 'publication-month-taken',
    })
  })

  it('tells no number below five, adds up where all is told, and equals the figures inside', async () => {
    const { latest } = (await getPublic(db, regencyCode))!
    const { total, places, kinds } = latest!
    const { rows } = await sql<{ protected: number; unprotected: number; all: number }>`
      select sum(active)::int as protected, sum(uncovered)::int as unprotected, sum(universe)::int as "all"
      from coverage_cell where regency_code = ${regencyCode} and as_of = ${latest!.asOf}`.execute(db)
    expect(total).toEqual(rows[0])
    const isRest = (code: string, district: string | null) => code === '' || district === ''
    for (const { code, district, ...row } of [...places, ...kinds])
      for (const value of [row.protected, row.unprotected, row.all])
        expect(value === null || value >= 5 || (value === 0 && isRest(code, district))).toBe(true)
    const csv = asCsv(latest!).trim().split('\r\n')
    expect(csv).toHaveLength(2 + places.length + kinds.length)
    expect(csv.filter((line) => line.endsWith(',ya')).length).toBeGreaterThan(5)
  })

  it('stays as it is when the figures change, and is gone once withdrawn, but not forgotten', async () => {
    const before = await getPublic(db, regencyCode)
    await sql`update coverage_cell set active = active + 7, universe = universe + 7
      where regency_code = ${regencyCode} and as_of = ${before!.latest!.asOf}`.execute(db)
    expect(await getPublic(db, regencyCode)).toEqual(before)
    const { id } = (await listPublications(db, regencyCode))[0]!
    expect(await withdraw(db, acting, id, 'salah daftar peserta')).toEqual({ ok: true })
    expect(await withdraw(db, acting, id, 'salah daftar peserta')).toMatchObject({ problem: 'not-found' })
    expect(await getPublic(db, regencyCode)).toBeUndefined()
    expect(await earlierOf(db, regencyCode)).toHaveLength(1)
    const again = await look()
    expect(await publish(db, acting, { licence, fingerprint: again.fingerprint })).toMatchObject({ ok: true })
    expect(await earlierOf(db, regencyCode)).toHaveLength(2)
    const { rows } = await sql<{ action: string }>`
      select action from audit where regency_code = ${regencyCode} and action like 'publication.%' order by at`.execute(
      db,
    )
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'publication.published',
      'publication.published',
      'publication.withdrawn',
    ])
  })

  it('gives nothing away over the months of the made-up regency, to one who has all its files', async () => {
    const { rows } = await sql<Atom & { day: string }>`
      select as_of::text as day, district_code as district, village_code as village, segment, group_code as "group",
        active as protected, uncovered as unprotected
      from coverage_cell where regency_code = ${regencyCode} and universe > 0 order by 1, 2, 3, 4, 5`.execute(
      db,
    )
    const highs = await openSolver()
    const out: Published[] = []
    for (const atoms of [...Map.groupBy(rows, ({ day }) => day).values()].slice(5, 7)) {
      const table = tableOf(atoms)
      const done = protect(highs, table, out)
      if (!done.ok) throw new Error(done.key)
      out.push({ table, hidden: done.hidden })
    }
    expect(out).toHaveLength(2)
    expect(derived(highs, out)).toEqual([])
  })
})
