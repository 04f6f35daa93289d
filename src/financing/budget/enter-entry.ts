import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { EntryBody } from '../api.ts'
import { postEntry } from './post-entry.ts'

/** Enters by hand: the ceiling of a year, a shift of it, or what was paid from the source. */
export async function enterEntry(db: Db, acting: Acting, entry: EntryBody): Promise<{ ok: true } | Refusal> {
  const { kind, amount, fiscalYear, onDate, forMonth } = entry
  if (kind !== 'shift' && amount < 0) return refusal('budget-amount-negative')
  const yearOf = Number((forMonth ?? onDate).slice(0, 4))
  // A contribution of December is paid in January, from the year it is of.
  if (kind === 'realisation' && yearOf !== fiscalYear)
    return refusal('budget-other-year', { year: fiscalYear })
  return tx(db, (trx) =>
    postEntry(trx, acting, {
      id: entry.id,
      source_id: entry.sourceId,
      fiscal_year: fiscalYear,
      kind,
      amount,
      on_date: onDate,
      for_month: kind === 'realisation' ? (forMonth ?? null) : null,
      document: entry.document,
      reason: entry.reason,
    }),
  )
}
