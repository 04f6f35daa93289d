import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { BillActKind } from '../../platform/db/schema/bill-rows.ts'
import type { Acting } from '../acting.ts'

/** A step of a bill, in its own book and in the audit. */
export async function recordStep(
  trx: Tx,
  acting: Acting,
  billId: string,
  kind: BillActKind,
  { reason = '', detail }: { reason?: string; detail?: Record<string, string | number> } = {},
): Promise<void> {
  const { regencyCode, actor, at } = acting
  await trx
    .insertInto('bill_act')
    .values({ regency_code: regencyCode, id: v7(), bill_id: billId, kind, by: actor, at, reason })
    .execute()
  await recordAct(trx, {
    ...acting,
    action: `bill.${kind}`,
    subjectKind: 'bill',
    subjectId: billId,
    ...(reason && { reason }),
    ...(detail && { detail }),
  })
}
