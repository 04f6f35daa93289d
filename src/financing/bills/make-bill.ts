import { sql } from 'kysely'
import { v7 } from 'uuid'
import { lawOf } from '../../law/questions.ts'
import { type Db, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { addMonths, dueDate } from '../../rules/index.ts'
import type { Acting } from '../acting.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'
import { diedBefore, isBilledIn, isHeld, livesIn, root } from './live-lines.ts'
import { recordStep } from './record-step.ts'

export interface WhatIsBilled {
  /** First day of the month. */
  month: string
  sourceId: string
  /** The decree that others amend. */
  decreeId: string
}
export type Made = { ok: true; lines: number } | Refusal

/**
 * Makes the bill of a month, a source and a decree: everybody the decree and its amendments pay for in that month and who
 * stands in no bill of it yet. One statement for all lines; whole or not there, and nobody twice.
 */
export const makeBill = (db: Db, acting: Acting, what: WhatIsBilled): Promise<Made> =>
  txUnlessRefused(db, async (trx): Promise<Made> => {
    const { regencyCode, actor, at } = acting
    const { month, sourceId, decreeId } = what
    await sql`select pg_advisory_xact_lock(hashtext(${`bills ${regencyCode}`}))`.execute(trx)
    const { due, costs } = await priceOf(trx, regencyCode, month)
    if (!due) return refusal('bill-no-law', { month })
    const id = v7()
    const sums = await addLines(trx, regencyCode, id, what, costs)
    if (sums.unpriced) return refusal('bill-no-tariff', { group: sums.unpriced, month })
    if (sums.people === 0) return { ok: true, lines: 0 }
    await sql`insert into bill (regency_code, id, kind, month, source_id, decree_id, part, state, due_on, people, amount, made_by, made_at)
      select ${regencyCode}, ${id}, 'regular', ${month}::date, ${sourceId}::uuid, ${decreeId}::uuid,
        coalesce(max(part), 0) + 1, 'made', ${due.on}::date, ${sums.people}::int, ${sums.amount}::bigint, ${actor}, ${at}
      from bill where regency_code = ${regencyCode} and month = ${month}::date and source_id = ${sourceId}::uuid
        and decree_id = ${decreeId}::uuid and kind = 'regular' and state <> 'withdrawn'`.execute(trx)
    await recordStep(trx, acting, id, 'made', { detail: { month, people: sums.people, amount: sums.amount } })
    return { ok: true, lines: sums.people }
  })

async function priceOf(trx: Tx, regencyCode: string, month: string) {
  const law = await lawOf(trx, regencyCode)
  const next = `${addMonths(month.slice(0, 7), 1)}-01`
  const costs = await monthlyCosts(trx, regencyCode, month, next)
  return { due: dueDate(law, 'employment', month.slice(0, 7)), costs }
}

async function addLines(
  trx: Tx,
  regencyCode: string,
  billId: string,
  { month, sourceId, decreeId }: WhatIsBilled,
  costs: readonly { group: string; amount: number | null }[],
): Promise<{ people: number; amount: number; unpriced: string | null }> {
  const on = sql`${month}::date`
  const [source, decree] = [sql`${sourceId}::uuid`, sql`${decreeId}::uuid`]
  const billed = isBilledIn(regencyCode, { month: on, sourceId: source, decreeId: decree })
  const { rows } = await sql<{ people: number; amount: number; unpriced: string | null }>`
    with cost as (select * from jsonb_to_recordset(${JSON.stringify(costs)}::jsonb) as c("group" text, amount bigint)),
    theirs as materialized (
      select l.id, l.worker_id, l.group_code, l.district_code, l.village_code, l.name, c.amount
      from decree d join decree_line l on l.regency_code = d.regency_code and l.decree_id = d.id
      left join cost c on c."group" = l.group_code
      where d.regency_code = ${regencyCode} and ${root} = ${decree} and l.source_id = ${source}
        and ${livesIn(on)} and not ${isHeld(regencyCode)} and not ${diedBefore(regencyCode, on)} and not ${billed}
    ), made as (
      insert into bill_line (regency_code, bill_id, line_id, number, month, worker_id, group_code, district_code, village_code, amount)
      select ${regencyCode}, ${billId}::uuid, id, row_number() over (order by village_code, name, id), ${on}, worker_id,
        group_code, district_code, village_code, amount
      from theirs where amount is not null
      returning amount
    )
    select (select count(*) from made)::int as people, (select coalesce(sum(amount), 0) from made)::bigint as amount,
      (select min(group_code) from theirs where amount is null) as unpriced`.execute(trx)
  return rows[0]!
}
