import { sql } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/db/index.ts'
import type { JobHandler, Jobs } from '../platform/jobs.ts'
import { faultOf, type Log } from '../platform/log/index.ts'
import { choicesOf } from './choices.ts'
import { type RetentionGround, runRetention } from './run.ts'

export const retentionJobName = 'retention'
const everyDay = 'Harian'

/** The job `retention`: `{ regencyCode }`. Off again since it was asked for: nothing is done. */
export const retentionJob =
  (ground: RetentionGround, clock: Clock): JobHandler<{ regencyCode: string }> =>
  async ({ regencyCode }) => {
    if ((await choicesOf(ground.db, regencyCode)).get('daily')?.enabled !== true) return
    await runRetention(ground, { regencyCode, actor: '-', at: clock.now() }, everyDay)
  }

/** Asks once a day for a run in each regency that switched it on; looks every half hour, while the server runs. */
export function retainDaily(
  { db, jobs, log }: { db: Db; jobs: Jobs; log: Log },
  clock: Clock,
  everyMs = 1_800_000,
): { stop(): void } {
  const look = async () => {
    for (const code of await dueToday(db, clock.now()))
      await jobs.enqueue(db, retentionJobName, { regencyCode: code }, { key: code })
  }
  const safely = () => void look().catch((error) => log.warn('retention-not-run', { error: faultOf(error) }))
  safely()
  const timer = setInterval(safely, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** Regencies that want it and had no run on this day (WITA). */
export async function dueToday(db: Db, at: Date): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select t.regency_code as code from tenant t
    where (select enabled from retention_choice c where c.regency_code = t.regency_code and c.subject = 'daily'
        order by chosen_at desc, id desc limit 1)
      and not exists (select from audit a where a.regency_code = t.regency_code and a.action = 'retention.run'
        and (a.at at time zone 'Asia/Makassar')::date = (${at}::timestamptz at time zone 'Asia/Makassar')::date)`.execute(
    db,
  )
  return rows.map(({ code }) => code)
}
