import { sql } from 'kysely'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/index.ts'
import type { JobHandler, Jobs } from '../../platform/jobs.ts'
import { faultOf, type Log } from '../../platform/log/index.ts'
import { makePaths } from './make-paths.ts'

export const pathsJobName = 'paths'

/** The job `paths`: `{ regencyCode }`. */
export const pathsJob =
  (db: Db, clock: Clock): JobHandler<{ regencyCode: string }> =>
  async ({ regencyCode }) => {
    await makePaths(db, regencyCode, clock.now())
  }

/** Asks for paths in each regency that has none of this day, or none on these lists; looks every few minutes. */
export function watchForPaths(
  { db, jobs, log }: { db: Db; jobs: Jobs; log: Log },
  clock: Clock,
  everyMs = 300_000,
): { stop(): void } {
  const look = async () => {
    for (const code of await withoutPaths(db, clock.now()))
      await jobs.enqueue(db, pathsJobName, { regencyCode: code }, { key: code })
  }
  const safely = () => void look().catch((error) => log.warn('paths-not-made', { error: faultOf(error) }))
  safely()
  const timer = setInterval(safely, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** Regencies with figures whose paths were not made on this day (WITA), or not on the lists as they are now. */
export async function withoutPaths(db: Db, at: Date): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select t.regency_code as code from tenant t
    where exists (select from coverage_snapshot s where s.regency_code = t.regency_code)
      and not exists (select from next_path_run w where w.regency_code = t.regency_code and w.lists_version = t.linked_version
        and (w.ran_at at time zone 'Asia/Makassar')::date = (${at}::timestamptz at time zone 'Asia/Makassar')::date)`.execute(
    db,
  )
  return rows.map(({ code }) => code)
}
