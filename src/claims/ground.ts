import type { Clock } from '../platform/clock.ts'
import type { Secrets } from '../platform/crypto.ts'
import type { Db } from '../platform/db/index.ts'
import type { Scope } from '../platform/http/scope.ts'
import type { Jobs } from '../platform/jobs.ts'

export { dayOf } from '../platform/day.ts'

export interface Ground {
  db: Db
  key: Secrets
  /** Absent where nothing works in the background: there it is looked at again by the clock. */
  jobs?: Pick<Jobs, 'enqueue'> | undefined
}

/** Who acts on a case, when, and for which part of the regency; empty codes for all of it. */
export interface Acting {
  regencyCode: string
  actor: string
  at: Date
  districtCode?: string
  villageCode?: string
}

/** Whoever a request is of, for the part of the regency they reach. */
export const actingOn = ({ regencyCode, actor, districtCode, villageCode }: Scope, clock: Clock): Acting => ({
  regencyCode,
  actor,
  at: clock.now(),
  districtCode,
  villageCode,
})

export const isOwnArea = ({ districtCode = '', villageCode = '' }: Acting, village: string): boolean =>
  (districtCode === '' || village.startsWith(`${districtCode}.`)) &&
  (villageCode === '' || village === villageCode)
