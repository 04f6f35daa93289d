import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { afterAll, expect, it } from 'vitest'
import { playDemo } from './demo-regency.ts'
import { getJkn } from './jkn/questions.ts'
import { secretsFrom } from './platform/crypto.ts'
import { freshDatabase } from './platform/test-database.ts'
import { openVault } from './platform/vault.ts'

const key = '7d'.repeat(32)
const regencyCode = '73.16'
const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

interface Told {
  person: string
  segment: string
  active: string
  times: string
  with_nik: string
  standing: string
}

it('counts of the health insurance what is true of the made-up regency, and finds no waste that is not there', async () => {
  const database = await freshDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'semesta-jkn-'))
  closing.push(async () => {
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const secrets = secretsFrom(key)
  const platform = {
    db: database.db,
    databaseUrl: database.url,
    secrets,
    vault: openVault(join(dataDir, 'files'), secrets),
    config: { key, dataDir },
  }
  const at = new Date('2026-01-05T02:00:00Z')
  const played = await playDemo(platform, { regencyCode, workers: 1500, health: true }, at)
  if (!played.ok) throw new Error(played.problem)
  const rows: Told[] = []
  const file = createReadStream(join(played.dir, 'truth', 'jkn.csv')).pipe(parse({ columns: true }))
  for await (const row of file) rows.push(row as Told)
  const { members, regencyPays, waste, workers } = await getJkn(database.db, regencyCode, '2026-01-05', 'id')

  // Without a number each row is one person: nothing ties two rows of one person together.
  const who = (row: Told, i: number) =>
    row.with_nik === '1' ? [row.person] : Array.from({ length: Number(row.times) }, (_, n) => `${i} ${n}`)
  const people = (which: (row: Told) => boolean) =>
    new Set(rows.flatMap((row, i) => (which(row) ? who(row, i) : []))).size
  const active = ({ active: is }: Told) => is === '1'
  const paid = (row: Told) => row.segment === 'regency' && active(row)
  expect(members.registered).toBe(people(() => true))
  expect(members.active).toBe(people(active))
  expect(members.withoutNik).toBe(people(({ with_nik }) => with_nik === '0'))
  expect(regencyPays.people).toBe(people(paid))
  const billed = rows.filter(paid).reduce((sum, { times }) => sum + Number(times), 0)
  expect(regencyPays).toMatchObject({ rows: billed, monthly: billed * 37_800 })

  const truly = (standing: string) =>
    people((row) => paid(row) && row.with_nik === '1' && row.standing === standing)
  const found = (kind: string) => waste.kinds.find((one) => one.kind === kind)!.people
  for (const kind of ['dead', 'moved']) {
    expect(found(kind)).toBeGreaterThan(0)
    // Of a few nobody told; nobody is said to be gone who is not.
    expect(found(kind)).toBeLessThanOrEqual(truly(kind))
    expect(found(kind)).toBeGreaterThan(truly(kind) / 2)
  }
  expect(workers.total).toBe(played.figures.universe)
})
