import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import type { Schema, Tx } from '../platform/db/index.ts'
import { release } from '../platform/release.ts'
import type { Opinion } from './review-opinions.ts'

export interface Pair {
  kind: 'membership' | 'duplicate'
  leftId: string
  rightId: string
}

/** SQL over a row `r` with kind, left_id and right_id: how many of its decisions were undone, which is its round. */
export const roundOf = (regencyCode: string) => sql<number>`(select count(*) from review_decision u
  where u.regency_code = ${regencyCode} and u.kind = r.kind and u.left_id = r.left_id and u.right_id = r.right_id
    and u.undone_at is not null)::integer`

interface Row extends Omit<Opinion, 'verdict'> {
  key: string
  verdict: 'same' | 'different' | 'withdrawn'
}

/** The standing opinions of the present round of pairs, by pair: the latest word of each person, unless taken back. */
export async function opinionsOf(
  db: Kysely<Schema>,
  regencyCode: string,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => Opinion[]> {
  if (pairs.length === 0) return () => []
  const asked = JSON.stringify(pairs.map(({ kind, leftId, rightId }) => ({ kind, leftId, rightId })))
  const { rows } = await sql<Row>`
    select o.kind || ' ' || o.left_id || ' ' || o.right_id as key, o.given_by as by, o.part, o.verdict, o.reason,
      o.given_at as at, o.model_version as "modelVersion"
    from jsonb_to_recordset(${asked}::jsonb) as p(kind text, "leftId" uuid, "rightId" uuid)
    cross join lateral (select p.kind, p."leftId" as left_id, p."rightId" as right_id) r
    join review_opinion o on o.regency_code = ${regencyCode} and o.kind = r.kind and o.left_id = r.left_id
      and o.right_id = r.right_id and o.round = ${roundOf(regencyCode)}
    order by o.given_at, o.id`.execute(db)
  const byPair = Map.groupBy(rows, ({ key }) => key)
  return (pair) => standing(byPair.get(`${pair.kind} ${pair.leftId} ${pair.rightId}`) ?? [])
}

function standing(rows: readonly Row[]): Opinion[] {
  const latest = new Map<string, Opinion>()
  for (const { key: _, verdict, ...row } of rows) {
    if (verdict === 'withdrawn') latest.delete(row.by)
    // A word given anew keeps its place in the order.
    else latest.set(row.by, { ...row, verdict })
  }
  return [...latest.values()]
}

/** Adds what somebody said; nothing said before is changed. */
export async function addOpinion(
  trx: Tx,
  { regencyCode, actor, at }: { regencyCode: string; actor: string; at: Date },
  pair: Pair,
  said: {
    part: Opinion['part']
    verdict: 'same' | 'different' | 'withdrawn'
    reason?: string | null
  },
): Promise<void> {
  await sql`insert into review_opinion (regency_code, id, kind, left_id, right_id, round, part, verdict, reason,
      given_by, given_at, model_version)
    select ${regencyCode}, ${v7()}, r.kind, r.left_id, r.right_id, ${roundOf(regencyCode)}, ${said.part}, ${said.verdict},
      ${said.reason ?? null}, ${actor}, ${at},
      ${`${release}+`} || coalesce((select linked_version from tenant where regency_code = ${regencyCode}), 0)
    from (select ${pair.kind}::text as kind, ${pair.leftId}::uuid as left_id, ${pair.rightId}::uuid as right_id) r`.execute(
    trx,
  )
}
