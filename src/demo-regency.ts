import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoActor } from './access/questions.ts'
import { type Entered, enterPayments } from './claims/questions.ts'
import { type FigureValues, latestFigures } from './coverage/questions.ts'
import { type Loaded, loadTwin } from './demo/load.ts'
import type { TwinManifest } from './demo/manifest.ts'
import { prepareTwin } from './demo/prepare.ts'
import { holdRakor } from './demo-rakor.ts'
import type { Platform } from './platform/boot.ts'
import { type Refusal, refusal } from './platform/problem.ts'
import { prepareRegency } from './prepare-regency.ts'
import { type AsideOptions, refreshAside } from './refresh-aside.ts'
import { openStagingThreads } from './registry/questions.ts'

export interface TwinAsked {
  regencyCode: string
  workers?: number
  seed?: number
  errorScale?: number
  overlap?: number
  /** Load the list of BPJS Kesehatan too. */
  health?: boolean
}
/** What the demo is loaded into. */
type TwinGround = Pick<Platform, 'db' | 'secrets' | 'vault'> & Pick<AsideOptions, 'databaseUrl' | 'config'>

export interface Played {
  ok: true
  dir: string
  manifest: TwinManifest
  files: number
  already: number
  rows: number
  figures: FigureValues
}

/**
 * Make the synthetic regency's files, load them through the import, and bring the figures up to them. Repeatable.
 * Rejects with the reason of `signal` soon after it aborts; what was whole by then stays, and the next time goes on.
 */
export async function playDemo(
  platform: TwinGround,
  asked: TwinAsked,
  at: Date,
  onProgress: (done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Played | Refusal> {
  const { db, secrets, vault, config, databaseUrl } = platform
  const { health = false, ...made } = asked
  const { regencyCode } = asked
  const dir = join(config.dataDir, 'demo', regencyCode)
  const aside = { databaseUrl, config }
  const staging = openStagingThreads(aside, 2)
  // What a thread had begun the database takes back.
  const stop = () => void staging.close()
  signal?.addEventListener('abort', stop, { once: true })
  let manifest: TwinManifest
  let loaded: Loaded | Refusal
  try {
    // The database stores the areas of Indonesia while the files are made here.
    const [twin] = await Promise.all([
      prepareTwin({ ...made, outDir: dir, signal }),
      prepareRegency(db, regencyCode, at),
    ])
    manifest = twin.manifest
    const acting = { regencyCode, actor: demoActor, at }
    const toLoad = health ? { ...manifest, files: [...manifest.files, manifest.health] } : manifest
    loaded = await loadTwin({ db, key: secrets, vault, staging }, acting, toLoad, dir, onProgress, signal)
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await staging.close()
  }
  if (!loaded.ok) return loaded
  await refreshAside({ ...aside, regencyCode, at }, () => undefined, signal)
  const paid = await loadPayments(platform, regencyCode, manifest, dir, at)
  if (!paid.ok) return paid
  const met = await holdRakor(db, regencyCode, at)
  if (!met.ok) return met
  const latest = await latestFigures(db, regencyCode)
  if (!latest) throw new Error('the demo was loaded, but no figures came of it')
  return { ...loaded, dir, manifest, figures: latest.figures }
}

/** What BPJS paid out, through the same door as a branch's file; once. */
async function loadPayments(
  { db, secrets }: Pick<TwinGround, 'db' | 'secrets'>,
  regencyCode: string,
  { payments: { path, from, until } }: TwinManifest,
  dir: string,
  at: Date,
): Promise<{ ok: true } | Refusal> {
  const bytes = readFileSync(join(dir, path))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const given = { fileName: path, sha256, bytes, from, until }
  const acting = { regencyCode, actor: demoActor, at }
  const entered = await enterPayments({ db, key: secrets }, acting, given, { apply: true })
  if (!entered.ok) return entered.problem === 'benefit-import-done' ? { ok: true } : entered
  return entered.applied
    ? { ok: true }
    : refusal('demo-not-loaded', { file: path, reason: faultsOf(entered) })
}

const faultsOf = ({ faults }: Entered) => faults.map(({ row, code }) => `${row} ${code}`).join(', ')
