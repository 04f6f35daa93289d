import { sql } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import { type Db, type Tx, txUnlessRefused } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { checkLines } from '../decrees/check-lines.ts'
import { beginDecree } from '../decrees/make-decree.ts'
import { writeLines } from '../decrees/write-lines.ts'
import { planAsked } from './api.ts'
import { periodOf } from './period.ts'

/** Makes a draft decree of everybody the plan picks, each from their source and month, in one statement; once for each plan. */
export function draftDecree(
  db: Db,
  acting: Acting,
  planId: string,
  { id, title }: { id: string; title: string },
): Promise<{ ok: true; added: number } | Refusal> {
  return txUnlessRefused<{ ok: true; added: number } | Refusal>(db, async (trx) => {
    const { regencyCode } = acting
    const plan = await trx
      .selectFrom('plan')
      .select(['state', 'asked', 'decree_id'])
      .where('regency_code', '=', regencyCode)
      .where('id', '=', planId)
      .forUpdate()
      .executeTakeFirst()
    if (!plan) return refusal('not-found')
    if (plan.state !== 'done') return refusal('plan-not-done', { state: plan.state })
    if (plan.decree_id && (await stands(trx, regencyCode, plan.decree_id)))
      return plan.decree_id === id
        ? { ok: true, added: await linesOf(trx, regencyCode, id) }
        : refusal('plan-drafted-already')
    const { fromMonth, untilMonth } = periodOf(planAsked.parse(plan.asked))
    const made = await beginDecree(trx, acting, { id, title, fromMonth, untilMonth })
    if (!made.ok) return made
    const { rows } = await sql`
      with paid as (select worker_id, group_code, source_id, from_month,
          (from_month + make_interval(months => months))::date as until_month
        from plan_pick where regency_code = ${regencyCode} and plan_id = ${planId} and source_id is not null)
      ${writeLines(regencyCode, id)} returning 1`.execute(trx)
    await checkLines(trx, acting, { id, from_month: fromMonth, until_month: untilMonth })
    await trx
      .updateTable('plan')
      .set({ decree_id: id })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', planId)
      .execute()
    const added = rows.length
    await recordAct(trx, {
      ...acting,
      action: 'plan.drafted',
      subjectKind: 'plan',
      subjectId: planId,
      detail: { decree: id, added },
    })
    return { ok: true, added }
  })
}

/** A draft that was withdrawn makes room for another. */
async function stands(trx: Tx, regencyCode: string, id: string): Promise<boolean> {
  const decree = await trx
    .selectFrom('decree')
    .select('state')
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
  return decree !== undefined && decree.state !== 'withdrawn'
}

async function linesOf(trx: Tx, regencyCode: string, id: string): Promise<number> {
  const { rows } = await sql<{ lines: number }>`select count(*)::int as lines from decree_line
    where regency_code = ${regencyCode} and decree_id = ${id}`.execute(trx)
  return rows[0]!.lines
}
