import { sql } from 'kysely'
import type { Clock } from '../../platform/clock.ts'
import type { Secrets } from '../../platform/crypto.ts'
import type { Db } from '../../platform/db/index.ts'
import type { JobHandler, Jobs } from '../../platform/jobs.ts'
import { faultOf, type Log } from '../../platform/log/index.ts'
import { reckonOpen } from '../cases/reckon-anew.ts'
import { sealReasons } from '../cases/seal-reasons.ts'
import { findUnclaimed } from './find-unclaimed.ts'
import { unclaimedJobName } from './look-again.ts'

/** The job `unclaimed`: `{ regencyCode }`. */
export const unclaimedJob =
  (db: Db, key: Pick<Secrets, 'open' | 'seal'>, clock: Clock): JobHandler<{ regencyCode: string }> =>
  async ({ regencyCode }) => {
    await findUnclaimed(db, regencyCode, clock.now())
    // Claims follow merged people by now, and their cards may be others than when somebody last looked.
    await reckonOpen(db, regencyCode, key)
    await sealReasons(db, key, regencyCode)
  }

/** Asks for a run in each regency that had none on this day, or none on these lists; looks every few minutes. */
export function watchForUnclaimed(
  { db, jobs, log }: { db: Db; jobs: Jobs; log: Log },
  clock: Clock,
  everyMs = 300_000,
): { stop(): void } {
  const look = async () => {
    for (const code of await unlookedFor(db, clock.now()))
      await jobs.enqueue(db, unclaimedJobName, { regencyCode: code }, { key: code })
  }
  const safely = () =>
    void look().catch((error) => log.warn('unclaimed-not-looked-for', { error: faultOf(error) }))
  safely()
  const timer = setInterval(safely, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** Regencies with figures that were not looked through on this day (WITA), on the lists as they are, or since a case changed. */
export async function unlookedFor(db: Db, at: Date): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select t.regency_code as code from tenant t
    where exists (select from coverage_snapshot s where s.regency_code = t.regency_code)
      and not exists (select from unclaimed_run w where w.regency_code = t.regency_code and w.lists_version = t.linked_version
        and (w.ran_at at time zone 'Asia/Makassar')::date = (${at}::timestamptz at time zone 'Asia/Makassar')::date
        and not exists (select from claim_event e where e.regency_code = t.regency_code
          and greatest(e.reported_at, e.linked_at, e.withdrawn_at) > w.ran_at)
        and not exists (select from claim_act a where a.regency_code = t.regency_code and a.kind in ('opened', 'withdrawn')
          and a.at > w.ran_at))`.execute(db)
  return rows.map(({ code }) => code)
}
