import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { BillRow, BillState } from '../../platform/db/schema/bill-rows.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'

export type Bill = Selectable<BillRow>

/** A bill for whoever changes it: others wait until this transaction ends. Refused when it is not in one of the states. */
export async function openBill(
  trx: Tx,
  regencyCode: string,
  id: string,
  states: readonly BillState[],
): Promise<{ ok: true; bill: Bill } | Refusal> {
  const bill = await trx
    .selectFrom('bill')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!bill) return refusal('not-found')
  return states.includes(bill.state) ? { ok: true, bill } : refusal('bill-state', { state: bill.state })
}
