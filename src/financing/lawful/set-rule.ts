import { recordAct } from '../../access/questions.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { RuleBody } from '../api.ts'

/** Writes down a rule of the regency itself on what a source may pay. Asked twice with one id it stands once. */
export async function setRule(db: Db, acting: Acting, rule: RuleBody): Promise<{ ok: true } | Refusal> {
  if (rule.validUntil && rule.validUntil < rule.validFrom) return refusal('grant-days')
  return tx(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('funding_rule')
      .values({
        regency_code: acting.regencyCode,
        id: rule.id,
        source_kind: rule.kind,
        group_code: rule.group,
        allowed: rule.allowed,
        document: rule.document,
        article: rule.article,
        valid_from: rule.validFrom,
        valid_until: rule.validUntil ?? null,
        entered_by: acting.actor,
        entered_at: acting.at,
        withdrawn_by: null,
        withdrawn_at: null,
      })
      .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows)
      await recordAct(trx, {
        ...acting,
        action: 'funding-rule.set',
        subjectKind: 'funding-rule',
        subjectId: rule.id,
        detail: { kind: rule.kind, group: rule.group, allowed: rule.allowed },
      })
    return { ok: true }
  })
}

/** Takes such a rule back; it stays in the table. */
export function withdrawRule(
  db: Db,
  acting: Acting,
  id: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('funding_rule')
      .set({ withdrawn_by: acting.actor, withdrawn_at: acting.at })
      .where('regency_code', '=', acting.regencyCode)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return refusal('not-found')
    await recordAct(trx, {
      ...acting,
      action: 'funding-rule.withdrawn',
      subjectKind: 'funding-rule',
      subjectId: id,
      reason,
    })
    return { ok: true }
  })
}
