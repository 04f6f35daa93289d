import type { Updateable } from 'kysely'
import { recordAct } from '../../access/questions.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Db, tx } from '../../platform/db/index.ts'
import type { BillRunRow } from '../../platform/db/schema/bill-rows.ts'
import type { JobHandler, Jobs } from '../../platform/jobs.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import type { RunBody, RunView } from './api.ts'
import { runBills } from './run-bills.ts'

export const billRunJobName = 'bill-run'
/** Three years are more than anybody bills at once. */
const mostMonths = 36

/** Asks for all bills of some months to be made; a run that is asked for twice runs once. */
export function askRun(
  { db, jobs }: { db: Db; jobs: Jobs },
  acting: Acting,
  { id, fromMonth, untilMonth, sourceId }: RunBody,
): Promise<{ ok: true } | Refusal> {
  return tx(db, async (trx) => {
    const { regencyCode, actor, at } = acting
    const months = monthsBetween(fromMonth, untilMonth)
    if (months < 1 || months > mostMonths) return refusal('bill-run-months', { most: mostMonths })
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('bill_run')
      .values({
        regency_code: regencyCode,
        id,
        from_month: fromMonth,
        until_month: untilMonth,
        source_id: sourceId ?? null,
        state: 'waiting',
        problem: null,
        asked_by: actor,
        asked_at: at,
      })
      .onConflict((conflict) => conflict.columns(['regency_code', 'id']).doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) return { ok: true }
    await recordAct(trx, {
      ...acting,
      action: 'bill.run-asked',
      subjectKind: 'bill-run',
      subjectId: id,
      detail: { from: fromMonth, until: untilMonth },
    })
    await jobs.enqueue(trx, billRunJobName, { regencyCode, id }, { key: id })
    return { ok: true }
  })
}

const monthsBetween = (from: string, until: string) =>
  (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(until.slice(5, 7)) -
  Number(from.slice(5, 7))

/** The job `bill-run`: `{ regencyCode, id }`. Ended half-way it begins again, and bills that are made stay. */
export const billRunJob =
  ({ db }: { db: Db }, clock: Clock): JobHandler<{ regencyCode: string; id: string }> =>
  async ({ regencyCode, id }, { signal }) => {
    const run = await db
      .selectFrom('bill_run')
      .selectAll()
      .where('regency_code', '=', regencyCode)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!run || run.state === 'done' || run.state === 'failed') return
    const keep = async (values: Updateable<BillRunRow>) => {
      await db
        .updateTable('bill_run')
        .set(values)
        .where('regency_code', '=', regencyCode)
        .where('id', '=', id)
        .execute()
    }
    const before = { done: run.bills_done, lines: run.lines }
    const acting = { regencyCode, actor: run.asked_by, at: clock.now() }
    const months = {
      fromMonth: run.from_month,
      untilMonth: run.until_month,
      sourceId: run.source_id ?? undefined,
    }
    const done = await runBills(
      db,
      acting,
      months,
      ({ bills, billsDone, lines }) =>
        keep({
          state: 'running',
          bills: before.done + bills,
          bills_done: before.done + billsDone,
          lines: before.lines + lines,
        }),
      signal,
    )
    await keep(
      done.ok
        ? { state: 'done', ended_at: clock.now() }
        : {
            state: 'failed',
            ended_at: clock.now(),
            problem: JSON.stringify({ code: done.problem, detail: done.detail }),
          },
    )
  }

const runsShown = 10

export async function getRuns(db: Db, regencyCode: string): Promise<RunView[]> {
  const rows = await db
    .selectFrom('bill_run')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('asked_at', 'desc')
    .limit(runsShown)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fromMonth: row.from_month,
    untilMonth: row.until_month,
    state: row.state,
    bills: row.bills,
    billsDone: row.bills_done,
    lines: row.lines,
    problem: row.problem,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
  }))
}
