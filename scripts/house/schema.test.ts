import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { freshDatabase } from '../../src/platform/test-database.ts'

const { db, close } = await freshDatabase()
afterAll(close)

const localTables = [
  'key_step',
  'tenant',
  'app_user',
  'external_identity',
  'session',
  'half_session',
  'second_factor',
  'recovery_code',
  'sign_in_attempt',
  'nik_registry',
  'sealing_key',
  'province',
  'regency',
  'district',
  'village',
]
const ledger = /^kysely_/

async function tables() {
  const { rows } = await sql<{ name: string; comment: string | null; columns: string[] }>`
    select c.relname as name, obj_description(c.oid, 'pg_class') as comment,
           array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(db)
  return rows.filter((table) => !ledger.test(table.name))
}

it('comments every table', async () => {
  const all = await tables()
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter((table) => (table.comment ?? '').length < 20).map((table) => table.name)).toEqual([])
})

it('leads every key of a tenant table with regency_code', async () => {
  const tenantTables = (await tables()).filter((table) => !localTables.includes(table.name))
  expect(tenantTables.length).toBeGreaterThan(10)
  expect(tenantTables.filter((table) => !table.columns.includes('regency_code')).map((t) => t.name)).toEqual(
    [],
  )
  const { rows: keys } = await sql<{ table: string; index: string; first: string }>`
    select t.relname as table, i.relname as index, a.attname as first
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where n.nspname = 'public' and x.indisunique`.execute(db)
  const names = new Set(tenantTables.map((table) => table.name))
  const wrong = keys.filter((key) => names.has(key.table) && key.first !== 'regency_code')
  expect(wrong).toEqual([])
})

it('has no triggers and no sequences', async () => {
  const { rows } = await sql<{ name: string }>`
    select tgname as name from pg_trigger where not tgisinternal
    union all
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'S'`.execute(
    db,
  )
  expect(rows).toEqual([])
})
