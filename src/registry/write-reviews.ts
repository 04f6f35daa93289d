import { type Kysely, sql } from 'kysely'
import type { Part, ReviewReason } from '../linkage/index.ts'
import type { Cell, Schema } from '../platform/db/index.ts'
import { type SyncCounts, syncRows } from '../platform/db/sync-rows.ts'
import { reviewPriority } from './cost.ts'
import { registeredSince } from './fresh-registrations.ts'
import { reasonsJson } from './reasons.ts'

export interface OpenPair {
  leftId: string
  rightId: string
  weight: number
  probability: number
  /** What that is worth by what people decided; without it the probability speaks for itself. */
  chance?: number
  parts: readonly Part[]
  why: ReviewReason | 'sample'
  /** Drawn at random to test the linkage, with its place in the queue (0..1, first to last). */
  sample?: 'accepted' | 'refused'
  place?: number
}

/**
 * Makes the open pairs of one kind the queue; pairs a person has decided stay, so that they can be undone, and those of
 * people registered after `version` of the lists, and pairs of others than `only` (workers, or records).
 */
export function writeReviews(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  kind: 'membership' | 'duplicate',
  pairs: readonly OpenPair[],
  newId: () => string,
  version: number,
  only: ReadonlySet<string> | null = null,
): Promise<SyncCounts> {
  const what = kind === 'membership' ? 'worker_id' : 'source_record_id'
  const fresh = sql`(${registeredSince(regencyCode, version, what, sql`t.left_id`)}
    or ${registeredSince(regencyCode, version, what, sql`t.right_id`)})`
  const outside = only
    ? sql`(t.left_id <> all(${[...only]}::uuid[]) or
        (t.kind = 'duplicate' and t.right_id <> all(${[...only]}::uuid[])))`
    : sql`false`
  const decided = sql`exists (select 1 from review_decision d where d.regency_code = t.regency_code
    and d.kind = t.kind and d.left_id = t.left_id and d.right_id = t.right_id and d.undone_at is null)`
  return syncRows(
    trx,
    {
      table: 'review',
      regencyCode,
      key: ['kind', 'left_id', 'right_id'],
      columns: ['weight', 'probability', 'reasons', 'why', 'priority', 'sample'],
      onInsert: ['id', 'created_at'],
      keep: sql<boolean>`(t.kind <> ${kind} or ${decided} or ${fresh} or ${outside})`,
    },
    pairs.map((pair) => [...cellsOf(kind, pair), newId(), at]),
  )
}

/** Adds questions that were not there; returns the id of each. */
export async function addReviews(
  trx: Kysely<Schema>,
  regencyCode: string,
  at: Date,
  kind: 'membership' | 'duplicate',
  pairs: readonly OpenPair[],
  newId: () => string,
): Promise<string[]> {
  const ids = pairs.map(() => newId())
  for (const [i, pair] of pairs.entries())
    await sql`insert into review (regency_code, kind, left_id, right_id, weight, probability, reasons, why, priority,
        sample, id, created_at)
      values (${regencyCode}, ${sql.join([...cellsOf(kind, pair), ids[i], at].map((cell) => sql`${cell}`))})
      on conflict do nothing`.execute(trx)
  return ids
}

function cellsOf(kind: 'membership' | 'duplicate', pair: OpenPair): Cell[] {
  return [
    kind,
    pair.leftId,
    pair.rightId,
    pair.weight,
    pair.probability,
    reasonsJson(pair.parts),
    pair.why,
    pair.place === undefined ? reviewPriority(kind, pair.chance ?? pair.probability) : 1 - pair.place,
    pair.sample ?? null,
  ]
}
