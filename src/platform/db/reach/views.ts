import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import { type Rule, rules, schemas, type Whose } from './rules.ts'

export { schemas } from './rules.ts'

const ofRegency = `t.regency_code = current_setting('semesta.regency', true)`

/** Names of areas: the same for all. */
const areas = ['province', 'regency', 'district', 'village']

/**
 * Puts before every table with a regency a view of its own rows alone, under the same name, so that a statement that
 * forgot to say whose rows it wants gets no others. Nothing is seen while nobody said whose (docs/adr/0017). Made anew
 * when the tables or these rules changed.
 */
export async function buildReach(db: Kysely<Schema>): Promise<void> {
  const tables = await tablesOfRegencies(db)
  const statements = (Object.keys(schemas) as Whose[]).flatMap((whose) => [
    `drop schema if exists ${schemas[whose]} cascade`,
    `create schema ${schemas[whose]}`,
    ...inOrder(tables, whose).map((table) => viewOf(whose, table)),
  ])
  const print = createHash('sha256')
    .update(`${statements}${tables.map(String)}`)
    .digest('hex')
  if ((await builtPrint(db)) === print) return
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('semesta reach', 0))`.execute(trx)
    if ((await builtPrint(trx)) === print) return
    for (const statement of statements) await sql.raw(statement).execute(trx)
    await sql.raw(`comment on schema ${schemas.whole} is '${print}'`).execute(trx)
  })
}

/** Tables cannot be altered while views stand before them. */
export async function dropReach(db: Kysely<Schema>): Promise<void> {
  await sql.raw(`drop schema if exists ${Object.values(schemas).join(', ')} cascade`).execute(db)
}

interface Table {
  name: string
  columns: string[]
}

export async function tablesOfRegencies(db: Kysely<Schema>): Promise<Table[]> {
  const { rows } =
    await sql<Table>`select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.relname having 'regency_code' = any(array_agg(a.attname::text)) order by c.relname`.execute(db)
  return rows.filter(({ name }) => !areas.includes(name))
}

/** Views that others look into come first, in the order in which the rules name them. */
function inOrder(tables: Table[], whose: Whose): Table[] {
  const named = Object.keys(rules[whose] ?? {})
  const place = ({ name }: Table) => (named.includes(name) ? named.indexOf(name) : named.length)
  return tables.toSorted((a, b) => place(a) - place(b))
}

function viewOf(whose: Whose, { name }: Table): string {
  const own = rules[whose] as Record<string, Rule> | null
  const rule = own === null ? 'true' : (own[name] ?? 'false')
  const view = `create view ${schemas[whose]}.${name} as`
  if (typeof rule !== 'string') return `${view} ${rule.instead}`
  return `${view} select * from public.${name} t where ${ofRegency} and (${rule}) with cascaded check option`
}

async function builtPrint(db: Kysely<Schema>): Promise<string | null> {
  const { rows } = await sql<{ print: string | null }>`
    select obj_description(to_regnamespace(${schemas.whole}), 'pg_namespace') as print`.execute(db)
  return rows[0]?.print ?? null
}
