import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../platform/db/index.ts'
import type { AuditEntry, AuditView, auditQuery } from './api.ts'

export type AuditAsked = z.output<typeof auditQuery>

/** Acts that fit, newest first; a page begins where the one before ended, so that page 1,000 costs what page 1 does. */
export async function searchAudit(db: Db, regencyCode: string, asked: AuditAsked): Promise<AuditView> {
  const { rows } = await sql<Omit<AuditEntry, 'at'> & { at: Date }>`select a.id, a.at, a.actor,
      a.acting_as as "actingAs", a.from_where as "fromWhere", a.action, a.subject_kind as "subjectKind",
      a.subject_id as "subjectId", a.reason, a.detail - 'shown' as detail
    from audit a where ${sql.join(conditions(regencyCode, asked), sql` and `)}
    order by a.at desc, a.id desc limit ${asked.limit + 1}`.execute(db)
  const shown = rows.slice(0, asked.limit).map((row) => ({ ...row, at: row.at.toISOString() }))
  return {
    rows: shown,
    next: rows.length > asked.limit ? shown.at(-1)!.id : null,
    actions: await actionsOf(db, regencyCode),
  }
}

function conditions(regencyCode: string, asked: AuditAsked): RawBuilder<unknown>[] {
  const { from, to, actor, action, subject, before } = asked
  return [
    sql`a.regency_code = ${regencyCode}`,
    ...(from ? [sql`a.at >= ${from}::timestamptz`] : []),
    ...(to ? [sql`a.at < ${to}::timestamptz`] : []),
    ...(actor ? [sql`a.actor = ${actor}`] : []),
    ...(action ? [sql`a.action = ${action}`] : []),
    ...(subject ? [sql`a.subject_id = ${subject}`] : []),
    ...(before
      ? [
          sql`(a.at, a.id) < (select b.at, b.id from audit b where b.regency_code = ${regencyCode} and b.id = ${before})`,
        ]
      : []),
  ]
}

/** One step of the index for each act there is, not a walk over all rows. */
async function actionsOf(db: Db, regencyCode: string): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`with recursive one as (
      (select action from audit where regency_code = ${regencyCode} order by action limit 1)
      union all
      select (select a.action from audit a where a.regency_code = ${regencyCode} and a.action > one.action
        order by a.action limit 1) from one where one.action is not null)
    select action from one where action is not null order by action collate "C"`.execute(db)
  return rows.map((row) => row.action)
}
