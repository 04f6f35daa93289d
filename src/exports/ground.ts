import { join } from 'node:path'
import type { Secrets } from '../platform/crypto.ts'
import type { Db } from '../platform/db/index.ts'
import type { Jobs } from '../platform/jobs.ts'
import { openVault, type Vault } from '../platform/vault.ts'

/** What full exports stand on. */
export interface ExportGround {
  db: Db
  key: Secrets
  dataDir: string
  jobs?: Jobs
}

/** Who asks, decides or fetches. */
export interface Person {
  regencyCode: string
  userId: string
  actor: string
  role: string
}

export const makeJobName = 'full-export'

export const hour = 3_600_000
/** A request nobody decides is over after three days. */
export const waitsFor = 72 * hour
/** A file nobody fetches is gone after a day. */
export const keptFor = 24 * hour

/** Files on their way out: each under a key of its own, in no backup, thrown away with its key. */
export const exportVault = (dataDir: string, fileKey: string): Vault =>
  openVault(join(dataDir, 'exports'), { derive: () => Buffer.from(fileKey, 'hex') })
