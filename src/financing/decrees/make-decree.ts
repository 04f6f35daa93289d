import { v7 } from 'uuid'
import { recordAct } from '../../access/questions.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import type { DecreeActRow } from '../../platform/db/schema/decree-rows.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { DecreeBody } from './api.ts'

/** Begins a draft; one that amends a signed decree stays within its months. */
export const makeDecree = (db: Db, acting: Acting, body: DecreeBody): Promise<{ ok: true } | Refusal> =>
  tx(db, (trx) => beginDecree(trx, acting, body))

/** The same within a transaction. */
export async function beginDecree(
  trx: Tx,
  acting: Acting,
  body: DecreeBody,
): Promise<{ ok: true } | Refusal> {
  const { id, title, fromMonth, untilMonth } = body
  if (untilMonth <= fromMonth) return refusal('decree-months')
  const amends = body.amends ?? null
  if (amends) {
    const fault = await faultOfAmending(trx, acting.regencyCode, { amends, fromMonth, untilMonth })
    if (fault) return fault
  }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('decree')
    .values({
      regency_code: acting.regencyCode,
      id,
      amends,
      title,
      from_month: fromMonth,
      until_month: untilMonth,
      state: 'draft',
      made_by: acting.actor,
      made_at: acting.at,
    })
    .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) await recordStep(trx, acting, id, 'made')
  return { ok: true }
}

async function faultOfAmending(
  trx: Tx,
  regencyCode: string,
  { amends, fromMonth, untilMonth }: { amends: string; fromMonth: string; untilMonth: string },
): Promise<Refusal | undefined> {
  const root = await trx
    .selectFrom('decree')
    .select(['state', 'amends', 'from_month', 'until_month'])
    .where('regency_code', '=', regencyCode)
    .where('id', '=', amends)
    .executeTakeFirst()
  if (!root) return refusal('not-found')
  if (root.state !== 'signed' || root.amends) return refusal('decree-not-amendable')
  return fromMonth < root.from_month || untilMonth > root.until_month ? refusal('decree-beyond') : undefined
}

/** A step of a decree, in its own book and in the audit. */
export async function recordStep(
  trx: Tx,
  acting: Acting,
  decreeId: string,
  kind: DecreeActRow['kind'],
  { reason = '', detail }: { reason?: string; detail?: Record<string, string | number> } = {},
): Promise<void> {
  await trx
    .insertInto('decree_act')
    .values({
      regency_code: acting.regencyCode,
      id: v7(),
      decree_id: decreeId,
      kind,
      by: acting.actor,
      at: acting.at,
      reason,
    })
    .execute()
  await recordAct(trx, {
    ...acting,
    action: `decree.${kind}`,
    subjectKind: 'decree',
    subjectId: decreeId,
    ...(reason && { reason }),
    ...(detail && { detail }),
  })
}
