import { sql } from 'kysely'
import { lawOf } from '../../law/questions.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/index.ts'
import type { JobHandler, Jobs } from '../../platform/jobs.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'
import { standingTariffs } from '../tariffs/standing.ts'
import { type PlanAsked, type PlanResult, planAsked } from './api.ts'
import { buildTask } from './build-task.ts'
import { countAlike, gatherCandidates } from './candidates.ts'
import { writePicks } from './deal.ts'
import { payersOf } from './lawful-sources.ts'
import { nextPeople } from './next-people.ts'
import { ownPay } from './own-pay.ts'
import { periodOf } from './period.ts'
import { leftFor } from './reasons.ts'
import { resultOf } from './result.ts'
import { solveAside } from './solver/solve-aside.ts'

export const planJobName = 'plan'
interface Which {
  regencyCode: string
  id: string
}

/** The job `plan`: `{ regencyCode, id }`. */
export const planJob =
  (ground: { db: Db }, clock: Clock): JobHandler<Which> =>
  async (which, { signal }) => {
    try {
      await runPlan(ground.db, which, clock.now(), { signal })
    } catch (error) {
      if (!signal.aborted) await setState(ground.db, which, 'failed')
      throw error
    }
  }

/** Works a plan out, from one moment of the data; nothing of it stands before all of it does. Killed, it begins again. */
export async function runPlan(
  db: Db,
  which: Which,
  at: Date,
  { signal, tell }: { signal?: AbortSignal; tell?: (runs: number) => void } = {},
): Promise<void> {
  const plan = await db
    .selectFrom('plan')
    .select(['state', 'asked'])
    .where('regency_code', '=', which.regencyCode)
    .where('id', '=', which.id)
    .executeTakeFirst()
  if (!plan || plan.state === 'done' || plan.state === 'blocked') return
  await setState(db, which, 'working')
  const onRun = (runs: number) => {
    runsOf.set(which.id, runs)
    tell?.(runs)
  }
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => workOut(trx, which, planAsked.parse(plan.asked), { at, onRun, signal }))
  } finally {
    runsOf.delete(which.id)
  }
}

/** Runs of the solver so far, of plans being worked out by this program. */
export const runsOf = new Map<string, number>()

const setState = (db: Db, { regencyCode, id }: Which, state: 'working' | 'failed') =>
  db
    .updateTable('plan')
    .set({ state })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .where('state', 'not in', ['done', 'blocked'])
    .execute()

interface Running {
  at: Date
  onRun: (runs: number) => void
  signal: AbortSignal | undefined
}

async function workOut(
  trx: Tx,
  { regencyCode, id }: Which,
  asked: PlanAsked,
  { at, onRun, signal }: Running,
) {
  const { fromMonth, untilMonth } = periodOf(asked)
  const law = await lawOf(trx, regencyCode)
  const payers = await payersOf(trx, regencyCode, asked)
  await gatherCandidates(trx, regencyCode, asked)
  const built = buildTask({
    asked,
    payers,
    law,
    alike: await countAlike(trx),
    costs: await monthlyCosts(trx, regencyCode, fromMonth, untilMonth),
    tariffs: await standingTariffs(trx, regencyCode),
  })
  const solved = await solveAside(built.task, onRun, signal)
  const plan = { regencyCode, planId: id }
  await writePicks(trx, plan, built, payers, solved.ok ? solved.picks : [])
  const sums = await resultOf(trx, plan, built, payers, solved)
  const next = nextPeople(built.task, solved.ok ? solved.answer.counts : built.task.choices.map(() => 0), 100)
  const left = sums.reasons.filter(({ reason }) => (leftFor as readonly string[]).includes(reason))
  const result: PlanResult = {
    ...sums,
    next: {
      ...next,
      sources: next.sources.map(({ source, ...more }) => ({ name: payers[source]!.name, ...more })),
    },
    own: {
      people: left.reduce((sum, { people }) => sum + people, 0),
      amount: ownPay(law, asked, 'other'),
      transport: ownPay(law, asked, 'transport'),
    },
  }
  const stands = await standsOn(trx, regencyCode)
  await trx
    .updateTable('plan')
    .set({
      state: solved.ok ? 'done' : 'blocked',
      result: JSON.stringify(result),
      done_at: at,
      law_version: law.version,
      lists_version: stands?.lists_version ?? null,
      as_of: stands?.as_of ?? null,
    })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
}

async function standsOn(trx: Tx, regencyCode: string) {
  const { rows } = await sql<{ lists_version: number; as_of: string | null }>`
    select t.linked_version as lists_version, (select max(s.as_of) from coverage_snapshot s
      where s.regency_code = t.regency_code) as as_of
    from tenant t where t.regency_code = ${regencyCode}`.execute(trx)
  return rows[0]
}

/** Asked for, and no job knows of it. */
export async function resumePlans({ db, jobs }: { db: Db; jobs: Jobs }, regencyCode: string): Promise<void> {
  const waiting = await db
    .selectFrom('plan')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('state', 'in', ['waiting', 'working'])
    .execute()
  for (const { id } of waiting) await jobs.enqueue(db, planJobName, { regencyCode, id }, { key: id })
}
