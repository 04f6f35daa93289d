import type { Secrets } from '../../platform/crypto.ts'
import type { Db, Tx } from '../../platform/db/index.ts'
import type { Jobs } from '../../platform/jobs.ts'
import type { Vault } from '../../platform/vault.ts'
import type { EventCounts, EventListKind } from '../api.ts'

/** What the import stands on. Without jobs (on the command line) the caller stages and refreshes by itself. */
export interface ImportGround {
  db: Db
  key: Secrets
  vault: Vault
  jobs?: Jobs
  /** Who makes events of the rows of lists that tell of them; without it no such list is stored. */
  events?: EventLists
}

/** What happens with a list of events where events are known, in the transaction that stores or undoes it. */
export interface EventLists {
  store(trx: Tx, acting: Acting, list: { id: string; kind: EventListKind }): Promise<EventCounts>
  undo(
    trx: Tx,
    acting: Acting,
    list: { id: string; name: string },
  ): Promise<Required<Pick<EventCounts, 'takenBack' | 'kept'>>>
}

export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

export const stageJobName = 'stage-import'
