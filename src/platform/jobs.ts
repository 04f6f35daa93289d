import type { Kysely, Transaction } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Schema } from './db/index.ts'
import { holdJob } from './job-hold.ts'
import { queueOptions, queueSchema } from './job-queue.ts'
import { resumeAbandoned } from './job-recovery.ts'
import { faultOf, type Log } from './log/index.ts'

export interface JobContext {
  jobId: string
  /** Set when the program stops or the database went away: give up, the job runs again later. */
  signal: AbortSignal
}
/** Runs once or, after a crash, again from the start: it must be safe to repeat. */
export type JobHandler<T = never> = (data: T, context: JobContext) => Promise<void>

export interface Jobs {
  /**
   * Puts a job in the queue, in the caller's transaction when `db` is one: it exists when that commits.
   * With a key, at most one job of the name and key waits at a time (one more may be running).
   */
  enqueue(
    db: Kysely<Schema> | Transaction<Schema>,
    name: string,
    data: object,
    options?: { key?: string },
  ): Promise<void>
  /** Starts taking jobs, one at a time of each name; first those a killed program left unfinished. */
  work(handlers: Record<string, JobHandler>): Promise<void>
  /** Resolves when no job of these names waits or runs; throws when one has failed for good. */
  settle(names: string[], signal?: AbortSignal): Promise<void>
  /** Lets running jobs give up, and closes. */
  stop(): Promise<void>
}

export async function openJobs(url: string, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'semesta-jobs',
    schema: queueSchema,
    max: 4,
    schedule: false,
    // Jobs hold no personal data, and nothing here needs history.
    persistWarnings: false,
  })
  boss.on('error', quietly(log))
  await boss.start()

  const known = new Map<string, Promise<void>>()
  const running = new Map<string, AbortController>()
  let sweeper: NodeJS.Timeout | undefined

  const queue = (name: string) => {
    const made = known.get(name) ?? boss.createQueue(name, queueOptions)
    known.set(name, made)
    return made
  }

  async function run(name: string, handler: JobHandler, id: string, data: object) {
    const abort = new AbortController()
    running.set(id, abort)
    const release = await holdJob(url, id, abort).catch((error) => {
      running.delete(id)
      throw error
    })
    try {
      await handler(data as never, { jobId: id, signal: abort.signal })
    } catch (error) {
      if (!abort.signal.aborted) log.warn('job-failed', { job: name, jobId: id, error: faultOf(error) })
      throw error
    } finally {
      await release()
      running.delete(id)
    }
  }

  return {
    async enqueue(db, name, data, { key } = {}) {
      await queue(name)
      await boss.send(name, data, { db: fromKysely(db), singletonKey: key ?? crypto.randomUUID() })
    },
    async work(handlers) {
      const names = Object.keys(handlers)
      for (const name of names) await queue(name)
      const sweep = () => resumeAbandoned(boss, url, names, (id) => running.has(id)).catch(quietly(log))
      await sweep()
      for (const [name, handler] of Object.entries(handlers)) {
        await boss.work<object>(name, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
          if (job) await run(name, handler, job.id, job.data)
        })
      }
      sweeper = setInterval(() => void sweep(), 2000)
      sweeper.unref()
    },
    async settle(names, signal) {
      const start = await boss.getDb().executeSql('select now() as at')
      for (;;) {
        signal?.throwIfAborted()
        const counts = await boss.getDb().executeSql(
          `select count(*) filter (where state in ('created', 'retry', 'active'))::int as open,
                  count(*) filter (where state = 'failed' and completed_on >= $2)::int as failed
           from ${queueSchema}.job where name = any($1)`,
          [names, start.rows[0].at],
        )
        const { open, failed } = counts.rows[0] as { open: number; failed: number }
        if (failed > 0) throw new Error(`a job failed for good: ${names.join(', ')}`)
        if (open === 0) return
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    async stop() {
      clearInterval(sweeper)
      for (const abort of running.values()) abort.abort(new Error('the program is stopping'))
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

/** While the database is away every poll fails: the same words once in half a minute are enough. */
function quietly(log: Log): (error: Error) => void {
  let last = ''
  let at = 0
  return (error) => {
    const now = performance.now()
    if (error.message === last && now - at < 30_000) return
    last = error.message
    at = now
    log.warn('queue-failed', { error: faultOf(error) })
  }
}
