import { existsSync } from 'node:fs'
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

/** From settings to screens: database → areas → demo → jobs → HTTP → account; and back in reverse. */
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
    await prepare(platform, tools)
    if (signal.aborted) return { ok: true }
    jobs = await openJobs(platform.databaseUrl, log)
    await jobs.work(jobHandlers(platform, systemClock))
    const deps: Deps = { db, key: secrets, vault, jobs, clock: systemClock, config, log }
    app = await createApp(deps, join(projectRoot, 'web', 'dist'))
    const url = await listen(app, config.port)
    if (url === undefined) return refusal('port-in-use', { port: config.port, other: config.port + 1 })
    platform.announce(url)
    await greet(platform, tools, url)

    await aborted(AbortSignal.any([signal, gaveUp.signal]))
    if (gaveUp.signal.aborted) return refusal('database-failed', { reason: gaveUp.signal.reason.message })
    tools.say(t('serve.stopping'))
    return { ok: true }
  } finally {
    await close(app)
    await jobs?.stop()
    await platform.close()
  }
}

/** Areas, the regency's own row, and on an empty database the demo. */
async function prepare(platform: Platform, tools: ServeTools) {
  const { t, log } = tools
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
  await loadDemoWhenEmpty(platform, tools)
}

type LoadDemo = (platform: Platform, tools: ServeTools) => Promise<void>

/** A newcomer sees a made-up regency; SEMESTA_DEMO=off leaves an empty one. */
async function loadDemoWhenEmpty(platform: Platform, tools: ServeTools): Promise<void> {
  const file = new URL('./demo/load.ts', import.meta.url)
  if (process.env.SEMESTA_DEMO === 'off' || !existsSync(file)) return
  const { db, config } = platform
  const list = await db
    .selectFrom('list')
    .select('id')
    .where('regency_code', '=', config.regency)
    .limit(1)
    .executeTakeFirst()
  if (list) return
  const { loadDemo } = (await import(file.href)) as { loadDemo: LoadDemo }
  await loadDemo(platform, tools)
}

/** Requests under way may end, but not for ever. */
async function close(app: App | undefined): Promise<void> {
  const impatience = setTimeout(() => app?.server.closeAllConnections(), 5000)
  await app?.close()
  clearTimeout(impatience)
}

async function listen(app: App, port: number): Promise<string | undefined> {
  try {
    return await app.listen({ host: '127.0.0.1', port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined
    throw error
  }
}

/** Headline, address, and the first time the password: made only now, when it is sure to be shown. */
async function greet(platform: Platform, { t, answer }: ServeTools, url: string) {
  const { db, config } = platform
  const chosen = process.env.SEMESTA_ADMIN_PASSWORD
  const made = await ensureAdministrator(db, config.regency, systemClock.now(), chosen)
  const account = made.created && { username: made.username, password: made.password }
  const { data, text } = await headlineOf(db, config.regency, t)
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
