import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { LinesBody, LinesView } from './api.ts'

export const linesAPage = 50

/** The people of a bill by their number, a page after the last one shown. */
export async function getLines(
  db: Db,
  regencyCode: string,
  billId: string,
  { answer, reasonCode, villageCode, after }: LinesBody,
): Promise<LinesView> {
  const which = sql`b.regency_code = ${regencyCode} and b.bill_id = ${billId}::uuid
    and ${answer ?? ''} in ('', b.answer) and ${reasonCode ?? ''} in ('', b.reason_code)
    and ${villageCode ?? ''} in ('', b.village_code)`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from bill_line b where ${which}`.execute(db)
  const { rows } = await sql<LinesView['rows'][number]>`
    select b.line_id as "lineId", b.number, b.worker_id as "personId", l.name, l.nik_mask as "nikMask",
      coalesce(v.name, '') as village, b.group_code as "group", b.amount, b.answer, b.reason_code as "reasonCode", b.reason,
      b.charged, b.paid, exists (select from bill_retry t join bill x on x.regency_code = t.regency_code and x.id = b.bill_id
        where t.regency_code = ${regencyCode} and t.line_id = b.line_id and t.at > x.answered_at) as retried
    from bill_line b
    join decree_line l on l.regency_code = b.regency_code and l.id = b.line_id
    left join village v on v.code = b.village_code
    where ${which} and b.number > ${after} order by b.number limit ${linesAPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}

/** Every line of a bill by its number, without who it is of. */
export const getBillLines = async (
  db: Db,
  regencyCode: string,
  billId: string,
): Promise<{ lineId: string; number: number; amount: number }[]> =>
  db
    .selectFrom('bill_line')
    .select(['line_id as lineId', 'number', 'amount'])
    .where('regency_code', '=', regencyCode)
    .where('bill_id', '=', billId)
    .orderBy('number')
    .execute()
