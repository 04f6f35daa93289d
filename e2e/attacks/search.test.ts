// Attacks: SQL and wildcards in search and filters.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRegencies, type Regencies } from './two-regencies.ts'

let open: Regencies
beforeAll(async () => {
  open = await openRegencies()
  await sql`create sequence bait`.execute(open.db)
  await sql`grant usage on sequence bait to public`.execute(open.db)
})
afterAll(() => open.close())

const ask = async (payload: object) => {
  const answer = await open.as('administrator', { method: 'POST', url: '/api/people/query', payload })
  return { status: answer.statusCode, total: answer.statusCode === 200 ? answer.json().total : -1 }
}
const statements = [
  "'",
  "' or '1'='1",
  "' or 1=1 --",
  "'; drop table worker; --",
  "') union select nik_index from worker --",
  "'||(select nextval('public.bait'))||'",
  '$1',
  '\\',
  "\\'; select 1 --",
  'regency_code',
  "73.16' or regency_code = '73.15",
]
/** What the trigram search and LIKE would take for "anything". */
const wildcards = ['%', '_', '%%', '________', '%a%', '*', '.*', '[a-z]']

describe('what is typed is looked for, and is no statement', () => {
  it.each([...statements, ...wildcards])('%s', async (q) => {
    const { status, total } = await ask({ q, everyone: true })
    expect(status).toBe(200)
    expect(total).toBe(0)
    for (const field of ['district', 'village', 'segment', 'group'])
      expect(await ask({ [field]: q, everyone: true })).toEqual({ status: 200, total: 0 })
  })

  it.each(['sort', 'figure', 'protection', 'descending', 'pageSize'])(
    '%s takes its own words alone',
    async (field) => {
      for (const value of ['name; drop table worker', 'regency_code', '(select 1)', { $gt: 0 }, ['name']])
        expect((await ask({ [field]: value })).status).toBe(400)
    },
  )

  it('in every filter of an address', async () => {
    for (const url of [
      '/api/coverage/breakdown?by=segment&district=',
      '/api/coverage/breakdown?by=group&village=',
      '/api/audit?actor=',
      '/api/audit?subject=',
      '/api/audit?action=',
    ])
      for (const text of statements) {
        const answer = await open.as('administrator', { method: 'GET', url: url + encodeURIComponent(text) })
        expect(answer.statusCode, url + text).toBeLessThan(500)
      }
  })

  it('and everybody is still there, and no bait was taken', async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from worker`.execute(open.db)
    expect(rows[0]!.n).toBeGreaterThan(10)
    const { rows: bait } = await sql<{ taken: boolean }>`select is_called as taken from bait`.execute(open.db)
    expect(bait).toEqual([{ taken: false }])
  })
})
