import { dayOf } from '../../platform/day.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { type Bill, openBill } from './open-bill.ts'
import { recordStep } from './record-step.ts'
import { sumsOf } from './sums.ts'

type Done = { ok: true } | Refusal
/** Number and date of a paper. */
export interface Paper {
  number: string
  on: string
}

/** The file of members went to BPJS. */
export const sendBill = (db: Db, acting: Acting, id: string): Promise<Done> =>
  step(db, acting, id, ['made'], async (trx) => {
    await change(trx, acting, id, { state: 'sent' })
    await recordStep(trx, acting, id, 'sent')
    return { ok: true }
  })

/** SPP: the office asks for the money of those BPJS accepted; `charged` is what BPJS asks under its kode iuran. */
export const requestPayment = (
  db: Db,
  acting: Acting,
  id: string,
  { number, on, contributionCode, charged }: Paper & { contributionCode: string; charged: number },
): Promise<Done> =>
  step(db, acting, id, ['answered'], async (trx, bill) => {
    if (bill.kind === 'correction' && bill.amount < 0) return refusal('bill-is-refund')
    if (isFuture(on, acting)) return refusal('bill-dates')
    const { accepted } = await sumsOf(trx, acting.regencyCode, id)
    if (accepted.amount === 0) return refusal('bill-nothing-accepted')
    const codes = { contribution_code: contributionCode, charged }
    await change(trx, acting, id, { state: 'requested', spp_number: number, spp_on: on, ...codes })
    await recordStep(trx, acting, id, 'requested', { detail: { amount: accepted.amount, charged } })
    return { ok: true }
  })

/** SPM: the payment is ordered. */
export const orderPayment = (db: Db, acting: Acting, id: string, { number, on }: Paper): Promise<Done> =>
  step(db, acting, id, ['requested'], async (trx, bill) => {
    if (isFuture(on, acting) || on < bill.spp_on!) return refusal('bill-dates')
    await change(trx, acting, id, { state: 'ordered', spm_number: number, spm_on: on })
    await recordStep(trx, acting, id, 'ordered')
    return { ok: true }
  })

/** BPJS's receipt of the payment. */
export const receiveReceipt = (db: Db, acting: Acting, id: string, { number, on }: Paper): Promise<Done> =>
  step(db, acting, id, ['paid'], async (trx, bill) => {
    if (bill.receipt_number) return refusal('bill-receipt-there', { number: bill.receipt_number })
    if (isFuture(on, acting) || on < bill.sp2d_on!) return refusal('bill-dates')
    await change(trx, acting, id, { receipt_number: number, receipt_on: on })
    await recordStep(trx, acting, id, 'received')
    return { ok: true }
  })

/** A bill that is not to be paid; it stays to be read, and its people may be billed anew. */
export const withdrawBill = (db: Db, acting: Acting, id: string, reason: string): Promise<Done> =>
  step(db, acting, id, ['made', 'sent', 'answered', 'requested', 'ordered'], async (trx) => {
    await change(trx, acting, id, { state: 'withdrawn' })
    await recordStep(trx, acting, id, 'withdrawn', { reason })
    return { ok: true }
  })

const step = (
  db: Db,
  acting: Acting,
  id: string,
  states: readonly Bill['state'][],
  act: (trx: Tx, bill: Bill) => Promise<Done>,
): Promise<Done> =>
  tx(db, async (trx) => {
    const opened = await openBill(trx, acting.regencyCode, id, states)
    return opened.ok ? act(trx, opened.bill) : opened
  })

async function change(trx: Tx, { regencyCode }: Acting, id: string, to: Partial<Bill>): Promise<void> {
  await trx.updateTable('bill').set(to).where('regency_code', '=', regencyCode).where('id', '=', id).execute()
}

export const isFuture = (day: string, { at }: Acting): boolean => day > dayOf(at)
