import { join } from 'node:path'
import { registerApiKeys } from './access/api-keys/routes.ts'
import { type Administrator, comingFrom, demoActor, ensureAdministrator } from './access/questions.ts'
import { registerAccess } from './access/routes.ts'
import { registerSingleSignOn } from './access/single-sign-on/routes.ts'
import { registerAreaRoutes } from './areas/routes.ts'
import { linksOf, sealOften } from './audit/questions.ts'
import { registerAudit } from './audit/routes.ts'
import { registerDocuments } from './claims/documents/routes.ts'
import { registerFamily } from './claims/family/routes.ts'
import { registerFindings } from './claims/findings/routes.ts'
import { registerLetters } from './claims/letters/routes.ts'
import { registerMatching } from './claims/matching/routes.ts'
import { registerBenefits } from './claims/payments/routes.ts'
import {
  eventLists,
  findingsJob,
  findingsJobName,
  unclaimedJob,
  unclaimedJobName,
  watchForFindings,
  watchForUnclaimed,
} from './claims/questions.ts'
import { registerClaims } from './claims/routes.ts'
import { registerSchoolYears } from './claims/school/routes.ts'
import { registerTimes } from './claims/times/routes.ts'
import { registerUnclaimed } from './claims/unclaimed/routes.ts'
import { headlineOf } from './coverage/questions.ts'
import { registerCoverage } from './coverage/routes.ts'
import { playDemo } from './demo-regency.ts'
import { exportVault, makeJob, makeJobName, resumeMaking, throwAwayOften } from './exports/questions.ts'
import { registerExports } from './exports/routes.ts'
import { registerBills } from './financing/bills/routes.ts'
import { registerDeciles } from './financing/deciles/routes.ts'
import { registerDecrees } from './financing/decrees/routes.ts'
import { registerLapse } from './financing/lapse/routes.ts'
import { registerPlans } from './financing/plan/routes.ts'
import { registerProjection } from './financing/projection/routes.ts'
import {
  billRunJob,
  billRunJobName,
  planJob,
  planJobName,
  resumePlans,
  wasteJob,
  wasteJobName,
  watchForWaste,
} from './financing/questions.ts'
import { registerFinancing } from './financing/routes.ts'
import { registerWaiting } from './financing/waiting/routes.ts'
import { registerWaste } from './financing/waste/routes.ts'
import { registerJkn } from './jkn/routes.ts'
import { registerLaw } from './law/routes.ts'
import { registerMeetings } from './meetings/routes.ts'
import { registerOperations } from './operations/routes.ts'
import { readWatchSettings } from './operations/settings.ts'
import { openWatch, type Watch } from './operations/watch.ts'
import { registerCampaigns } from './outreach/campaigns/routes.ts'
import { registerPaper } from './outreach/paper/routes.ts'
import { registerPaths } from './outreach/paths/routes.ts'
import { registerPhone } from './outreach/phone/routes.ts'
import {
  campaignsJob,
  campaignsJobName,
  pathsJob,
  pathsJobName,
  watchForPaths,
} from './outreach/questions.ts'
import { registerVisits } from './outreach/visits/routes.ts'
import { awaitScreens } from './platform/await-screens.ts'
import { boot, type Platform } from './platform/boot.ts'
import { systemClock } from './platform/clock.ts'
import { projectRoot } from './platform/config.ts'
import { connect, connectWithin, type Db } from './platform/db/index.ts'
import type { Deps } from './platform/http/deps.ts'
import { registerHealth } from './platform/http/health.ts'
import { type App, createServer } from './platform/http/server.ts'
import { type Words, wordsOf } from './platform/i18n.ts'
import { type JobContext, type JobHandler, type Jobs, openJobs } from './platform/jobs.ts'
import type { Log } from './platform/log/index.ts'
import { type Refusal, refusal } from './platform/problem.ts'
import { prepareRegency } from './prepare-regency.ts'
import { registerPrivacy } from './privacy/routes.ts'
import { registerPublic } from './public/routes.ts'
import { refreshJob } from './refresh-aside.ts'
import { registerRegistration } from './registration/routes.ts'
import { stageJobName } from './registry/imports/ground.ts'
import { resumeStaging, stageJob } from './registry/imports/stage-job.ts'
import { registerJoiningRoutes } from './registry/joining-routes.ts'
import { registerReviewRoutes } from './registry/review-routes.ts'
import { registerRegistryRoutes } from './registry/routes.ts'
import { registerBriefing } from './reports/briefing/routes.ts'
import { registerComparison } from './reports/compare/routes.ts'
import { retainDaily, retentionJob, retentionJobName } from './retention/questions.ts'
import { registerRetention } from './retention/routes.ts'

const unwatched = { metricsToken: undefined, tracesUrl: undefined }

