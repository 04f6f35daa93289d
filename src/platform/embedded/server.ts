import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log/index.ts'
import { accountFor } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { ensureDatabase, url } from './database.ts'
import { initialise } from './initialise.ts'
import { choosePlace, makeDataDir, type Place, readPlace, writePlace } from './place.ts'
import { recordedPostmaster } from './processes.ts'
import { stopAllOf } from './stop.ts'
import { type Supervised, supervise } from './supervise.ts'

export interface EmbeddedServer {
  /** Of the program's own database and role. */
  url: string
  superuserUrl: string
  /** As 17.10. */
  version: string
  pgdata: string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  log: Log
  /** Further server settings (tests turn fsync off). */
  extra?: Record<string, string>
  /** Told when PostgreSQL keeps dying and is given up. */
  onGiveUp?: (reason: string) => void
}

/**
 * Starts the embedded PostgreSQL on `<dataDir>`; the caller holds the lock of that folder.
 * A server left behind by a killed program is ended first: its unfinished work is rolled back.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  makeDataDir(dataDir)
  const known = readPlace(dataDir)
  const account = accountFor(known?.pgdata ?? join(dataDir, 'pg'))
  const binaries = findBinaries(account, options.log)
  const place = known ?? choosePlace(dataDir, account, options.log)
  if (!known) writePlace(dataDir, place)

  if (!existsSync(place.pgdata)) {
    options.log.info('database-made', { version: binaries.version })
    await initialise(place.pgdata, place.password, binaries, account)
  }
  assertSameMajor(place, binaries)
  await takeOver(place.pgdata, options.log)

  const launch = {
    pgdata: place.pgdata,
    logFile: join(dataDir, 'postgres.log'),
    binaries,
    account,
    extra: options.extra,
  }
  const supervised: Supervised = await supervise(launch, place.port, options)
  writePlace(dataDir, { ...place, port: supervised.port })
  await ensureDatabase(place.password, supervised.port)
  return {
    url: url(place.password, supervised.port),
    superuserUrl: url(place.password, supervised.port, { user: 'postgres', database: 'postgres' }),
    version: binaries.version,
    pgdata: place.pgdata,
    stop: () => supervised.stop(),
  }
}

function assertSameMajor(place: Place, binaries: Binaries) {
  const made = readFileSync(join(place.pgdata, 'PG_VERSION'), 'utf8').trim()
  const ours = binaries.version.split('.')[0]
  if (made === ours) return
  throw new Error(
    `The database in ${place.pgdata} was made by PostgreSQL ${made}; this version of Semesta carries ${ours}. ` +
      'Make a backup with the version that made it, move the folder away, and restore the backup with this one.',
  )
}

async function takeOver(pgdata: string, log: Log) {
  const ended = await stopAllOf(pgdata)
  if (ended > 0) log.info('database-taken-over', {})
  // PostgreSQL would take any process that has got the old number by now for its predecessor.
  const recorded = recordedPostmaster(pgdata)
  if (recorded && process.platform === 'linux' && isAlive(recorded.pid))
    rmSync(join(pgdata, 'postmaster.pid'))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
