import { sql } from 'kysely'
import { v7 } from 'uuid'
import { type Db, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { postEntry } from '../budget/post-entry.ts'
import { type Bill, openBill } from './open-bill.ts'
import { recordStep } from './record-step.ts'
import { isFuture, type Paper } from './step-bill.ts'
import { sumsOf } from './sums.ts'

export type Payment = Paper & { amount: number; reason: string }

/**
 * SP2D: the money left. The sum is that of the people BPJS accepted; what BPJS charged instead only with a reason, and only
 * when its answer says for whom. Posted to the budget once, whoever sends it how often; then the bill is closed for good.
 */
export const payBill = (
  db: Db,
  acting: Acting,
  id: string,
  payment: Payment,
): Promise<{ ok: true } | Refusal> =>
  txUnlessRefused(db, async (trx): Promise<{ ok: true } | Refusal> => {
    const opened = await openBill(trx, acting.regencyCode, id, ['answered', 'ordered', 'paid'])
    if (!opened.ok) return opened
    const { bill } = opened
    const { number, on, amount, reason } = payment
    if (bill.state === 'paid')
      return bill.sp2d_number === number && bill.sp2d_on === on && bill.paid === amount
        ? { ok: true }
        : refusal('bill-state', { state: 'paid' })
    const isRefund = bill.kind === 'correction' && bill.amount < 0
    if (!isRefund && bill.state !== 'ordered') return refusal('bill-state', { state: bill.state })
    if (isFuture(on, acting) || (bill.spm_on && on < bill.spm_on)) return refusal('bill-dates')
    const byWhat = await measureOf(trx, acting.regencyCode, bill, payment)
    if (typeof byWhat !== 'string') return byWhat
    await close(trx, acting.regencyCode, id, payment, byWhat)
    const posted = await postEntry(trx, acting, {
      id: v7(),
      source_id: bill.source_id,
      fiscal_year: Number(on.slice(0, 4)),
      kind: 'realisation',
      amount,
      on_date: on,
      for_month: bill.month,
      document: number,
      reason,
      posted_for: `bill ${id}`,
    })
    if (!posted.ok) return posted
    await recordStep(trx, acting, id, 'paid', { reason, detail: { amount } })
    return { ok: true }
  })

/** Whether the sum is that of the accepted, or what BPJS charged. */
async function measureOf(
  trx: Tx,
  regencyCode: string,
  bill: Bill,
  { amount, reason }: Payment,
): Promise<'amount' | 'charged' | Refusal> {
  const { accepted, charged } = await sumsOf(trx, regencyCode, bill.id)
  if (accepted.amount === 0 && !charged) return refusal('bill-nothing-accepted')
  if (amount === accepted.amount) return 'amount'
  if (charged === null || amount !== charged)
    return refusal('bill-amount', { accepted: accepted.amount, charged: charged ?? accepted.amount })
  return reason ? 'charged' : refusal('bill-amount-reason', { accepted: accepted.amount, charged })
}

async function close(
  trx: Tx,
  regencyCode: string,
  id: string,
  { number, on, amount }: Payment,
  byWhat: 'amount' | 'charged',
): Promise<void> {
  const share =
    byWhat === 'amount' ? sql`case answer when 'accepted' then amount else 0 end` : sql`coalesce(charged, 0)`
  await sql`update bill_line set paid = ${share} where regency_code = ${regencyCode} and bill_id = ${id}`.execute(
    trx,
  )
  await trx
    .updateTable('bill')
    .set({ state: 'paid', sp2d_number: number, sp2d_on: on, paid: amount })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
}
