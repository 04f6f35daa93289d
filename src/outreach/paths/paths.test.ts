import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playDemo } from '../../demo-regency.ts'
import { secretsFrom } from '../../platform/crypto.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { openVault } from '../../platform/vault.ts'
import { makePaths } from './make-paths.ts'
import { withoutPaths } from './nightly.ts'
import { readOccupation } from './occupations.ts'
import { getEmployers, getPathRows, getPaths } from './reads.ts'
import type { Path } from './words.ts'

const key = '7e'.repeat(32)
const regencyCode = '73.16'
const at = new Date('2026-05-05T02:00:00Z')
const asked = { today: '2026-05-05', role: 'administrator' }
const { db, url, close } = await freshDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'semesta-paths-'))
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

const rowsOf = async (path: Path) => (await getPathRows(db, regencyCode, { path })).rows

describe('the next best path', () => {
  it('is one for each person who is not protected, and the sums are those of the rows and of the figure', async () => {
    expect(await withoutPaths(db, at)).toEqual([regencyCode])
    const run = await makePaths(db, regencyCode, at)
    const { rows } = await sql<{
      uncovered: number
    }>`select sum(uncovered)::int as uncovered from coverage_cell
      where regency_code = ${regencyCode} and as_of = ${run!.asOf}`.execute(db)
    const view = await getPaths(db, regencyCode, {}, asked)
    expect([run!.people, view.people]).toEqual([rows[0]!.uncovered, rows[0]!.uncovered])
    expect(view.people).toBeGreaterThan(500)
    for (const { path, people } of view.paths)
      expect((await getPathRows(db, regencyCode, { path })).total).toBe(people)
    const sum = (cells: { people: number }[]) => cells.reduce((all, { people }) => all + people, 0)
    expect(sum(view.places)).toBe(view.people)
    expect(sum(view.reasons)).toBe(view.people)
    const [first] = view.places
    const inside = await getPaths(db, regencyCode, { district: first!.code }, asked)
    expect([inside.people, sum(inside.places)]).toEqual([first!.people, first!.people])
    expect(await withoutPaths(db, at)).toEqual([])
  })

  it('is the same when it is found again', async () => {
    const before = await sql`select * from next_path order by person_id`.execute(db)
    await makePaths(db, regencyCode, at)
    expect((await sql`select * from next_path order by person_id`.execute(db)).rows).toEqual(before.rows)
  })

  it('mends the NIK before anything that would need it, and asks nobody past 65 to register', async () => {
    const { rows } = await sql<{ bad: number; old: number }>`select
        count(*) filter (where n.path in ('lawful-source', 'employer', 'self') and p.protection = 'none' and w.nik_status <> 'valid')::int as bad,
        count(*) filter (where n.path in ('lawful-source', 'employer', 'self', 'fix-nik') and p.protection <> 'arrears'
          and w.birth_date <= '1960-12-31')::int as old
      from next_path n join coverage_person p on p.person_id = n.person_id join worker w on w.id = p.worker_id`.execute(
      db,
    )
    expect(rows[0]).toEqual({ bad: 0, old: 0 })
  })

  it('is lawful money for a group that may be paid, as soon as a source for it is open', async () => {
    const reasons = async () =>
      (await getPaths(db, regencyCode, {}, asked)).reasons.filter(({ path }) => path === 'lawful-source')
    const before = await reasons()
    expect(before.map(({ reason }) => reason)).toContain('source-none')
    await sql`insert into funding_source (regency_code, id, kind, name, opened_by, opened_at)
      values (${regencyCode}, gen_random_uuid(), 'apbd-kabupaten', 'APBD uji', 'admin', ${at})`.execute(db)
    await makePaths(db, regencyCode, at)
    const after = await reasons()
    expect(after.map(({ reason }) => reason)).toContain('source-open')
    const sum = (rows: typeof after) => rows.reduce((all, { people }) => all + people, 0)
    expect(sum(after)).toBe(sum(before))
    expect((await rowsOf('lawful-source'))[0]!.source).toBe('apbd-kabupaten')
  })

  it('leads nobody to a registration whose death was reported', async () => {
    const [person] = await rowsOf('self')
    await sql`insert into claim_event (regency_code, id, number, kind, cause, happened_on, known_on, person_id, linked_by, name,
        village_code, district_code, told_sealed, content_hash, told_by, reported_by, reported_at)
      select regency_code, gen_random_uuid(), 'U-1', 'death', 'unknown', '2026-05-01', '2026-05-02', person_id, 'person', name,
        village_code, district_code, '', 'x', 'village', 'admin', ${at}
      from coverage_person where person_id = ${person!.personId}`.execute(db)
    await makePaths(db, regencyCode, at)
    expect((await rowsOf('gone')).map(({ personId }) => personId)).toEqual([person!.personId])
  })

  it('names employers, most people first, and opens their people', async () => {
    const employers = await getEmployers(db, regencyCode)
    expect(employers.length).toBeGreaterThan(0)
    const [{ employer, people }] = employers as [(typeof employers)[number]]
    const found = await getPathRows(db, regencyCode, { path: 'employer', employer })
    expect(found.total).toBe(people)
  })

  it('pages through the people without leaving one out', async () => {
    const seen = new Set<string>()
    let after: string | undefined
    for (;;) {
      const { rows, total } = await getPathRows(db, regencyCode, { path: 'self', ...(after && { after }) })
      for (const { personId } of rows) seen.add(personId)
      if (rows.length < 50) return expect(seen.size).toBe(total)
      after = rows.at(-1)!.personId
    }
  })

  it('says what paying alone costs, with the relief of that month', async () => {
    const { ownPay } = await getPaths(db, regencyCode, {}, asked)
    expect(ownPay).toEqual({ month: '2026-05', transport: 8400, other: 8400 })
    const later = await getPaths(db, regencyCode, {}, { ...asked, today: '2027-02-01' })
    expect(later.ownPay).toEqual({ month: '2027-02', transport: 8400, other: 16_800 })
  })
})

it.each([
  ['Pelajar/Mahasiswa', false, 'other'],
  ['Mengurus Rumah Tangga', false, 'other'],
  ['Petani', true, 'other'],
  ['Sopir angkot', true, 'transport'],
  ['Ojek', true, 'transport'],
])('reads %s', (occupation, works, sector) => {
  expect(readOccupation(occupation)).toEqual({ occupation, works, sector })
})
