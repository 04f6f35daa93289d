import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { PaidMonthsView } from './api.ts'

/** The months a person was billed for, the latest first, with what became of each. Who BPJS protects is for BPJS to say. */
export async function getPaidMonths(db: Db, regencyCode: string, personId: string): Promise<PaidMonthsView> {
  const { rows } = await sql<PaidMonthsView[number]>`
    select b.month, s.name as source, d.number as decree, x.id as "billId", x.kind, x.state, b.answer,
      b.reason_code as "reasonCode", b.amount, b.paid
    from bill_line b
    join bill x on x.regency_code = b.regency_code and x.id = b.bill_id and x.state <> 'withdrawn'
    join funding_source s on s.regency_code = x.regency_code and s.id = x.source_id
    join decree d on d.regency_code = x.regency_code and d.id = x.decree_id
    where b.regency_code = ${regencyCode} and b.worker_id = ${personId}::uuid
    order by b.month desc, x.made_at desc limit 120`.execute(db)
  return rows
}
