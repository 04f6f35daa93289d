import { sql } from 'kysely'
import type { Secrets } from '../crypto.ts'
import { type Db, type Tx, tx } from '../db/index.ts'
import type { Holds, Place } from './places.ts'

/** Rows in one transaction: what a kill undoes at most. */
export const batchRows = 2000

type Row = { at: string; place: string[] } & Record<string, unknown>

/** How far a step is; undefined when it has not begun. */
export const readStep = (db: Db | Tx, step: string) =>
  db.selectFrom('key_step').selectAll().where('step', '=', step).executeTakeFirst()

export async function keepStep(
  db: Db | Tx,
  step: string,
  { cursor, done, rows }: { cursor: unknown; done: boolean; rows: number },
): Promise<void> {
  const json = JSON.stringify(cursor)
  await sql`insert into key_step (step, cursor, done, rows) values (${step}, ${json}::jsonb, ${done}, ${rows})
    on conflict (step) do update set cursor = excluded.cursor, done = excluded.done,
      rows = key_step.rows + excluded.rows`.execute(db)
}

/**
 * The rows of a table under the new key, a batch a transaction, which also keeps how far it is: killed anywhere, each row
 * was done once or not at all.
 */
export async function renewTable(
  db: Db,
  before: Secrets,
  after: Secrets,
  place: Place,
  told: (rows: number) => void,
  atOnce = batchRows,
): Promise<void> {
  const step = `table ${place.table}`
  for (;;) {
    const done = await tx(db, async (trx) => {
      const kept = await readStep(trx, step)
      if (kept?.done) return { rows: 0, done: true }
      const rows = await nextRows(trx, place, (kept?.cursor as string[] | null) ?? null, atOnce)
      if (rows.length > 0) await write(trx, before, after, place, rows)
      const last = rows.length === 0
      await keepStep(trx, step, { cursor: rows.at(-1)?.place ?? null, done: last, rows: rows.length })
      return { rows: rows.length, done: last }
    })
    if (done.rows > 0) told(done.rows)
    if (done.done) return
  }
}

async function nextRows(trx: Tx, place: Place, cursor: string[] | null, atOnce: number): Promise<Row[]> {
  const order = sql.join(place.order.map(([name]) => sql.ref(name)))
  const columns = sql.join(Object.keys(place.columns).map((name) => sql.ref(name)))
  const after = cursor
    ? sql`(${order}) > (${sql.join(place.order.map(([, type], i) => sql`${cursor[i]}::${sql.raw(type)}`))})`
    : sql`true`
  // Rows that share a place in the order come together.
  const { rows } = await sql<Row>`select ctid::text as at,
      array[${sql.join(place.order.map(([name]) => sql`${sql.ref(name)}::text`))}] as place, ${columns}
    from ${sql.table(place.table)} where ${after} and ${sql.raw(place.only ?? 'true')}
    order by ${order} fetch first ${sql.raw(String(atOnce))} rows with ties`.execute(trx)
  return rows
}

async function write(trx: Tx, before: Secrets, after: Secrets, place: Place, rows: Row[]): Promise<void> {
  const names = Object.keys(place.columns)
  const values = names.map((name) =>
    rows.map((row) => renewed(row[name], place.columns[name]!, before, after)),
  )
  const arrays = names.map((name, i) =>
    place.columns[name]!.is === 'sealed' ? sql`${values[i]}::bytea[]` : sql`${values[i]}::text[]`,
  )
  const ats = rows.map(({ at }) => at)
  await sql`update ${sql.table(place.table)} t
    set ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`v.${name}`)}`))}
    from unnest(${ats}::tid[], ${sql.join(arrays)}) as v (at, ${sql.join(names.map((name) => sql.ref(name)))})
    where t.ctid = v.at`.execute(trx)
}

function renewed(value: unknown, holds: Holds, before: Secrets, after: Secrets): unknown {
  if (value === null) return null
  if (holds.is === 'sealed') return after.seal(before.open(value as Buffer))
  if (holds.is === 'lasting') return after.renewLasting(holds.purpose, value as string)
  const [index = '', number] = (value as string).split('#')
  const next = after.renewIndex(holds.purpose, index)
  return number === undefined ? next : `${next}#${number}`
}
