import { join } from 'node:path'
import { ensureAdministrator } from './access/questions.ts'
import { registerAccess } from './access/routes.ts'
import { loadAreas } from './areas/questions.ts'
import { registerAreaRoutes } from './areas/routes.ts'
import { headlineOf } from './coverage/questions.ts'
import { registerCoverage } from './coverage/routes.ts'
import { boot, type Platform } from './platform/boot.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { projectRoot } from './platform/config.ts'
import type { Deps } from './platform/http/deps.ts'
import { registerHealth } from './platform/http/health.ts'
import { type App, createServer } from './platform/http/server.ts'
import { type Words, wordsOf } from './platform/i18n.ts'
import { type Jobs, openJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { type Refusal, refusal } from './platform/problem.ts'
import { refreshJob } from './refresh-aside.ts'
import { registerReviewRoutes } from './registry/review-routes.ts'

/** The whole server on given ground, not yet listening. */
export async function createApp(deps: Deps, screens?: string): Promise<App> {
  const app = await createServer({
    log: deps.log,
    screens,
    title: (code, language, detail) => wordsOf(language)(`problem.${code}`, detail ?? {}),
    logRequests: process.env.SEMESTA_LOG === 'requests',
  })
  await registerHealth(app, deps)
  await registerAccess(app, deps)
  await registerAreaRoutes(app, deps)
  await registerCoverage(app, deps)
  await registerReviewRoutes(app, deps)
  return app
}

/** What the work on queued jobs needs of the platform. */
function jobHandlers(platform: Platform, clock: Clock) {
  return { refresh: refreshJob(platform, clock) }
}

export interface ServeTools {
  t: Words
  log: Log
  /** Aborts when the program is to stop. */
  signal: AbortSignal
  say(line: string): void
  answer(data: unknown, text: string): void
}

/** From settings to screens: database → areas → account → demo → jobs → HTTP; and back in reverse. */
export async function serve(tools: ServeTools): Promise<{ ok: true } | Refusal> {
  const { t, log, signal } = tools
  const gaveUp = new AbortController()
  const booted = await boot({
    command: 'serve',
    share: false,
    log,
    onGiveUp: (reason) => gaveUp.abort(new Error(reason)),
  })
  if (!booted.ok) return booted
  const { platform } = booted
  let jobs: Jobs | undefined
  let app: App | undefined
  try {
    const { db, config, secrets, vault } = platform
    const administrator = await prepare(platform, tools)
    jobs = await openJobs(platform.databaseUrl, log)
    await jobs.work(jobHandlers(platform, systemClock))
    const deps: Deps = { db, key: secrets, vault, jobs, clock: systemClock, config, log }
    app = await createApp(deps, join(projectRoot, 'web', 'dist'))
    const url = await listen(app, config.port)
    if (url === undefined) return refusal('port-in-use', { port: config.port, other: config.port + 1 })
    platform.announce(url)
    await greet(platform, tools, url, administrator)

    await aborted(AbortSignal.any([signal, gaveUp.signal]))
    if (gaveUp.signal.aborted) return refusal('database-failed', { reason: gaveUp.signal.reason.message })
    tools.say(t('serve.stopping'))
    return { ok: true }
  } finally {
    await app?.close()
    await jobs?.stop()
    await platform.close()
  }
}

/** Areas, the regency's own row, the account, and on an empty database the demo. */
async function prepare(platform: Platform, { t, log }: ServeTools) {
  const { db, config } = platform
  const at = systemClock.now()
  const seeded = await db.selectFrom('village').select('code').limit(1).executeTakeFirst()
  if (!seeded) log.info(t('serve.loadingAreas'))
  await loadAreas(db)
  await db
    .insertInto('tenant')
    .values({ regency_code: config.regency, lists_changed_at: null, linked_at: null, created_at: at })
    .onConflict((conflict) => conflict.column('regency_code').doNothing())
    .execute()
  const administrator = await ensureAdministrator(db, config.regency, at, process.env.SEMESTA_ADMIN_PASSWORD)
  return administrator
}

async function listen(app: App, port: number): Promise<string | undefined> {
  try {
    return await app.listen({ host: '127.0.0.1', port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined
    throw error
  }
}

type Made = Awaited<ReturnType<typeof ensureAdministrator>>

async function greet(platform: Platform, { t, answer }: ServeTools, url: string, administrator: Made) {
  const { data, text } = await headlineOf(platform.db, platform.config.regency, t)
  const account = administrator.created && {
    username: administrator.username,
    password: administrator.password,
  }
  const lines = [
    text ?? t('serve.empty'),
    t('serve.ready', { url }),
    ...(account ? [t('serve.password', account)] : []),
    t('serve.stop'),
  ]
  answer({ url, ...data, ...(account && { administrator: account }) }, lines.join('\n'))
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
