import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import { rowKey } from '../decisions.ts'

/**
 * Whose a record is by merges and splits (or their undoing) that the links do not hold yet; by the record itself, or by
 * the row that follows it in a newer version of its list. The latest act speaks.
 */
export async function handedOver(
  db: Kysely<Schema>,
  regencyCode: string,
): Promise<(link: { record: string; listId: string; personKey: string }) => string | undefined> {
  const { rows } = await sql<{ record: string; listId: string; personKey: string; worker: string }>`
    select ar.source_record_id as record, r.list_id as "listId", r.person_key as "personKey",
      case when a.undone_at is null then ar.after_id else ar.before_id end as worker
    from worker_act a
    join tenant t on t.regency_code = a.regency_code
    join worker_act_record ar on ar.regency_code = ${regencyCode} and ar.act_id = a.id
    join source_record r on r.regency_code = ${regencyCode} and r.id = ar.source_record_id
    where a.regency_code = ${regencyCode} and coalesce(a.undone_version, a.lists_version) > t.linked_version
    order by coalesce(a.undone_version, a.lists_version)`.execute(db)
  const byRecord = new Map(rows.map((row) => [row.record, row.worker]))
  const byRow = new Map(rows.map((row) => [rowKey(row), row.worker]))
  return (link) => byRecord.get(link.record) ?? byRow.get(rowKey(link))
}

/** SQL: the worker that stands now for one that was merged away, and for that one when it was merged too. */
export const survivors = (regencyCode: string, ids: readonly string[]) =>
  sql<{ id: string; worker: string }>`with recursive away as (
      select other_id as id, worker_id as worker, 1 as steps from worker_act
      where regency_code = ${regencyCode} and other_id = any(${ids}::uuid[]) and kind = 'merge' and undone_at is null
      union all
      select away.id, a.worker_id, away.steps + 1 from away
      join worker_act a on a.regency_code = ${regencyCode} and a.other_id = away.worker and a.kind = 'merge'
        and a.undone_at is null
      where away.steps < 50)
    select away.id, w.id as worker from away join worker w on w.regency_code = ${regencyCode} and w.id = away.worker
    order by away.steps`
