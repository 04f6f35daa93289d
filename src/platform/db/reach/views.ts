import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** The schemas whose views stand before the tables: of a whole regency, and of one district or village of it. */
export const wholeSchema = 'reach'
export const partSchema = 'reach_part'

const ofRegency = `t.regency_code = current_setting('semesta.regency', true)`
const ofPart = `t.district_code = current_setting('semesta.district', true)
  and current_setting('semesta.village', true) in ('', t.village_code)`
const ofWorkers = `t.worker_id in (select id from ${partSchema}.worker)`

/** Names of areas: the same for all. */
const areas = ['province', 'regency', 'district', 'village']

/** Which rows one district or village sees of a table; of a table that is not named here, none. */
const parts: Partial<Record<keyof Schema & string, string>> = {
  coverage_person: ofPart,
  coverage_cell: ofPart,
  worker: ofPart,
  worker_source: ofWorkers,
  worker_match: ofWorkers,
  match_refused: ofWorkers,
  participant: `t.id in (select participant_id from ${partSchema}.coverage_person
    union select participant_id from ${partSchema}.worker_match union select participant_id from ${partSchema}.match_refused)`,
  membership: `t.participant_id in (select participant_id from ${partSchema}.coverage_person)`,
  source_record: `t.id in (select source_record_id from ${partSchema}.worker_source
    union select source_record_id from ${partSchema}.membership)`,
  import_row: `t.source_record_id in (select id from ${partSchema}.source_record)`,
  // No row of these is about one person, or it holds nothing but ids and verdicts.
  tenant: 'true',
  list: 'true',
  import: 'true',
  office: 'true',
  official_total: 'true',
  law_choice: 'true',
  coverage_snapshot: 'true',
  link_calibration: 'true',
  link_model: 'true',
  review_decision: 'true',
  audit: 'true',
  audit_unsealed: 'true',
}

/**
 * Puts before every table with a regency a view of its own rows alone, under the same name, so that a statement that
 * forgot to say whose rows it wants gets no others. Nothing is seen while nobody said whose (docs/adr/0017). Made anew
 * when the tables or these rules changed.
 */
export async function buildReach(db: Kysely<Schema>): Promise<void> {
  const tables = await tablesOfRegencies(db)
  const statements = [wholeSchema, partSchema].flatMap((schema) => [
    `drop schema if exists ${schema} cascade`,
    `create schema ${schema}`,
    ...inOrder(tables).map((table) => viewOf(schema, table)),
  ])
  const print = createHash('sha256')
    .update(`${statements}${tables.map(String)}`)
    .digest('hex')
  if ((await builtPrint(db)) === print) return
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('semesta reach', 0))`.execute(trx)
    if ((await builtPrint(trx)) === print) return
    for (const statement of statements) await sql.raw(statement).execute(trx)
    await sql.raw(`comment on schema ${wholeSchema} is '${print}'`).execute(trx)
  })
}

/** Tables cannot be altered while views stand before them. */
export async function dropReach(db: Kysely<Schema>): Promise<void> {
  await sql.raw(`drop schema if exists ${wholeSchema}, ${partSchema} cascade`).execute(db)
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

/** Views that others look into come first, in the order in which they are named above. */
function inOrder(tables: Table[]): Table[] {
  const named = Object.keys(parts)
  const place = ({ name }: Table) => (named.includes(name) ? named.indexOf(name) : named.length)
  return tables.toSorted((a, b) => place(a) - place(b))
}

function viewOf(schema: string, { name }: Table): string {
  const rule = schema === wholeSchema ? '' : ` and ${(parts as Record<string, string>)[name] ?? 'false'}`
  return `create view ${schema}.${name} as select * from public.${name} t where ${ofRegency}${rule}
    with cascaded check option`
}

async function builtPrint(db: Kysely<Schema>): Promise<string | null> {
  const { rows } = await sql<{ print: string | null }>`
    select obj_description(to_regnamespace(${wholeSchema}), 'pg_namespace') as print`.execute(db)
  return rows[0]?.print ?? null
}
