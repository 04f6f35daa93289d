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
  'phone_key',
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

interface Reference {
  name: string
  from: string
  to: string
  /** Columns of the key, as they stand, on either side. */
  own: string[]
  others: string[]
  onDelete: string
}

it('points from one tenant table to another only within a regency, and from nowhere else into one', async () => {
  const tenants = new Set(
    (await tables()).map(({ name }) => name).filter((name) => !localTables.includes(name)),
  )
  const columns = (table: string, numbers: string) => `array(select a.attname::text
    from unnest(k.${numbers}) with ordinality as n(no, place)
    join pg_attribute a on a.attrelid = k.${table} and a.attnum = n.no order by n.place)`
  const { rows } = await sql<Reference>`
    select k.conname as name, k.conrelid::regclass::text as "from", k.confrelid::regclass::text as "to",
           ${sql.raw(columns('conrelid', 'conkey'))} as own, ${sql.raw(columns('confrelid', 'confkey'))} as others,
           k.confdeltype as "onDelete"
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace`.execute(db)
  const intoTenants = rows.filter(({ to }) => tenants.has(to))
  expect(intoTenants.length).toBeGreaterThan(20)
  const leads = (names: string[]) => names[0] === 'regency_code'
  const wrong = intoTenants.filter(
    ({ from, own, others }) => !tenants.has(from) || !leads(own) || !leads(others),
  )
  expect(wrong).toEqual([])
  // A key emptied by the database would empty the regency with it.
  expect(rows.filter(({ onDelete }) => onDelete === 'n' || onDelete === 'd')).toEqual([])
})

it('gives the regency one type, and leads with it wherever rows exclude each other', async () => {
  const { rows: types } = await sql<{ type: string }>`
    select distinct format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else ' null' end as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'regency_code'`.execute(
    db,
  )
  expect(types).toEqual([{ type: 'text' }])
  const { rows: exclusions } = await sql<{ name: string; first: string }>`
    select k.conname as name, a.attname as first from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'x' and k.connamespace = 'public'::regnamespace`.execute(db)
  expect(exclusions.filter(({ first }) => first !== 'regency_code')).toEqual([])
})