/** The whole server on given ground, not yet listening. */
export async function createApp(deps: Deps, screens?: string, watch?: Watch): Promise<App> {
  const app = await createServer({
    log: deps.log,
    screens,
    title: (code, language, detail) => wordsOf(language)(`problem.${code}`, detail ?? {}),
    logRequests: process.env.SEMESTA_LOG === 'requests',
  })
  const whole = { ...deps, db: deps.wholeDb }
  await registerOperations(app, deps, watch ?? (await openWatch(unwatched, false)))
  await registerHealth(app, whole)
  await registerAccess(app, whole)
  await registerApiKeys(app, whole)
  await registerSingleSignOn(app, whole)
  await registerAudit(app, whole)
  await registerAreaRoutes(app, deps)
  await registerCoverage(app, deps)
  await registerRegistryRoutes(app, { ...deps, events: eventLists(deps.key) })
  await registerReviewRoutes(app, deps)
  await registerJoiningRoutes(app, deps)
  await registerRegistration(app, deps)
  await registerLaw(app, deps)
  await registerExports(app, deps)
  await registerPrivacy(app, deps)
  await registerRetention(app, deps)
  await registerFinancing(app, deps)
  await registerDecrees(app, deps)
  await registerWaste(app, deps)
  await registerPlans(app, deps)
  await registerProjection(app, deps)
  await registerJkn(app, deps)
  await registerLapse(app, deps)
  await registerBills(app, deps)
  await registerWaiting(app, deps)
  await registerDeciles(app, deps)
  await registerClaims(app, deps)
  await registerBenefits(app, deps)
  await registerMatching(app, deps)
  await registerDocuments(app, deps)
  await registerFamily(app, deps)
  await registerSchoolYears(app, deps)
  await registerUnclaimed(app, deps)
  await registerFindings(app, deps)
  await registerTimes(app, deps)
  await registerLetters(app, deps)
  await registerPaths(app, deps)
  await registerCampaigns(app, deps)
  await registerVisits(app, deps)
  await registerPhone(app, deps)
  await registerMeetings(app, deps)
  await registerComparison(app, deps)
  await registerBriefing(app, deps)
  await registerPaper(app, deps)
  await registerPublic(app, deps)
  return app
}

export interface ServeTools {
  t: Words
  log: Log
  /** Aborts when the program is to stop. */
  signal: AbortSignal
  say(line: string): void
  answer(data: unknown, text: string): void
  progress(label: string, total?: number): { update(done: number, total?: number): void; stop(): void }
}

/** From settings to screens: database → areas → demo → jobs → HTTP → account; and back in reverse. */
export const serve = (tools: ServeTools): Promise<{ ok: true } | Refusal> =>
  comingFrom({ actingAs: null, fromWhere: 'server' }, () => serveUntilStopped(tools))

async function serveUntilStopped(tools: ServeTools): Promise<{ ok: true } | Refusal> {
  const { t, log, signal } = tools
  const asked = readWatchSettings(process.env)
  if (!asked.ok) return asked
  // Before any connection is opened: it looks on from the first statement.
  const watch = await openWatch(asked.settings, true)
  const screensAreThere = awaitScreens(signal)
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
  let seen: Db | undefined
  let entrance: Db | undefined
  const { db, config, secrets, vault } = platform
  const sealing = sealOften(db, linksOf(secrets), log)
  let throwing: ReturnType<typeof throwAwayOften> | undefined
  let retaining: ReturnType<typeof retainDaily> | undefined
  let checking: ReturnType<typeof watchForWaste> | undefined
  let looking: ReturnType<typeof watchForUnclaimed> | undefined
  let comparing: ReturnType<typeof watchForFindings> | undefined
  let leading: ReturnType<typeof watchForPaths> | undefined
  try {
    const prepared = await prepare(platform, tools)
    if (!prepared.ok) return prepared
    if (signal.aborted) return { ok: true }
    jobs = await openJobs(platform.databaseUrl, log)
    await work(platform, jobs, watch)
    throwing = throwAwayOften(platform, systemClock)
    retaining = retainDaily({ db, jobs, log }, systemClock)
    checking = watchForWaste({ db, jobs, log }, systemClock)
    looking = watchForUnclaimed({ db, jobs, log }, systemClock)
    comparing = watchForFindings({ db, jobs, log }, systemClock)
    leading = watchForPaths({ db, jobs, log }, systemClock)
    await screensAreThere
    if (signal.aborted) return { ok: true }
    seen = connectWithin(platform.databaseUrl, { name: 'semesta screens' })
    entrance = connect(platform.databaseUrl, { name: 'semesta entrance', keepPlans: true })
    const deps: Deps = {
      db: seen,
      wholeDb: entrance,
      key: secrets,
      vault,
      jobs,
      clock: systemClock,
      config,
      log,
    }
    app = await createApp(deps, join(projectRoot, 'web', 'dist'), watch)
    const chosen = process.env.SEMESTA_ADMIN_PASSWORD
    // Whoever chose it may sign in as soon as the server answers; one to be shown waits until it is sure to be shown.
    const chosenAccount = chosen
      ? await ensureAdministrator(db, config.regency, systemClock.now(), chosen)
      : undefined
    const url = await listen(app, config.port)
    if (url === undefined) return refusal('port-in-use', { port: config.port, other: config.port + 1 })
    platform.announce(url)
    await greet(platform, tools, url, chosenAccount)

    await aborted(AbortSignal.any([signal, gaveUp.signal]))
    if (gaveUp.signal.aborted) return refusal('database-failed', { reason: gaveUp.signal.reason.message })
    tools.say(t('serve.stopping'))
    return { ok: true }
  } finally {
    await close(app)
    await seen?.destroy()
    await entrance?.destroy()
    retaining?.stop()
    checking?.stop()
    looking?.stop()
    comparing?.stop()
    leading?.stop()
    await jobs?.stop()
    await throwing?.stop()
    await sealing.stop()
    await platform.close()
    await watch.stop()
  }
}

