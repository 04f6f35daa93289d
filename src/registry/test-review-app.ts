import { fixedClock } from '../platform/clock.ts'
import { secretsFrom } from '../platform/crypto.ts'
import type { Deps } from '../platform/http/deps.ts'
import { type App, createServer } from '../platform/http/server.ts'
import { type Jobs, openJobs } from '../platform/jobs.ts'
import { silentLog } from '../platform/log/index.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'

export const regencyCode = '73.16'
export const secrets = secretsFrom('5e'.repeat(32))
export const at = new Date('2026-01-05T02:00:00Z')

export interface ReviewApp {
  app: App
  jobs: Jobs
  database: TestDatabase
  close(): Promise<void>
}

type Register = (app: App, deps: Pick<Deps, 'db' | 'jobs' | 'clock'>) => Promise<void>

/** Test support: routes over an empty database, asked by Rahma, who reviews. */
export async function openReviewApp(register: Register): Promise<ReviewApp> {
  const database = await freshDatabase()
  const jobs = await openJobs(database.url, silentLog)
  const app = await createServer({ log: silentLog })
  app.addHook('onRequest', async (request) => {
    request.scope = {
      regencyCode,
      districtCode: '',
      lists: 'all',
      officeName: '',
      villageCode: '',
      actor: 'Rahma',
      userId: 'u',
      role: 'reviewer',
    }
  })
  await register(app, { db: database.db, jobs, clock: fixedClock(at) })
  return {
    app,
    jobs,
    database,
    async close() {
      await app.close()
      await jobs.stop()
      await database.close()
    },
  }
}
