import type { Secrets } from '../../platform/crypto.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Jobs } from '../../platform/jobs.ts'
import type { Vault } from '../../platform/vault.ts'

/** What the import stands on. Without jobs (on the command line) the caller stages and refreshes by itself. */
export interface ImportGround {
  db: Db
  key: Secrets
  vault: Vault
  jobs?: Jobs
}

export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

export const stageJobName = 'stage-import'
