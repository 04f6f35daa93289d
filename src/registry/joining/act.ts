import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import { standingDecisions, successors } from '../decisions.ts'

/** A person merges two workers or splits one: who, when and why. */
export interface Joining {
  regencyCode: string
  actor: string
  at: Date
  reason: string
}

/** A present record of a worker. */
export interface Held {
  id: string
  workerId: string
  listId: string
  personKey: string
  name: string
}

/** What the lists say of these workers now; verdicts follow their NIK by themselves. Nobody else may act on them meanwhile. */
export async function recordsOf(trx: Tx, regencyCode: string, workerIds: readonly string[]): Promise<Held[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`joining ${regencyCode}`}, 0))`.execute(trx)
  const { rows } = await sql<Held>`select r.id, s.worker_id as "workerId", r.list_id as "listId",
      r.person_key as "personKey", r.name
    from worker_source s join source_record r on r.regency_code = ${regencyCode} and r.id = s.source_record_id
    where s.regency_code = ${regencyCode} and s.worker_id = any(${workerIds}::uuid[]) and r.role <> 'verdict'
    order by r.id`.execute(trx)
  return rows
}

interface Acted {
  kind: 'merge' | 'split'
  workerId: string
  otherId: string
  records: readonly { id: string; before: string; after: string }[]
}

/** Writes the act down, on the version of the lists that it makes, with the model that was in use. */
export async function writeAct(trx: Tx, joining: Joining, acted: Acted): Promise<string> {
  const { regencyCode, actor, at, reason } = joining
  const id = v7()
  const version = await bump(trx, joining)
  await sql`insert into worker_act (regency_code, id, kind, worker_id, other_id, reason, model_learned_at, lists_version,
      decided_by, decided_at)
    values (${regencyCode}, ${id}, ${acted.kind}, ${acted.workerId}, ${acted.otherId}, ${reason},
      (select learned_at from link_model where regency_code = ${regencyCode} and purpose = 'duplicate'),
      ${version}, ${actor}, ${at})`.execute(trx)
  await trx
    .insertInto('worker_act_record')
    .values(
      acted.records.map((record) => ({
        regency_code: regencyCode,
        act_id: id,
        source_record_id: record.id,
        before_id: record.before,
        after_id: record.after,
      })),
    )
    .execute()
  for (const workerId of [acted.workerId, acted.otherId])
    await recordAct(trx, {
      ...joining,
      action: acted.kind === 'merge' ? 'worker.merged' : 'worker.split',
      subjectKind: 'worker',
      subjectId: workerId,
      detail: { act: id, worker: acted.workerId, other: acted.otherId, records: acted.records.length },
    })
  return id
}

/** Everything has to be linked and counted again; returns the version that is to be reached. */
export async function bump(
  trx: Tx,
  { regencyCode, at }: Pick<Joining, 'regencyCode' | 'at'>,
): Promise<number> {
  const tenant = await trx
    .updateTable('tenant')
    .set((eb) => ({ lists_version: eb('lists_version', '+', 1), lists_changed_at: at }))
    .where('regency_code', '=', regencyCode)
    .returning('lists_version')
    .executeTakeFirstOrThrow()
  return tenant.lists_version
}

type Pair = readonly [string, string]

/** Undoes what was decided before of records on both sides and stands against the act; it stands again when the act is undone. */
export async function overrule(
  trx: Tx,
  { regencyCode, actor, at }: Joining,
  actId: string,
  verdict: 'same' | 'different',
  sides: readonly [readonly Held[], readonly Held[]],
): Promise<void> {
  const decisions = (await standingDecisions(trx, regencyCode, 'duplicate')).filter(
    (one) => one.verdict === verdict,
  )
  const ids = decisions.flatMap((one) => [one.leftId, one.rightId])
  const present = await successors(trx, regencyCode, ids, sides.flat())
  const sideOf = (id: string) => sides.findIndex((side) => side.some((record) => record.id === present(id)))
  const against = decisions.filter((one) => {
    const [left, right] = [sideOf(one.leftId), sideOf(one.rightId)]
    return left >= 0 && right >= 0 && left !== right
  })
  await sql`update review_decision set undone_by = ${actor}, undone_at = ${at}, undone_act_id = ${actId}
    where regency_code = ${regencyCode} and id = any(${against.map((one) => one.id)}::uuid[])`.execute(trx)
}

/** Decides of these pairs of records; a pair of which the same was said before keeps that word. */
export async function decideAll(
  trx: Tx,
  { regencyCode, actor, at }: Joining,
  actId: string,
  verdict: 'same' | 'different',
  pairs: readonly Pair[],
): Promise<void> {
  const sorted = pairs.map(([a, b]) => (a < b ? [a, b] : [b, a]))
  await sql`insert into review_decision (regency_code, id, kind, left_id, right_id, verdict, decided_by, decided_at, act_id)
    select ${regencyCode}, pair.id, 'duplicate', pair.l, pair.r, ${verdict}, ${actor}, ${at}::timestamptz, ${actId}
    from unnest(${sorted.map(() => v7())}::uuid[], ${sorted.map(([left]) => left)}::uuid[],
      ${sorted.map(([, right]) => right)}::uuid[]) pair (id, l, r)
    on conflict (regency_code, kind, left_id, right_id) where undone_at is null do nothing`.execute(trx)
}

/** Ties all records to the first, so that no doubt between two of them lets one go. */
export function tied(records: readonly Held[]): Pair[] {
  const [first, ...rest] = records
  return first ? rest.map((record) => [first.id, record.id] as const) : []
}
