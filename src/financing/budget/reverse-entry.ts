import { v7 } from 'uuid'
import { dayOf } from '../../platform/day.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { postEntry } from './post-entry.ts'

/** Takes an entry made by hand back, by one of the opposite sign; both stay to be read. */
export function reverseEntry(
  db: Db,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const entry = await trx
      .selectFrom('budget_entry')
      .selectAll()
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!entry) return refusal('not-found')
    if (entry.posted_for) return refusal('budget-posted-elsewhere')
    if (entry.reverses) return refusal('budget-is-reversal')
    const done = await postEntry(trx, acting, {
      id: v7(),
      source_id: entry.source_id,
      fiscal_year: entry.fiscal_year,
      kind: entry.kind,
      amount: -entry.amount,
      on_date: dayOf(acting.at),
      for_month: entry.for_month,
      document: entry.document,
      reason,
      reverses: id,
      posted_for: `reversal of ${id}`,
    })
    if (!done.ok) return done
    return done.added ? { ok: true } : refusal('budget-reversed-already')
  })
}
