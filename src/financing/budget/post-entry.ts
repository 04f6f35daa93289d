import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { BudgetEntryRow } from '../../platform/db/schema/funding-rows.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { entrySums, plus, type RawSums } from './balance.ts'

type Required = 'id' | 'source_id' | 'fiscal_year' | 'kind' | 'amount' | 'on_date' | 'for_month' | 'document'
export type Entry = Pick<BudgetEntryRow, Required> & {
  reason?: string
  /** What posts it, as `bill 0198…`: posted once. */
  posted_for?: string
  reverses?: string
}

/**
 * Adds an entry when the source then still holds: nothing is committed or paid beyond what is budgeted. Others who
 * enter for the same source wait. An entry that is there already, by id or by what posts it, is not added again.
 */
export async function postEntry(
  trx: Tx,
  acting: Acting,
  entry: Entry,
): Promise<{ ok: true; added: boolean } | Refusal> {
  const { regencyCode, actor, at } = acting
  const source = await trx
    .selectFrom('funding_source')
    .select('closed_at')
    .where('regency_code', '=', regencyCode)
    .where('id', '=', entry.source_id)
    .forUpdate()
    .executeTakeFirst()
  if (!source) return refusal('not-found')
  if (await isPosted(trx, regencyCode, entry)) return { ok: true, added: false }
  if (source.closed_at) return refusal('funding-source-closed')
  const fault = await faultOf(trx, regencyCode, entry)
  if (fault) return fault
  await trx
    .insertInto('budget_entry')
    .values({
      regency_code: regencyCode,
      reason: '',
      posted_for: '',
      reverses: null,
      ...entry,
      entered_by: actor,
      entered_at: at,
    })
    .execute()
  await recordAct(trx, {
    ...acting,
    action: entry.reverses ? 'budget.reversed' : 'budget.entered',
    subjectKind: 'funding-source',
    subjectId: entry.source_id,
    ...(entry.reason && { reason: entry.reason }),
    detail: { kind: entry.kind, year: entry.fiscal_year, amount: entry.amount },
  })
  return { ok: true, added: true }
}

async function isPosted(trx: Tx, regencyCode: string, { id, posted_for }: Entry): Promise<boolean> {
  const found = await trx
    .selectFrom('budget_entry')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where((eb) => eb.or([eb('id', '=', id), ...(posted_for ? [eb('posted_for', '=', posted_for)] : [])]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

async function faultOf(trx: Tx, regencyCode: string, entry: Entry): Promise<Refusal | undefined> {
  const { rows } = await sql<RawSums & { has_ceiling: boolean }>`
    select ${entrySums}, coalesce(bool_or(e.kind = 'ceiling' and e.reverses is null and not exists (
      select from budget_entry r where r.regency_code = ${regencyCode} and r.reverses = e.id)), false) as has_ceiling
    from budget_entry e where e.regency_code = ${regencyCode} and e.source_id = ${entry.source_id}
      and e.fiscal_year = ${entry.fiscal_year}`.execute(trx)
  const before = rows[0]!
  const year = entry.fiscal_year
  if (entry.kind === 'ceiling' && !entry.reverses && before.has_ceiling)
    return refusal('budget-ceiling-there', { year })
  if (entry.kind !== 'ceiling' && !before.has_ceiling) return refusal('budget-no-ceiling', { year })
  const after = plus(before, entry)
  if (after.committed < 0 || after.realised < 0) return refusal('budget-below-nothing')
  const bound = Math.max(after.committed, after.realised)
  return after.budget < bound || after.budget < 0
    ? refusal('budget-short', { budget: after.budget, bound })
    : undefined
}
