import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/index.ts'

export interface Sum {
  people: number
  /** Rupiah. */
  amount: number
}
export interface BillSums {
  waiting: Sum
  accepted: Sum
  rejected: Sum
  /** What BPJS charges person by person; null where its answer named no sums. */
  charged: number | null
  /** People BPJS rejected, and asks money for all the same. */
  rejectedCharged: Sum
  /** People charged at another sum than the tariff. */
  otherTariff: Sum
}

const of = (answer: string) => sql`jsonb_build_object(
  'people', count(*) filter (where answer = ${sql.lit(answer)}),
  'amount', coalesce(sum(amount) filter (where answer = ${sql.lit(answer)}), 0))`
const where = (condition: string, amount: string) => sql`jsonb_build_object(
  'people', count(*) filter (where ${sql.raw(condition)}),
  'amount', coalesce(sum(${sql.raw(amount)}) filter (where ${sql.raw(condition)}), 0))`

/** What became of the lines of a bill, in people and rupiah. */
export async function sumsOf(db: Db | Tx, regencyCode: string, billId: string): Promise<BillSums> {
  const { rows } = await sql<BillSums>`
    select ${of('waiting')} as waiting, ${of('accepted')} as accepted, ${of('rejected')} as rejected,
      sum(charged)::bigint as charged,
      ${where("answer = 'rejected' and charged > 0", 'charged')} as "rejectedCharged",
      ${where("answer = 'accepted' and charged <> amount", 'charged - amount')} as "otherTariff"
    from bill_line where regency_code = ${regencyCode} and bill_id = ${billId}`.execute(db)
  return rows[0]!
}
