import { sql } from 'kysely'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/index.ts'
import type { JobHandler, Jobs } from '../../platform/jobs.ts'
import { faultOf, type Log } from '../../platform/log/index.ts'
import type { Ground } from '../ground.ts'
import { checkFindings } from './check-findings.ts'

export const findingsJobName = 'claim-findings'

/** The job `claim-findings`: `{ regencyCode }`. */
export const findingsJob =
  (ground: Ground, clock: Clock): JobHandler<{ regencyCode: string }> =>
  async ({ regencyCode }) => {
    await checkFindings(ground, regencyCode, clock.now())
  }

/** Asks for a check in each regency with cases that had none on this day, or none since something changed; looks every few minutes. */
export function watchForFindings(
  { db, jobs, log }: { db: Db; jobs: Jobs; log: Log },
  clock: Clock,
  everyMs = 300_000,
): { stop(): void } {
  const look = async () => {
    for (const code of await unchecked(db, clock.now()))
      await jobs.enqueue(db, findingsJobName, { regencyCode: code }, { key: code })
  }
  const safely = () =>
    void look().catch((error) => log.warn('claim-findings-not-checked', { error: faultOf(error) }))
  safely()
  const timer = setInterval(safely, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** Regencies with cases that were not checked on this day (WITA), on these lists, or since a case, claim, heir or paper changed. */
export async function unchecked(db: Db, at: Date): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select t.regency_code as code from tenant t
    left join lateral (select w.ran_at, w.lists_version from claim_finding_run w where w.regency_code = t.regency_code
      order by w.ran_at desc limit 1) last on true
    where exists (select from claim_event e where e.regency_code = t.regency_code)
      and (last.ran_at is null or last.lists_version <> t.linked_version
        or (last.ran_at at time zone 'Asia/Makassar')::date < (${at}::timestamptz at time zone 'Asia/Makassar')::date
        or exists (select from claim_event e where e.regency_code = t.regency_code
          and greatest(e.reported_at, e.linked_at, e.withdrawn_at) > last.ran_at)
        or exists (select from audit a where a.regency_code = t.regency_code and a.subject_kind in ('claim', 'claim-event')
          and a.at > last.ran_at and a.action not like '%viewed' and a.action not like '%opened')
        or exists (select from claim_document d where d.regency_code = t.regency_code and greatest(d.uploaded_at, d.state_at) > last.ran_at))`.execute(
    db,
  )
  return rows.map(({ code }) => code)
}
