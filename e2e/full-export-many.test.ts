import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askExport, decideExport, exportBody, fetchExport, makeExport } from '../src/exports/questions.ts'
import { secretsFrom } from '../src/platform/crypto.ts'
import { type Cell, copyInto, tx } from '../src/platform/db/index.ts'
import { openWorkbook } from '../src/platform/files/index.ts'
import { freshDatabase, type TestDatabase } from '../src/platform/test-database.ts'

const regencyCode = '73.16'
const count = 70_000
const key = secretsFrom('cd'.repeat(32))
const at = new Date('2026-01-05T08:00:00Z')
let database: TestDatabase
let dataDir: string

beforeAll(async () => {
  database = await freshDatabase()
  dataDir = mkdtempSync(join(tmpdir(), 'semesta-many-'))
  const { db } = database
  const people = Array.from({ length: count }, (_, n) => ({
    id: v7(),
    name: `Orang ke ${n}`,
    nik: `731601010180${String(n % 10_000).padStart(4, '0')}`,
  }))
  await tx(db, async (trx) => {
    await sql`insert into coverage_snapshot (regency_code, as_of, lists_version, computed_at, participants_rows,
      participants_people) values (${regencyCode}, '2025-12-31', 1, ${at}, 0, 0)`.execute(trx)
    const common = [regencyCode, '73.16.01.1001', '73.16.01']
    await copyInto(
      trx,
      'worker',
      [
        'regency_code',
        'village_code',
        'district_code',
        'id',
        'name',
        'search',
        'nik_sealed',
        'nik_status',
        'standing',
        'created_at',
        'updated_at',
      ],
      people.map(({ id, name, nik }): Cell[] => [
        ...common,
        id,
        name,
        name,
        key.seal(nik),
        'valid',
        'present',
        at,
        at,
      ]),
    )
    await copyInto(
      trx,
      'coverage_person',
      [
        'regency_code',
        'village_code',
        'district_code',
        'person_id',
        'worker_id',
        'name',
        'search',
        'nik_mask',
        'nik_valid',
        'segment',
        'group_code',
        'standing',
        'protection',
        'financed',
        'list_count',
      ],
      people.map(({ id, name }): Cell[] => [
        ...common,
        id,
        id,
        name,
        name,
        '7316********0000',
        true,
        'BPU',
        '',
        'present',
        'none',
        false,
        1,
      ]),
    )
  })
  await sql`analyze worker, coverage_person`.execute(db)
}, 180_000)
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true })
  await database.close()
})

it('is made of 70,000 people in bounded memory, all of them noted in one statement', async () => {
  const ground = { db: database.db, key, dataDir }
  const who = (userId: string, actor: string) => ({ regencyCode, userId, actor, role: 'manpower' })
  const rahma = who(v7(), 'rahma')
  const body = exportBody.parse({
    kind: 'people',
    people: { everyone: true },
    purpose: 'inspection',
    reason: 'Pemeriksaan seluruh daftar',
  })
  const asked = await askExport(ground, rahma, body, 'id', at)
  if (!asked.ok) throw new Error(asked.problem)
  const decision = { verdict: 'approved', reason: 'Surat tugas' } as const
  await decideExport(ground, who(v7(), 'salim'), asked.id, decision, at)

  global.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const started = performance.now()
  await makeExport(ground, regencyCode, asked.id, at)
  clearInterval(watch)
  const grown = Math.round((most - before) / 1024 / 1024)
  console.info(
    `full export: ${count} people in ${Math.round(performance.now() - started)} ms, ${grown} MB more memory`,
  )
  expect(grown).toBeLessThan(300)

  const { rows } = await sql<{ n: number; persons: number }>`select count(*)::integer as n,
    count(distinct subject_id)::integer as persons from audit where action = 'person.exported'`.execute(
    database.db,
  )
  expect(rows).toEqual([{ n: count, persons: count }])
  const unsealed = await sql<{ n: number }>`select count(*)::integer as n from audit_unsealed`.execute(
    database.db,
  )
  expect(unsealed.rows[0]!.n).toBeGreaterThan(count)

  const found = await fetchExport(ground, rahma, asked.id, () => at)
  if (!found.ok) throw new Error(found.problem)
  const chunks: Buffer[] = []
  for await (const chunk of found.file) chunks.push(chunk as Buffer)
  await found.done()
  const book = await openWorkbook(Buffer.concat(chunks))
  let read = 0
  for await (const { rows: part } of book.rows(new Set([1]))) read += part.length
  expect(read).toBe(count + 3)
}, 300_000)
