import type { Kysely, Transaction } from 'kysely'
import pg from 'pg'
import { plansKept } from './keep-plans.ts'
import { overPool } from './kysely.ts'
import { confine, seeingNothing, spaceOf } from './reach/within.ts'
import type { Schema } from './schema.ts'
import { typeParsers } from './types.ts'

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

export interface ConnectOptions {
  /** Shown in pg_stat_activity. */
  name?: string
  /** Most connections at once. */
  max?: number
  /** For statements that come again and again in few milliseconds each, as requests ask them; not for jobs. */
  keepPlans?: boolean
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  onIdleError?: (error: Error) => void
}

/** Opens a pool (nothing is connected yet). `await db.destroy()` closes it. */
export function connect(url: string, options: ConnectOptions = {}): Db {
  return remembered(poolTo(url, options))
}

/** The same for those who may not see everything: statements see what `within` says, and fail outside of it. */
export function connectWithin(url: string, options: ConnectOptions = {}): Db {
  return remembered(poolTo(url, { keepPlans: true, ...options }, seeingNothing), confine)
}

const pools = new WeakMap<Db, pg.Pool>()

function remembered(pool: pg.Pool, prepare?: typeof confine): Db {
  const db = overPool(pool, prepare)
  pools.set(db, pool)
  return db
}

/** How busy the connections are: lent, idle, and who waits for one. */
export function poolCounts(db: Db): { busy: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pools.get(db) ?? {}
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
}

function poolTo(url: string, options: ConnectOptions, more = ''): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.name ?? 'semesta',
    max: options.max ?? 10,
    types: typeParsers,
    options: `-c jit=off -c TimeZone=UTC -c client_min_messages=warning ${more}`,
    connectionTimeoutMillis: 30_000,
    keepAlive: true,
  })
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', options.onIdleError ?? (() => undefined))
  // So would one that breaks between two statements of a transaction; the next statement says so.
  pool.on('connect', (client) => client.on('error', () => undefined))
  if (options.keepPlans) pool.on('connect', plansKept(spaceOf))
  return pool
}

/** All or nothing. */
export function tx<T>(db: Db, work: (trx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}
