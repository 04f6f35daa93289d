import { join } from 'node:path'
import { sql } from 'kysely'
import { type Config, readConfig } from './config.ts'
import type { Secrets } from './crypto.ts'
import { connect, type Db, isFromTheFuture, migrate } from './db/index.ts'
import { makeDataDir } from './embedded/index.ts'
import { holdKey } from './key-rotation/hold-key.ts'
import { secretsInUse } from './key-rotation/in-use.ts'
import type { Log } from './log/index.ts'
import { type OpenedDatabase, openDatabase } from './open-database.ts'
import { type Refusal, refusal } from './problem.ts'
import { openVault, type Vault } from './vault.ts'

/** The program with its feet on the ground: what every command and the server start from. */
export interface Platform {
  config: Config
  db: Db
  databaseUrl: string
  secrets: Secrets
  vault: Vault
  log: Log
  /** Tells a second start where the first one's screens are. */
  announce(url: string): void
  close(): Promise<void>
}

export interface BootOptions {
  /** As others that want the data folder are told of it: `serve`, `import` … */
  command: string
  /** A command may use the database of a running server; the server wants its own. */
  share: boolean
  /** The command that changes the key: it alone goes on while a change is under way, and only alone. */
  changesKey?: boolean
  log: Log
  env?: NodeJS.ProcessEnv
  /** Told when the embedded PostgreSQL keeps dying. */
  onGiveUp?: (reason: string) => void
}

/** Settings → key → database → migrations; or the reason why not. `close()` undoes it in reverse. */
export async function boot(options: BootOptions): Promise<{ ok: true; platform: Platform } | Refusal> {
  const read = readConfig(options.env)
  if (!read.ok) return read
  const { config } = read
  try {
    makeDataDir(config.dataDir)
  } catch (error) {
    return refusal('data-unwritable', { folder: config.dataDir, reason: (error as Error).message })
  }
  const opened = await openDatabase(config, options).catch((error: Error) =>
    refusal('database-failed', { reason: error.message }),
  )
  if (!opened.ok) return opened
  const db = connect(opened.database.url, { name: `semesta ${options.command}`, max: 12 })
  try {
    const result = await settle(config, db, opened.database, options)
    if (!result.ok) await close(db, opened.database)
    return result
  } catch (error) {
    await close(db, opened.database)
    throw error
  }
}

async function settle(config: Config, db: Db, database: OpenedDatabase, options: BootOptions) {
  const unfit = await unfitness(db)
  if (unfit) return unfit
  const held = await holdKey(database.url, options.changesKey ?? false)
  if (!held.ok) return held
  try {
    const result = await open(config, db, database, options, held.release)
    if (!result.ok) await held.release()
    return result
  } catch (error) {
    await held.release()
    throw error
  }
}

async function open(
  config: Config,
  db: Db,
  database: OpenedDatabase,
  { log, share, changesKey = false }: BootOptions,
  letGo: () => Promise<void>,
) {
  const applied = await migrate(db).catch(lacksExtension)
  if (!Array.isArray(applied)) return applied
  if (applied.length > 0) log.info('migrated', { version: applied.at(-1)! })

  // Only now: a key made beside a database that refuses us would be a key for nothing.
  const loaded = await secretsInUse(db, config)
  if (!loaded.ok) return loaded
  const { secrets, standing } = loaded
  if (standing.coming && !changesKey) return refusal('key-rotation-under-way')

  const vault = openVault(join(config.dataDir, 'files'), secrets)
  if (!share && !config.databaseUrl) await vault.sweep()
  const platform: Platform = {
    config,
    db,
    databaseUrl: database.url,
    secrets,
    vault,
    log,
    announce: (url) => database.announce(url),
    async close() {
      await letGo()
      await close(db, database)
    },
  }
  return { ok: true as const, platform }
}

async function unfitness(db: Db): Promise<Refusal | undefined> {
  let version: number
  try {
    const { rows } = await sql<{
      version: string
    }>`select current_setting('server_version_num') as version`.execute(db)
    version = Math.floor(Number(rows[0]?.version) / 10_000)
  } catch (error) {
    return refusal('database-unreachable', { reason: (error as Error).message })
  }
  if (version < 15) return refusal('database-too-old', { version })
  if (await isFromTheFuture(db)) return refusal('database-too-new')
  return undefined
}

/** On a database of one's own an extension may be neither there nor ours to install. */
function lacksExtension(error: { message: string; code?: string }): Refusal {
  const name = /extension "(\w+)"/.exec(error.message)?.[1]
  if (name && ['42501', '0A000', '58P01'].includes(error.code ?? ''))
    return refusal('database-extension-missing', { name })
  throw error
}

async function close(db: Db, database: OpenedDatabase): Promise<void> {
  await db.destroy()
  await database.close()
}
