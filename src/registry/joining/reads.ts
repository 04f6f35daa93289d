import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { WorkerActsView } from '../api.ts'

/** Merges and splits that concern a worker, latest first. */
export async function listActs(db: Db, regencyCode: string, workerId: string): Promise<WorkerActsView> {
  const r = sql`${regencyCode}`
  const { rows } = await sql<WorkerActsView[number]>`select a.id, a.kind, a.worker_id as "workerId",
      a.other_id as "otherId",
      coalesce(w.name, (select min(s.name) from worker_act_record ar join source_record s on s.regency_code = ${r}
        and s.id = ar.source_record_id where ar.regency_code = ${r} and ar.act_id = a.id
        and a.worker_id = case a.kind when 'merge' then ar.before_id else ar.after_id end)) as "workerName",
      coalesce(o.name, (select min(s.name) from worker_act_record ar join source_record s on s.regency_code = ${r}
        and s.id = ar.source_record_id where ar.regency_code = ${r} and ar.act_id = a.id
        and a.other_id = case a.kind when 'merge' then ar.before_id else ar.after_id end)) as "otherName",
      (select count(*) from worker_act_record ar where ar.regency_code = ${r} and ar.act_id = a.id
        and a.other_id = case a.kind when 'merge' then ar.before_id else ar.after_id end)::integer as records,
      a.reason, a.decided_by as "decidedBy", ${stamp('a.decided_at')} as "decidedAt",
      a.undone_by as "undoneBy", ${stamp('a.undone_at')} as "undoneAt", a.undone_reason as "undoneReason",
      coalesce(a.undone_version, a.lists_version) > t.linked_version as waits
    from worker_act a join tenant t on t.regency_code = a.regency_code
    left join worker w on w.regency_code = ${r} and w.id = a.worker_id
    left join worker o on o.regency_code = ${r} and o.id = a.other_id
    where a.regency_code = ${r} and (a.worker_id = ${workerId} or a.other_id = ${workerId})
    order by a.decided_at desc, a.id desc limit 50`.execute(db)
  return rows
}

const stamp = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
