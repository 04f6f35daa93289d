import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import type { CurrentRecord } from './current-records.ts'

export interface StandingDecision {
  id: string
  leftId: string
  rightId: string
  verdict: 'same' | 'different'
}

/** What people decided of pairs and have not undone, in the order they decided it. */
export async function standingDecisions(
  db: Kysely<Schema>,
  regencyCode: string,
  kind: 'membership' | 'duplicate',
): Promise<StandingDecision[]> {
  return db
    .selectFrom('review_decision')
    .select(['id', 'left_id as leftId', 'right_id as rightId', 'verdict'])
    .where('regency_code', '=', regencyCode)
    .where('kind', '=', kind)
    .where('undone_at', 'is', null)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
}

type Row = Pick<CurrentRecord, 'id' | 'listId' | 'personKey' | 'name'>

export const rowKey = (row: { listId: string; personKey: string }) => `${row.listId} ${row.personKey}`

/**
 * Finds the present source record of one a decision was made on: itself, or the row of the same person in the
 * newer version of its list. Undefined when that person is on the list no more.
 */
export async function successors(
  db: Kysely<Schema>,
  regencyCode: string,
  ids: readonly string[],
  current: readonly Row[],
): Promise<(id: string) => string | undefined> {
  if (ids.length === 0) return () => undefined
  const present = new Set(current.map((record) => record.id))
  const gone = ids.filter((id) => !present.has(id))
  if (gone.length === 0) return (id) => id
  const { rows } =
    await sql<Row>`select id, list_id as "listId", person_key as "personKey", name from source_record
    where regency_code = ${regencyCode} and id = any(${gone}::uuid[])`.execute(db)
  const wanted = new Set(rows.map(rowKey))
  const byRow = Map.groupBy(
    current.filter((record) => wanted.has(rowKey(record))),
    rowKey,
  )
  const successor = new Map<string, string>()
  for (const row of rows) {
    const heirs = byRow.get(rowKey(row)) ?? []
    const heir = heirs.find((record) => record.name === row.name) ?? heirs[0]
    if (heir) successor.set(row.id, heir.id)
  }
  return (id) => (present.has(id) ? id : successor.get(id))
}
