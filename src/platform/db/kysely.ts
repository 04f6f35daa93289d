import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import Cursor from 'pg-cursor'
import type { Schema } from './schema.ts'
import { statementLog } from './watch.ts'

const clients = new WeakMap<DatabaseConnection, PoolClient>()
const acquiring = new AsyncLocalStorage<{ client?: PoolClient }>()

/** Kysely's own driver, which also remembers the pg client behind each connection: COPY needs it. */
class Driver extends PostgresDriver {
  override async acquireConnection(options?: Parameters<PostgresDriver['acquireConnection']>[0]) {
    const slot: { client?: PoolClient } = {}
    const connection = await acquiring.run(slot, () => super.acquireConnection(options))
    if (slot.client) clients.set(connection, slot.client)
    return connection
  }
}

class Dialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new Driver(this.#config)
  }
}

/** Query builder over a pool; `destroy()` ends the pool too. `prepare` is done to each connection before it is lent. */
export function overPool(pool: Pool, prepare?: (client: PoolClient) => Promise<void>): Kysely<Schema> {
  const remembering = {
    options: pool.options,
    Client: (pool as unknown as { Client: never }).Client,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      if (prepare) await prepare(client).catch((error) => refuse(client, error))
      const slot = acquiring.getStore()
      if (slot) slot.client = client
      return client
    },
  }
  const log = statementLog()
  return new Kysely<Schema>({
    dialect: new Dialect({ pool: remembering, cursor: Cursor }),
    ...(log && { log }),
  })
}

function refuse(client: PoolClient, error: Error): never {
  client.release(error)
  throw error
}

/** Lends the pg client of a transaction (or, outside one, of a connection taken for the while). */
export function withClient<T>(db: Kysely<Schema>, use: (client: PoolClient) => Promise<T>): Promise<T> {
  return db.getExecutor().provideConnection((connection) => {
    const client = clients.get(connection)
    if (!client) throw new Error('this Kysely was not made by connect()')
    return use(client)
  })
}
