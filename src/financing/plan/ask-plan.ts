import { recordAct } from '../../access/questions.ts'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { type PlanBody, planAsked } from './api.ts'
import { payersOf } from './lawful-sources.ts'

/** Writes down what is asked. It is worked out afterwards: by a job, which `then` may put into the queue, or by the caller. */
export function askPlan(
  db: Db,
  acting: Acting,
  body: PlanBody,
  then: (trx: Tx) => Promise<void> = async () => undefined,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const { regencyCode, actor, at } = acting
    const asked = planAsked.parse(body)
    if (Number(asked.fromMonth.slice(0, 4)) !== asked.fiscalYear)
      return refusal('plan-other-year', { year: asked.fiscalYear })
    const payers = await payersOf(trx, regencyCode, asked)
    if (payers.length === 0) return refusal('plan-no-source')
    const known = new Set(payers.map(({ id }) => id))
    if (Object.keys(asked.ceilings).some((id) => !known.has(id))) return refusal('not-found')
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('plan')
      .values({
        regency_code: regencyCode,
        id: body.id,
        title: body.title,
        fiscal_year: asked.fiscalYear,
        asked: JSON.stringify(asked),
        state: 'waiting',
        made_by: actor,
        made_at: at,
      })
      .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) return { ok: true }
    await recordAct(trx, {
      ...acting,
      action: 'plan.asked',
      subjectKind: 'plan',
      subjectId: body.id,
      detail: { year: asked.fiscalYear, objective: asked.objective, total: asked.total },
    })
    await then(trx)
    return { ok: true }
  })
}
