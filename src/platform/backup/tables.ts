import type { PoolClient } from 'pg'

export interface TableShape {
  name: string
  columns: string[]
}

/** Belong to the migrator, which makes them itself. */
const ledger = ['kysely_migration', 'kysely_migration_lock']

/** Every table of the program with its stored columns, those that others refer to first. */
export async function tablesInOrder(client: PoolClient): Promise<TableShape[]> {
  const tables = await client.query<{ oid: number; name: string; columns: string[] }>(
    `select c.oid::int as oid, c.relname as name,
            array(select attname::text from pg_attribute
                  where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all($1)
     order by c.relname`,
    [ledger],
  )
  const references = await client.query<{ from: number; to: number }>(
    `select distinct conrelid::int as from, confrelid::int as to from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  )
  const waiting = new Map(tables.rows.map((table) => [table.oid, table]))
  const ordered: TableShape[] = []
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      (table) => !references.rows.some(({ from, to }) => from === table.oid && waiting.has(to)),
    )
    if (free.length === 0) throw new Error('tables refer to one another in a circle')
    for (const { oid, name, columns } of free) {
      ordered.push({ name, columns })
      waiting.delete(oid)
    }
  }
  return ordered
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
export const columnList = (columns: readonly string[]) => columns.map(quoted).join(', ')
