import { sql } from 'kysely'
import { type Db, type Tx, txUnlessRefused } from '../../../platform/db/index.ts'
import { type Refusal, refusal } from '../../../platform/problem.ts'
import type { Acting } from '../../acting.ts'
import { type Bill, openBill } from '../open-bill.ts'
import { recordStep } from '../record-step.ts'
import type { FaultCode } from './fault-codes.ts'
import type { ReasonCode } from './reason-words.ts'

export interface Answer {
  /** Row of the file. */
  row: number
  /** Number of the person in the file that went out, or null when it is not there any more. */
  number: number | null
  nikIndex: string | null
  answer: 'accepted' | 'rejected' | null
  reasonCode: ReasonCode | ''
  reason: string
  /** Rupiah BPJS asks for this person. */
  charged: number | null
}
export interface Answered {
  ok: true
  accepted: number
  rejected: number
  /** People of the bill the file says nothing of. */
  waiting: number
  faults: { row: number; code: FaultCode }[]
  applied: boolean
}

/**
 * Holds BPJS's answer against the bill, and enters it when told to: one statement, whatever its length. With rows that
 * cannot be understood nothing is entered, unless they are to be left out.
 */
export const applyAnswers = (
  db: Db,
  acting: Acting,
  id: string,
  answers: readonly Answer[],
  { apply, leaveOut = false }: { apply: boolean; leaveOut?: boolean },
): Promise<Answered | Refusal> =>
  txUnlessRefused(db, async (trx): Promise<Answered | Refusal> => {
    const opened = await openBill(trx, acting.regencyCode, id, ['sent', 'answered'])
    if (!opened.ok) return opened
    if (opened.bill.kind === 'correction') return refusal('bill-is-correction')
    await match(trx, acting.regencyCode, id, answers)
    const faults = await faultsOf(trx)
    if (!apply || (faults.length > 0 && !leaveOut))
      return { ...(await wouldBe(trx, id)), faults, applied: false }
    await sql`update bill_line b set answer = a.answer, reason_code = a.reason_code, reason = a.reason, charged = a.charged
      from bill_answer a where b.regency_code = ${acting.regencyCode} and b.bill_id = ${id} and b.line_id = a.line_id
        and a.fault is null`.execute(trx)
    const now = await settle(trx, acting, opened.bill)
    await recordStep(trx, acting, id, 'answered', {
      detail: { accepted: now.accepted, rejected: now.rejected },
    })
    return { ok: true, ...now, faults, applied: true }
  })

/** The rest of a bill is as told: BPJS often sends back only whom it rejects. */
export const settleRest = (
  db: Db,
  acting: Acting,
  id: string,
  { answer, reason }: { answer: 'accepted' | 'rejected'; reason: string },
): Promise<{ ok: true; lines: number } | Refusal> =>
  txUnlessRefused(db, async (trx) => {
    const opened = await openBill(trx, acting.regencyCode, id, ['sent', 'answered'])
    if (!opened.ok) return opened
    const { numAffectedRows } =
      await sql`update bill_line set answer = ${answer}, reason_code = ${answer === 'rejected' ? 'other' : ''}
      where regency_code = ${acting.regencyCode} and bill_id = ${id} and answer = 'waiting'`.execute(trx)
    const now = await settle(trx, acting, opened.bill)
    await recordStep(trx, acting, id, 'settled', {
      reason,
      detail: { accepted: now.accepted, rejected: now.rejected },
    })
    return { ok: true, lines: Number(numAffectedRows ?? 0) }
  })

/** Temporary table bill_answer: each row of the file with the person it speaks of, or what is wrong with it. */
async function match(trx: Tx, regencyCode: string, id: string, answers: readonly Answer[]): Promise<void> {
  await sql`create temp table bill_answer on commit drop as
    with said as (select * from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as a(row integer, number integer,
        "nikIndex" text, answer text, "reasonCode" text, reason text, charged bigint)),
    person as materialized (
      select b.line_id, b.number, l.nik_index, count(*) over (partition by l.nik_index) as alike
      from bill_line b join decree_line l on l.regency_code = b.regency_code and l.id = b.line_id
      where b.regency_code = ${regencyCode} and b.bill_id = ${id}::uuid
    ), found as (
      select said.*, p.line_id, case when p.line_id is null then 'unknown-person'
        when p.nik_index is distinct from said."nikIndex" and said."nikIndex" is not null then 'other-person' end as fault
      from said left join person p on p.number = said.number where said.number is not null
      union all
      select said.*, p.line_id, case when p.line_id is null then 'unknown-person' when p.alike > 1 then 'two-people' end
      from said left join lateral (select * from person p where p.nik_index = said."nikIndex" limit 1) p on true
      where said.number is null
    )
    select row, line_id, answer, "reasonCode" as reason_code, reason, charged, coalesce(fault,
      case when answer is null then 'not-understood'
        when count(*) over (partition by line_id) > 1 then 'twice' end) as fault
    from found`.execute(trx)
}

const faultsOf = async (trx: Tx): Promise<Answered['faults']> =>
  (
    await sql<{ row: number; code: FaultCode }>`
      select row, fault as code from bill_answer where fault is not null order by row`.execute(trx)
  ).rows

async function wouldBe(trx: Tx, id: string): Promise<Omit<Answered, 'faults' | 'applied'>> {
  const { rows } = await sql<{ accepted: number; rejected: number; waiting: number }>`
    with after as (select coalesce(a.answer, b.answer) as answer from bill_line b
      left join bill_answer a on a.line_id = b.line_id and a.fault is null where b.bill_id = ${id}::uuid)
    select count(*) filter (where answer = 'accepted')::int as accepted,
      count(*) filter (where answer = 'rejected')::int as rejected,
      count(*) filter (where answer = 'waiting')::int as waiting from after`.execute(trx)
  return { ok: true, ...rows[0]! }
}

/** A bill nobody waits in is answered. */
async function settle(trx: Tx, { regencyCode, at }: Acting, { id }: Bill) {
  const { rows } = await sql<{ accepted: number; rejected: number; waiting: number }>`
    select count(*) filter (where answer = 'accepted')::int as accepted,
      count(*) filter (where answer = 'rejected')::int as rejected,
      count(*) filter (where answer = 'waiting')::int as waiting
    from bill_line where regency_code = ${regencyCode} and bill_id = ${id}`.execute(trx)
  const now = rows[0]!
  await trx
    .updateTable('bill')
    .set(now.waiting === 0 ? { state: 'answered', answered_at: at } : { state: 'sent', answered_at: at })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
  return now
}
