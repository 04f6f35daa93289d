import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../src/platform/test-database.ts'
import { outcome, run } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'semesta-cli-audit-'))
const { db, url, close } = await freshDatabase()
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})
const semesta = (...args: string[]) => outcome(run(args, { SEMESTA_DATA: folder, DATABASE_URL: url }))
const verify = async (...more: string[]) => {
  const { code, stdout } = await semesta('audit', 'verify', '--json', ...more)
  return { code, ...JSON.parse(stdout) }
}

test('the command names what is broken, and ends with 1', async () => {
  for (let n = 0; n < 3; n += 1) await semesta('nik', '--quiet')
  const seen = await db.selectFrom('audit').selectAll().orderBy('id').execute()
  expect(seen).toMatchObject(
    [1, 2, 3].map(() => ({ action: 'nik-faults.viewed', actor: 'cli', from_where: 'cli', acting_as: null })),
  )
  // Linked by the command itself: no server runs here.
  expect(await db.selectFrom('audit_unsealed').selectAll().execute()).toEqual([])
  expect(await verify()).toEqual({ code: 0, ok: true, rows: 3, firstBroken: null })

  const printed = await semesta('audit', 'anchor', '--json')
  const anchor = JSON.parse(printed.stdout)
  expect(anchor).toMatchObject({ regencyCode: '73.16', rows: 4 })
  expect(await verify('--anchor', anchor.text)).toMatchObject({ code: 0, ok: true })
  const slipped = await semesta('audit', 'verify', '--anchor', anchor.text.replace(/.$/, '?'))
  expect(slipped).toMatchObject({ code: 1, stdout: '' })

  const second = seen[1]!
  await sql`update audit set actor = 'cl1' where id = ${second.id}`.execute(db)
  const changed = await semesta('audit', 'verify', '--lang', 'id')
  expect(changed.code).toBe(1)
  expect(changed.stdout).toContain('Isi baris diubah')
  expect(changed.stdout).toContain(second.id)
  await sql`update audit set actor = 'cli' where id = ${second.id}`.execute(db)
  expect(await verify()).toMatchObject({ code: 0, ok: true })

  await sql`delete from audit where id = ${second.id}`.execute(db)
  expect(await verify()).toMatchObject({
    code: 1,
    ok: false,
    rows: 1,
    firstBroken: { seq: 2, id: second.id, what: 'row-removed' },
  })
}, 120_000)

test('the search says acts in words, and is itself an act', async () => {
  const { stdout, code } = await semesta(
    'audit',
    'search',
    '--action',
    'nik-faults.viewed',
    '--limit',
    '1',
    '--lang',
    'id',
  )
  expect(code).toBe(0)
  expect(stdout).toContain('NIK bermasalah dilihat')
  expect(stdout).toMatch(/--before [\da-f-]{36}/)
  const { rows } = JSON.parse((await semesta('audit', 'search', '--actor', 'cli', '--json')).stdout)
  expect(rows[0]).toMatchObject({ action: 'audit.searched', subjectId: 'nik-faults.viewed' })
  expect((await semesta('audit', 'search', '--from', 'yesterday')).code).toBe(2)
}, 60_000)
