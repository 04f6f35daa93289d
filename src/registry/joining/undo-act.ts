import { sql } from 'kysely'
import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusal } from '../../platform/problem.ts'
import { bump, type Joining } from './act.ts'
import type { Acted } from './merge-workers.ts'

/**
 * Takes a merge or split back: each record is again whose it was, under its old id, and what had been decided before
 * stands again. Not while a later merge or split rests on it. Again changes nothing.
 */
export async function undoAct(trx: Tx, joining: Joining, actId: string): Promise<Acted> {
  const { regencyCode, actor, at, reason } = joining
  await sql`select pg_advisory_xact_lock(hashtextextended(${`joining ${regencyCode}`}, 0))`.execute(trx)
  const act = await trx
    .selectFrom('worker_act')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', actId)
    .executeTakeFirst()
  if (!act) return refusal('not-found')
  const done: Acted = { ok: true, actId, workerId: act.worker_id, otherId: act.other_id }
  if (act.undone_at !== null) return done
  if (await builtUpon(trx, regencyCode, actId)) return refusal('act-built-upon')
  await sql`update review_decision set undone_by = ${actor}, undone_at = ${at}
    where regency_code = ${regencyCode} and act_id = ${actId} and undone_at is null`.execute(trx)
  await standAgain(trx, regencyCode, actId)
  const version = await bump(trx, joining)
  await trx
    .updateTable('worker_act')
    .set({ undone_by: actor, undone_at: at, undone_reason: reason, undone_version: version })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', actId)
    .execute()
  for (const subjectId of [act.worker_id, act.other_id])
    await recordAct(trx, {
      ...joining,
      action: act.kind === 'merge' ? 'worker.merge-undone' : 'worker.split-undone',
      subjectKind: 'worker',
      subjectId,
      detail: { act: actId, worker: act.worker_id, other: act.other_id },
    })
  return done
}

async function builtUpon(trx: Tx, regencyCode: string, actId: string): Promise<boolean> {
  const { rows } = await sql`select from worker_act_record own
    join worker_act_record later on later.regency_code = ${regencyCode}
      and later.source_record_id = own.source_record_id and later.act_id > own.act_id
    join worker_act a on a.regency_code = ${regencyCode} and a.id = later.act_id and a.undone_at is null
    where own.regency_code = ${regencyCode} and own.act_id = ${actId} limit 1`.execute(trx)
  return rows.length > 0
}

/** Decisions are only added to: what the act had undone is said again, in the name of who had said it. */
async function standAgain(trx: Tx, regencyCode: string, actId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from review_decision
    where regency_code = ${regencyCode} and undone_act_id = ${actId}`.execute(trx)
  await sql`insert into review_decision (regency_code, id, kind, left_id, right_id, verdict, decided_by, decided_at,
      lists_version, act_id)
    select d.regency_code, fresh.id, d.kind, d.left_id, d.right_id, d.verdict, d.decided_by, d.decided_at,
      d.lists_version, d.act_id
    from unnest(${rows.map(() => v7())}::uuid[], ${rows.map((row) => row.id)}::uuid[]) fresh (id, old)
    join review_decision d on d.regency_code = ${regencyCode} and d.id = fresh.old
    on conflict (regency_code, kind, left_id, right_id) where undone_at is null do nothing`.execute(trx)
}
