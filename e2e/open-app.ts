import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureAdministrator } from '../src/access/questions.ts'
import { createApp } from '../src/main.ts'
import type { Watch } from '../src/operations/watch.ts'
import { secretsFrom } from '../src/platform/crypto.ts'
import { connectWithin, type Db } from '../src/platform/db/index.ts'
import type { App } from '../src/platform/http/server.ts'
import { openJobs } from '../src/platform/jobs.ts'
import { silentLog } from '../src/platform/log/index.ts'
import type { OidcSettings } from '../src/platform/oidc-settings.ts'
import { freshDatabase } from '../src/platform/test-database.ts'
import { openVault } from '../src/platform/vault.ts'
import { enter } from './enter.ts'

export const now = new Date('2026-01-05T08:00:00Z')
export const secrets = secretsFrom('ab'.repeat(32))

type Answer = Awaited<ReturnType<App['inject']>>

export interface OpenApp {
  app: App
  db: Db
  /** Asks as the administrator; a body makes it a POST. */
  ask(url: string, body?: object, headers?: Record<string, string>): Promise<Answer>
  cookies: Record<string, string>
  vaultFolder: string
  /** Lets the server's clock show another moment. */
  setNow(at: Date): void
  close(): Promise<void>
}

/** The whole server over an empty database of its own, with the administrator signed in, second factor and all. */
export async function openApp({
  watch,
  screens,
  oidc,
}: {
  watch?: Watch
  screens?: string
  oidc?: OidcSettings
} = {}): Promise<OpenApp> {
  const database = await freshDatabase()
  const { db } = database
  const folder = mkdtempSync(join(tmpdir(), 'semesta-api-'))
  const jobs = await openJobs(database.url, silentLog)
  let moment = now
  const seen = connectWithin(database.url, { name: 'test screens', max: 5 })
  const deps = {
    db: seen,
    wholeDb: db,
    key: secrets,
    vault: openVault(folder, secrets),
    jobs,
    clock: { now: () => moment },
    config: { port: 0, databaseUrl: database.url, dataDir: folder, key: undefined, regency: '73.16', oidc },
    log: silentLog,
  }
  const app = await createApp(deps, screens, watch)
  const password = 'kata-sandi-uji'
  await ensureAdministrator(db, '73.16', now, password)
  const cookies = await enter(app, { username: 'admin', password }, now)
  return {
    app,
    db,
    cookies,
    vaultFolder: folder,
    setNow(at) {
      moment = at
    },
    ask: async (url, payload, headers) =>
      app.inject({ method: payload ? 'POST' : 'GET', url, payload, cookies, headers }),
    async close() {
      await app.close()
      await seen.destroy()
      await jobs.stop()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
