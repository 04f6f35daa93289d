import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Secrets } from '../crypto.ts'
import type { Db } from '../db/index.ts'
import type { Jobs } from '../jobs.ts'
import type { Log } from '../log/index.ts'
import type { Vault } from '../vault.ts'

/** What main.ts hands to every registerX(app, deps). */
export interface Deps {
  /** Shows a request the rows of its area, and fails outside of one. */
  db: Db
  /** Shows everything: for signing in, and for whether the database is there. */
  wholeDb: Db
  key: Secrets
  vault: Vault
  jobs: Jobs
  clock: Clock
  config: Config
  log: Log
}
