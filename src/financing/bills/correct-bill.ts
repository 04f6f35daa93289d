import { sql } from 'kysely'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { openBill } from './open-bill.ts'
import { recordStep } from './record-step.ts'

export interface Correction {
  /** Id of the new bill: sent twice it is made once. */
  id: string
  reason: string
  /** Of whom something else is known now: whether their month is owed after all. Left out: what the books say. */
  owed?: { lineIds: readonly string[]; owes: boolean } | undefined
}

/**
 * Puts a paid bill right by another: for each person what is owed (accepted, and not ended by then) less what was paid.
 * The paid one stays as it is.
 */
export const correctBill = (
  db: Db,
  acting: Acting,
  id: string,
  correction: Correction,
): Promise<{ ok: true } | Refusal> =>
  tx(db, async (trx): Promise<{ ok: true } | Refusal> => {
    const { regencyCode, actor, at } = acting
    const opened = await openBill(trx, regencyCode, id, ['paid'])
    if (!opened.ok) return opened
    const { bill } = opened
    if (bill.kind === 'correction') return refusal('bill-is-correction')
    const open = await correctionsOf(trx, regencyCode, id)
    if (open.some((one) => one.id === correction.id)) return { ok: true }
    if (open.some(({ state }) => state !== 'paid')) return refusal('bill-correction-open')
    const sums = await addDifferences(trx, regencyCode, id, correction)
    if (sums.people === 0) return refusal('bill-nothing-to-correct')
    await trx
      .insertInto('bill')
      .values({
        regency_code: regencyCode,
        id: correction.id,
        kind: 'correction',
        month: bill.month,
        source_id: bill.source_id,
        decree_id: bill.decree_id,
        part: bill.part,
        corrects: id,
        state: 'answered',
        due_on: bill.due_on,
        people: sums.people,
        amount: sums.amount,
        made_by: actor,
        made_at: at,
        answered_at: at,
      })
      .execute()
    const detail = { month: bill.month, people: sums.people, amount: sums.amount }
    await recordStep(trx, acting, correction.id, 'made', { reason: correction.reason, detail })
    return { ok: true }
  })

const correctionsOf = (trx: Tx, regencyCode: string, id: string) =>
  trx
    .selectFrom('bill')
    .select(['id', 'state'])
    .where('regency_code', '=', regencyCode)
    .where('corrects', '=', id)
    .where('state', '<>', 'withdrawn')
    .execute()

async function addDifferences(
  trx: Tx,
  regencyCode: string,
  id: string,
  { id: newId, owed }: Correction,
): Promise<{ people: number; amount: number }> {
  const named = sql`b.line_id = any(${owed?.lineIds ?? []}::uuid[])`
  const owes = sql`case when ${named} then ${owed?.owes ?? false} else b.answer = 'accepted' and (l.ended_month is null or l.ended_month > b.month) end`
  const { rows } = await sql<{ people: number; amount: number }>`
    with paid as (
      select b.line_id, sum(b.paid) as paid from bill x
      join bill_line b on b.regency_code = x.regency_code and b.bill_id = x.id
      where x.regency_code = ${regencyCode} and x.state = 'paid' and (x.id = ${id}::uuid or x.corrects = ${id}::uuid)
      group by b.line_id
    ), differing as (
      select b.*, case when ${owes} then b.amount else 0 end - paid.paid as difference
      from bill_line b join paid on paid.line_id = b.line_id
      join decree_line l on l.regency_code = b.regency_code and l.id = b.line_id
      where b.regency_code = ${regencyCode} and b.bill_id = ${id}::uuid
    ), made as (
      insert into bill_line (regency_code, bill_id, line_id, number, month, worker_id, group_code, district_code, village_code,
        amount, answer)
      select regency_code, ${newId}::uuid, line_id, number, month, worker_id, group_code, district_code, village_code,
        difference, 'accepted'
      from differing where difference <> 0 returning amount
    )
    select count(*)::int as people, coalesce(sum(amount), 0)::bigint as amount from made`.execute(trx)
  return rows[0]!
}
