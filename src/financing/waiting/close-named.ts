import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Whoever waited and is named by a decree signed since waits no longer. */
export async function closeNamed(trx: Tx, regencyCode: string, at: Date): Promise<void> {
  await sql`update waiting_person q set closed_by = '-', closed_at = ${at}::timestamptz, closed_reason = d.number
    from decree_line l join decree d on d.regency_code = ${regencyCode} and d.id = l.decree_id
    where q.regency_code = ${regencyCode} and q.closed_at is null and l.regency_code = ${regencyCode}
      and l.worker_id = q.worker_id and l.signed and l.kind = 'add' and l.ended_month is null
      and l.until_month > q.asked_on`.execute(trx)
}
