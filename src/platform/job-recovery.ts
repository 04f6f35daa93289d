import type { PgBoss } from 'pg-boss'
import { ifNotHeld } from './job-hold.ts'
import { queueSchema } from './job-queue.ts'

/** A job that took its process down with it this often is left alone. */
const crashesAllowed = 40

/** Puts jobs whose process died back in the queue, to run at once. */
export async function resumeAbandoned(
  boss: PgBoss,
  url: string,
  names: string[],
  isOurs: (id: string) => boolean,
): Promise<void> {
  // A job just taken may not be held yet.
  const active = await boss.getDb().executeSql(
    `select id, name, retry_count from ${queueSchema}.job
     where state = 'active' and name = any($1) and started_on < now() - interval '2 seconds'`,
    [names],
  )
  for (const job of active.rows as { id: string; name: string; retry_count: number }[]) {
    if (isOurs(job.id)) continue
    await ifNotHeld(url, job.id, async () => {
      await boss.fail(job.name, { id: job.id, retryCount: job.retry_count }, { message: 'its process died' })
      if (job.retry_count >= crashesAllowed) return
      await boss.retry(job.name, job.id)
      await boss.update(job.name, undefined, { id: job.id, startAfter: new Date(0) })
    })
  }
}