/** Areas, the regency's own row, and on an empty database the demo: a newcomer sees a made-up regency. */
async function prepare(platform: Platform, tools: ServeTools): Promise<{ ok: true } | Refusal> {
  const { db, config } = platform
  const at = systemClock.now()
  const seeded = await db.selectFrom('village').select('code').limit(1).executeTakeFirst()
  if (!seeded) tools.say(tools.t('serve.loadingAreas'))
  // With the demo the areas are stored while its files are made.
  if (process.env.SEMESTA_DEMO === 'off' || !(await wantsDemo(platform))) {
    await prepareRegency(db, config.regency, at)
    return { ok: true }
  }
  const bar = tools.progress(tools.t('cli.demo.progress'))
  const progress = (done: number, total: number) => bar.update(done, total)
  try {
    const played = await playDemo(platform, { regencyCode: config.regency }, at, progress, tools.signal)
    return played.ok ? { ok: true } : played
  } catch (error) {
    // Ctrl-C: what is whole stays, and the next start goes on from there.
    if (tools.signal.aborted) return { ok: true }
    throw error
  } finally {
    bar.stop()
  }
}

/** Nothing is there yet, or only a demo whose loading was cut short before its first figures. */
async function wantsDemo({ db, config }: Platform): Promise<boolean> {
  const { regency } = config
  const tenant = await db
    .selectFrom('tenant')
    .select('linked_version')
    .where('regency_code', '=', regency)
    .executeTakeFirst()
  const own = await db
    .selectFrom('import')
    .select('id')
    .where('regency_code', '=', regency)
    .where('created_by', '<>', demoActor)
    .limit(1)
    .executeTakeFirst()
  return !own && (tenant?.linked_version ?? 0) === 0
}

/** Takes jobs; what a killed program left undone and no job knows of is asked for anew. */
async function work(platform: Platform, jobs: Jobs, watch: Watch): Promise<void> {
  const { db, secrets, vault, config } = platform
  const ground = { db, key: secrets, vault, jobs, dataDir: config.dataDir }
  await exportVault(config.dataDir, '').sweep()
  await jobs.work(
    watch.jobs({
      [stageJobName]: stageJob(ground, systemClock),
      refresh: followed(refreshJob(platform, systemClock), async (data) => {
        await jobs.enqueue(db, wasteJobName, data, { key: data.regencyCode })
        await jobs.enqueue(db, unclaimedJobName, data, { key: data.regencyCode })
        await jobs.enqueue(db, pathsJobName, data, { key: data.regencyCode })
        await jobs.enqueue(db, campaignsJobName, data, { key: data.regencyCode })
      }),
      [makeJobName]: makeJob(ground, systemClock),
      [retentionJobName]: retentionJob(ground, systemClock),
      [wasteJobName]: wasteJob(db, systemClock),
      [unclaimedJobName]: unclaimedJob(db, secrets, systemClock),
      [findingsJobName]: findingsJob({ db, key: secrets }, systemClock),
      [pathsJobName]: pathsJob(db, systemClock),
      [campaignsJobName]: campaignsJob(db),
      [planJobName]: planJob(ground, systemClock),
      [billRunJobName]: billRunJob(ground, systemClock),
    }),
  )
  await resumeStaging(ground, config.regency)
  await resumeMaking(ground, config.regency)
  await resumePlans(ground, config.regency)
  const { regency } = config
  const waiting = await db
    .selectFrom('tenant')
    .select('regency_code')
    .where('regency_code', '=', regency)
    .whereRef('lists_version', '>', 'linked_version')
    .executeTakeFirst()
  if (waiting) await jobs.enqueue(db, 'refresh', { regencyCode: regency }, { key: regency })
}

/** A job, and what is asked for once it is done. */
const followed =
  (first: JobHandler<{ regencyCode: string }>, then: (data: { regencyCode: string }) => Promise<void>) =>
  async ({ regencyCode, ...data }: { regencyCode: string }, context: JobContext) => {
    await first({ regencyCode, ...data }, context)
    await then({ regencyCode })
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

/** Headline, address, and the first time the password: unless chosen, made only now, when it is sure to be shown. */
async function greet(
  platform: Platform,
  { t, answer }: ServeTools,
  url: string,
  chosenAccount: Administrator | undefined,
) {
  const { db, config } = platform
  const made = chosenAccount ?? (await ensureAdministrator(db, config.regency, systemClock.now()))
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
