import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Cell, copyInto } from './copy.ts'
import type { Schema } from './schema.ts'

export interface SyncPlan {
  table: keyof Schema & string
  regencyCode: string
  /** Columns that say which row it is, besides regency_code. */
  key: readonly string[]
  /** Columns compared; only rows that differ in one of them are written. */
  columns: readonly string[]
  /** Columns given for new rows only, never compared nor overwritten (an id, created_at). */
  onInsert?: Readonly<Record<string, Cell>> | readonly string[]
  /** Columns set to one value whenever a row changes (updated_at); on insert too. */
  onChange?: Readonly<Record<string, Date>>
  /** Rows of the table (alias t) that stay although the new set does not name them. */
  keep?: RawBuilder<boolean>
  /** Filled with this column of every row that is written or taken away. */
  changed?: { column: string; ids: Set<string> }
  /** Rows for which another regency or key holds the place already are left out instead of failing. */
  skipTaken?: boolean
}

export interface SyncCounts {
  inserted: number
  updated: number
  deleted: number
}

/**
 * Makes the rows of one regency equal to `rows` by COPY into a temporary table and three set-based statements.
 * What is already equal is not touched, so a second run writes nothing. Where there was nothing, one COPY is all.
 * Each row: key, columns, then the onInsert columns when those are a list of names.
 */
export async function syncRows(
  trx: Kysely<Schema>,
  plan: SyncPlan,
  rows: Iterable<readonly Cell[]>,
): Promise<SyncCounts> {
  const { table, key, columns } = plan
  const rowInserts = isNames(plan.onInsert) ? plan.onInsert : []
  const given = [...key, ...columns, ...rowInserts]
  if (!plan.skipTaken && (await isEmpty(trx, plan))) return firstRows(trx, plan, given, rows)
  const incoming = `incoming_${table}`
  const target = sql.table(table)
  const source = sql.table(incoming)

  await sql`drop table if exists ${source}`.execute(trx)
  await sql`create temp table ${source} on commit drop as select ${refs(given)} from ${target} with no data`.execute(
    trx,
  )
  await copyInto(trx, incoming, given, rows)

  const counts = await withoutNestedLoops(trx, () => settle(trx, plan, given))
  await sql`drop table ${source}`.execute(trx)
  return counts
}

async function isEmpty(trx: Kysely<Schema>, { table, regencyCode }: SyncPlan): Promise<boolean> {
  const { rows } =
    await sql`select from ${sql.table(table)} where regency_code = ${regencyCode} limit 1`.execute(trx)
  return rows.length === 0
}

/** Where nothing is there to be compared with, the rows go in as they come. */
async function firstRows(
  trx: Kysely<Schema>,
  plan: SyncPlan,
  given: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<SyncCounts> {
  const fixed = fixedCells(plan)
  const names = ['regency_code', ...given, ...fixed.map(([column]) => column)]
  const values = fixed.map(([, value]) => value)
  function* whole() {
    for (const row of rows) yield [plan.regencyCode, ...row, ...values]
  }
  return { inserted: await copyInto(trx, plan.table, names, whole()), updated: 0, deleted: 0 }
}

/** Columns that have one value in every new row. */
function fixedCells({ onInsert, onChange }: SyncPlan): [string, Cell][] {
  return [...(isNames(onInsert) ? [] : Object.entries(onInsert ?? {})), ...Object.entries(onChange ?? {})]
}

/**
 * For statements that add to a table what it does not have yet. On a first run the planner believes the table empty
 * and would scan it once a row, while it fills.
 */
export async function withoutNestedLoops<T>(trx: Kysely<Schema>, work: () => Promise<T>): Promise<T> {
  await sql`set local enable_nestloop = off`.execute(trx)
  const result = await work()
  await sql`set local enable_nestloop to default`.execute(trx)
  return result
}

async function settle(trx: Kysely<Schema>, plan: SyncPlan, given: readonly string[]): Promise<SyncCounts> {
  const { table, regencyCode, key, columns } = plan
  const target = sql.table(table)
  const source = sql.table(`incoming_${table}`)
  const sameKey = and(key.map((column) => sql`t.${sql.ref(column)} = s.${sql.ref(column)}`))
  const kept = plan.keep ? sql`and not (${plan.keep})` : sql``
  const deleted = await sql<Changed>`delete from ${target} t where t.regency_code = ${regencyCode} ${kept}
    and not exists (select 1 from ${source} s where ${sameKey}) ${tell(plan, 't')}`.execute(trx)
  noteChanged(plan, deleted.rows)

  const stamps = Object.entries(plan.onChange ?? {})
  let updated = 0
  if (columns.length > 0) {
    const assignments = [
      ...columns.map((column) => sql`${sql.ref(column)} = s.${sql.ref(column)}`),
      ...stamps.map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    ]
    const result = await sql<Changed>`update ${target} t set ${sql.join(assignments)} from ${source} s
      where t.regency_code = ${regencyCode} and ${sameKey}
      and (${refs(columns, 't')}) is distinct from (${refs(columns, 's')}) ${tell(plan, 't')}`.execute(trx)
    noteChanged(plan, result.rows)
    updated = Number(result.numAffectedRows ?? 0)
  }

  const fixed = fixedCells(plan)
  const names = ['regency_code', ...given, ...fixed.map(([column]) => column)]
  const values = [sql`${regencyCode}`, refs(given, 's'), ...fixed.map(([, value]) => sql`${value}`)]
  const conflict = plan.skipTaken ? sql`on conflict do nothing` : sql``
  const inserted =
    await sql<Changed>`insert into ${target} (${refs(names)}) select ${sql.join(values)} from ${source} s
    where not exists (select 1 from ${target} t where t.regency_code = ${regencyCode} and ${sameKey}) ${conflict} ${tell(plan, table)}`.execute(
      trx,
    )
  noteChanged(plan, inserted.rows)
  return {
    inserted: Number(inserted.numAffectedRows ?? 0),
    updated,
    deleted: Number(deleted.numAffectedRows ?? 0),
  }
}

interface Changed {
  id: string
}

const tell = ({ changed }: SyncPlan, alias: string) =>
  changed ? sql`returning ${sql.ref(`${alias}.${changed.column}`)} as id` : sql``

function noteChanged({ changed }: SyncPlan, rows: readonly Changed[]): void {
  for (const { id } of rows) changed?.ids.add(id)
}

function isNames(given: SyncPlan['onInsert']): given is readonly string[] {
  return Array.isArray(given)
}

function refs(columns: readonly string[], alias?: string) {
  return sql.join(columns.map((column) => sql.ref(alias ? `${alias}.${column}` : column)))
}

function and(conditions: RawBuilder<unknown>[]) {
  return sql.join(conditions, sql` and `)
}
