import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { type Config, readConfig } from './config.ts'
import { findTlsFault, type Reached, reachedBy } from './database-tls.ts'
import { connect, migrationState, type Schema } from './db/index.ts'
import { keyFileOf } from './key-file.ts'
import type { Log } from './log/index.ts'
import { openDatabase } from './open-database.ts'
import type { ProblemCode, ProblemDetail } from './problem.ts'

/** One thing looked at: message `cli.doctor.check.<name>`; `seen` is what was found. */
export interface Check {
  name: string
  ok: boolean
  seen: string
  problem?: { code: ProblemCode; detail?: ProblemDetail }
}

const extensions = ['pg_trgm', 'fuzzystrmatch', 'unaccent', 'btree_gist']
/** Below this there is no room for an import and its sorting. */
const leastFreeBytes = 2 * 1024 ** 3

/** Looks the machine and the installation over; changes nothing but starts the embedded database for the while. */
export async function examine(log: Log): Promise<Check[]> {
  const checks: Check[] = [nodeCheck()]
  const read = readConfig()
  if (!read.ok)
    return [
      ...checks,
      {
        name: 'settings',
        ok: false,
        seen: read.detail.name,
        problem: { code: read.problem, detail: read.detail },
      },
    ]
  const { config } = read
  checks.push({ name: 'settings', ok: true, seen: config.databaseUrl ? 'DATABASE_URL' : config.dataDir })
  if (!existsSync(config.dataDir) && !config.databaseUrl)
    return [...checks, { name: 'data', ok: false, seen: config.dataDir }]
  if (existsSync(config.dataDir)) checks.push(...folderChecks(config))
  if (config.databaseUrl && !findTlsFault(config.databaseUrl))
    checks.push(tlsCheck(reachedBy(config.databaseUrl)))
  return [...checks, ...(await databaseChecks(config, log))]
}

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return { name: 'node', ok: major > 22 || (major === 22 && minor >= 18), seen: process.version }
}

function folderChecks(config: Config): Check[] {
  const { bavail, bsize } = statfsSync(config.dataDir)
  const free = bavail * bsize
  let writable = true
  try {
    accessSync(config.dataDir, constants.W_OK)
  } catch {
    writable = false
  }
  return [
    { name: 'data', ok: writable, seen: config.dataDir },
    { name: 'room', ok: free > leastFreeBytes, seen: `${(free / 1024 ** 3).toFixed(1)} GB` },
    keyCheck(config),
  ]
}

function keyCheck(config: Config): Check {
  if (config.key) return { name: 'key', ok: true, seen: 'SEMESTA_KEY' }
  const found = statSync(keyFileOf(config.dataDir), { throwIfNoEntry: false })
  if (!found) return { name: 'key', ok: false, seen: '–' }
  const mode = found.mode & 0o777
  return {
    name: 'key',
    ok: process.platform === 'win32' || (mode & 0o077) === 0,
    seen: `0${mode.toString(8)}`,
  }
}

/** A database on another machine is reached under a certificate that is checked, or everybody on the way may read along. */
const tlsCheck = (reached: Reached): Check => ({
  name: 'tls',
  ok: reached === 'here' || reached === 'verified',
  seen: reached,
})

async function databaseChecks(config: Config, log: Log): Promise<Check[]> {
  const opened = await openDatabase(config, { command: 'doctor', share: true, log }).catch(
    (error: Error) => error,
  )
  if (opened instanceof Error) return [{ name: 'database', ok: false, seen: opened.message }]
  if (!opened.ok)
    return [
      {
        name: 'database',
        ok: false,
        seen: opened.problem,
        problem: { code: opened.problem, detail: opened.detail },
      },
    ]
  const db = connect(opened.database.url, { name: 'semesta doctor', max: 1 })
  try {
    return await lookAtDatabase(db, config)
  } catch (error) {
    return [{ name: 'database', ok: false, seen: (error as Error).message }]
  } finally {
    await db.destroy()
    await opened.database.close()
  }
}

async function lookAtDatabase(db: Kysely<Schema>, config: Config): Promise<Check[]> {
  const { rows } = await sql<{
    version: string
    number: string
    checksums: string
    fsync: string
    installed: string[]
  }>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number,
           current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
           array(select extname::text from pg_extension) as installed`.execute(db)
  const found = rows[0]!
  const major = Math.floor(Number(found.number) / 10_000)
  const missing = extensions.filter((name) => !found.installed.includes(name))
  const { applied, pending } = await migrationState(db)
  return [
    { name: 'database', ok: major >= 15 && major <= 18, seen: `PostgreSQL ${found.version}` },
    // A database of one's own may be without checksums by choice; the embedded one never is.
    {
      name: 'checksums',
      ok: found.checksums === 'on' || config.databaseUrl !== undefined,
      seen: found.checksums,
    },
    { name: 'durability', ok: found.fsync === 'on', seen: `fsync ${found.fsync}` },
    {
      name: 'extensions',
      ok: missing.length === 0,
      seen: (missing.length ? missing : extensions).join(', '),
    },
    { name: 'migrations', ok: pending.length === 0, seen: pending.join(', ') || (applied.at(-1) ?? '–') },
    ...(pending.length === 0 ? await freshness(db) : []),
  ]
}

/** Figures stand on the lists as they were at some version: are those the lists of now? */
async function freshness(db: Kysely<Schema>): Promise<Check[]> {
  const { rows } = await sql<{ regency: string; behind: number; waiting: number }>`
    select t.regency_code as regency, t.lists_version - t.linked_version as behind,
           (select count(*)::int from import i where i.regency_code = t.regency_code and i.status = 'staged') as waiting
    from tenant t order by t.regency_code`.execute(db)
  return rows.map(({ regency, behind, waiting }) => ({
    name: 'figures',
    ok: behind === 0,
    seen: `${regency}: ${behind} / ${waiting}`,
  }))
}
