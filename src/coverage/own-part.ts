import { type RawBuilder, sql } from 'kysely'
import type { Lists } from '../platform/db/index.ts'
import type { Scope } from '../platform/http/scope.ts'
import type { Cut } from './reads.ts'

/** A part of a regency: an area of it, and the people of some lists alone. */
export interface Part extends Cut {
  /** Absent for the people of all lists. */
  lists?: Lists
}

/** The part of the regency somebody may see; empty for all of it. Laid over what was asked for, never under it. */
export function ownPart({
  districtCode,
  villageCode,
  lists,
}: Pick<Scope, 'districtCode' | 'villageCode' | 'lists'>): Part {
  return {
    ...(districtCode !== '' && { district: districtCode }),
    ...(villageCode !== '' && { village: villageCode }),
    ...(lists !== 'all' && { lists }),
  }
}

/** Whether a person lives in the part somebody may see: a district's code begins that of its villages. */
export const isWithin = ({ villageCode }: { villageCode: string }, { district, village }: Cut) =>
  (district === undefined || villageCode.startsWith(`${district}.`)) &&
  (village === undefined || villageCode === village)

/** SQL: that somebody of coverage_person stands on the lists meant. */
export function onLists(regencyCode: string, { lists = 'all' }: Pick<Part, 'lists'>): RawBuilder<boolean> {
  if (lists === 'all') return sql`true`
  if (lists === 'none') return sql`false`
  if (lists === 'participants') return sql`participant_id is not null`
  return sql`worker_id in (select x.worker_id from list l
    join source_record s on s.regency_code = l.regency_code and s.list_id = l.id
    join worker_source x on x.regency_code = s.regency_code and x.source_record_id = s.id
    where l.regency_code = ${regencyCode} and l.office_id = ${lists}::uuid)`
}
