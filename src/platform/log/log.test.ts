import { expect, it } from 'vitest'
import { freshDatabase } from '../test-database.ts'
import { faultOf, jsonLine, plainLine } from './index.ts'

const at = new Date('2026-01-05T08:00:00Z')
const nik = '7316014107909001'

it('writes an event as words, or as one line of JSON', () => {
  const fields = { method: 'GET', route: '/api/people/:personId', status: 200, ms: 3 }
  expect(plainLine('info', 'request', fields)).toBe('GET /api/people/:personId 200 3 ms\n')
  expect(JSON.parse(jsonLine('info', 'request', fields, at))).toEqual({
    time: '2026-01-05T08:00:00.000Z',
    level: 'info',
    event: 'request',
    ...fields,
  })
})

it('leaves out what an event does not declare', () => {
  const fields = { version: '0015', name: 'Siti Aminah', q: nik }
  // @ts-expect-error a sentence is no event
  expect(() => plainLine('info', `Siti Aminah ${nik}`, {})).toThrow()
  expect(jsonLine('info', 'migrated', fields, at)).not.toMatch(/Siti|7316/)
  expect(plainLine('info', 'migrated', fields)).toBe('Database brought up to 0015.\n')
})

it('tells of an error what broke and where, not what the database or the program put into its words', async () => {
  const { db, close } = await freshDatabase()
  const { sql } = await import('kysely')
  await sql`create table twice (nik text primary key)`.execute(db)
  await sql`insert into twice values (${nik})`.execute(db)
  for (const broken of [sql`insert into twice values (${nik})`, sql`select ${`${nik}x`}::text::bigint`]) {
    const thrown = (await broken.execute(db).catch((error: unknown) => error)) as Error & { detail?: string }
    // What must not get out is really in there.
    expect(`${thrown.message} ${thrown.detail}`).toContain(nik)
    const line = jsonLine('warn', 'job-failed', { job: 'refresh', jobId: '1', error: faultOf(thrown) }, at)
    expect(line).toMatch(/"code":"(23505|22P02)"/)
    expect(line).not.toContain(nik)
    expect(line).toContain('log.test.ts')
  }
  await close()
})

it.each([
  new Error(`Siti Aminah\n    at ${nik} (file.ts:1:1)`),
  `Siti ${nik}`,
  { name: `Siti ${nik}`, code: nik, stack: `    at ${nik}:1` },
  null,
])('says nothing of what was thrown beyond its kind (%#)', (thrown) => {
  const line = plainLine('warn', 'queue-failed', { error: faultOf(thrown) })
  expect(line).not.toMatch(/Siti|7316/)
  expect(line).toMatch(/^! Job queue: (Error|string|object)/)
})
