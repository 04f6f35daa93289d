import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Config } from './config.ts'
import { type DataLock, type Holder, holderOf, lockData } from './data-lock.ts'
import { findTlsFault } from './database-tls.ts'
import { url as embeddedUrl } from './embedded/database.ts'
import { readPlace, startEmbedded } from './embedded/index.ts'
import type { Log } from './log/index.ts'
import { type Refusal, refusal } from './problem.ts'

export interface OpenedDatabase {
  url: string
  /** Whether this process started the embedded server (and ends it). */
  owned: boolean
  /** Tells others who want this data folder where our screens are. */
  announce(url: string): void
  close(): Promise<void>
}

export interface OpenOptions {
  /** The command, as others are told of it. */
  command: string
  /** Whether a database that another process of ours runs will do (a command), or not (the server). */
  share: boolean
  log: Log
  onGiveUp?: (reason: string) => void
}

/** The database of DATABASE_URL, else the embedded one: started here, or shared with who has started it. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  options: OpenOptions,
): Promise<{ ok: true; database: OpenedDatabase } | Refusal> {
  if (config.databaseUrl) {
    const expected = findTlsFault(config.databaseUrl)
    if (expected) return refusal('config-invalid', { name: 'DATABASE_URL', value: '…', expected })
    const database = {
      url: config.databaseUrl,
      owned: false,
      announce: () => undefined,
      close: async () => undefined,
    }
    return { ok: true, database }
  }
  const { dataDir } = config
  const me: Holder = { pid: process.pid, command: options.command, phase: 'starting' }
  for (let waited = false; ; waited = true) {
    const result = await lockData(dataDir, me)
    if (result.ok) return { ok: true, database: await start(dataDir, result.lock, options) }
    const { holder } = result
    const isLeaving = holder?.phase === 'stopping'
    const mayShare = options.share && !isLeaving
    if (mayShare && holder?.phase !== 'starting') {
      const database = await join(dataDir)
      if (database) return { ok: true, database }
    }
    if (!options.share && !isLeaving) return inUse(dataDir, holder)
    if (!waited) options.log.info('waiting-for', { pid: holder?.pid ?? '?', command: holder?.command ?? '?' })
    await sleep(200)
  }
}

function inUse(folder: string, holder: Holder | undefined): Refusal {
  return refusal('data-in-use', {
    folder,
    command: holder?.command ?? '?',
    pid: holder?.pid ?? '?',
    url: holder?.url ?? '',
  })
}

/**
 * The server another process of ours runs, held by a connection that lasts until we are done: whoever started it
 * waits for its guests. Nothing when it is on its way out, which it may have been before it could see us.
 */
async function join(dataDir: string): Promise<OpenedDatabase | undefined> {
  const url = runningUrl(dataDir)
  if (!url) return undefined
  const guest = new pg.Client(url)
  guest.on('error', () => undefined)
  const leave = () => guest.end().catch(() => undefined)
  try {
    await guest.connect()
  } catch {
    await leave()
    return undefined
  }
  const holder = await holderOf(dataDir)
  if (holder === 'nobody' || holder?.phase === 'stopping') {
    await leave()
    return undefined
  }
  return { url, owned: false, announce: () => undefined, close: leave }
}

function runningUrl(dataDir: string): string | undefined {
  const place = readPlace(dataDir)
  return place?.port ? embeddedUrl(place.password, place.port) : undefined
}

async function start(dataDir: string, lock: DataLock, options: OpenOptions): Promise<OpenedDatabase> {
  try {
    const server = await startEmbedded(dataDir, options)
    if (options.share) lock.tell({ phase: 'ready' })
    return {
      url: server.url,
      owned: true,
      announce: (url) => lock.tell({ phase: 'ready', url }),
      async close() {
        lock.tell({ phase: 'stopping' })
        if (options.share) await othersToLeave(server.superuserUrl, options.log)
        await server.stop()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Another command may be using the server we started: it may finish. */
async function othersToLeave(url: string, log: Log): Promise<void> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (let waited = false; ; waited = true) {
      const { rows } = await client.query(
        `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      if (rows[0].others === 0) return
      if (!waited) log.info('waiting-for-another', {})
      await sleep(200)
    }
  } finally {
    await client.end()
  }
}
