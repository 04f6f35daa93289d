import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/index.ts'
import { type Grant, holds, officeOfGrant } from '../grants.ts'

/** A key as it stands in the database, and whether what it stands on still holds. */
export interface StoredKey {
  regencyCode: string
  id: string
  name: string
  secretHash: string
  rights: string[]
  expired: boolean
  revoked: boolean
  usedToday: boolean
  /** The account whose grant it is for. */
  userId: string
  /** Null when it holds no longer. */
  grant: Grant | null
  /** The administrator who saw it is one no longer. */
  makerLeft: boolean
}

/** SQL: whether the maker of `k` is no administrator of its regency any more. */
export const makerLeft = (at: Date) => sql<boolean>`(k.made_by_user is not null and not exists (
  select from access_grant g where g.regency_code = k.regency_code and g.user_id = k.made_by_user
    and g.role = 'administrator' and ${holds(at)}))`

export async function findKeys(db: Db | Tx, prefix: string, at: Date): Promise<StoredKey[]> {
  const { rows } = await sql<StoredKey>`
    select k.regency_code as "regencyCode", k.id, k.name, k.secret_hash as "secretHash", k.rights,
      k.expires_at <= ${at} as expired, k.revoked_at is not null as revoked,
      coalesce(k.last_used_on >= ${dayOf(at)}, false) as "usedToday", g.user_id as "userId",
      case when ${holds(at)} then jsonb_build_object('id', g.id, 'regencyCode', g.regency_code, 'role', g.role,
        'districtCode', g.district_code, 'villageCode', g.village_code, 'officeId', g.office_id, 'office', coalesce(o.name, '')) end as "grant",
      ${makerLeft(at)} as "makerLeft"
    from api_key k join access_grant g on g.regency_code = k.regency_code and g.id = k.grant_id ${officeOfGrant}
    where k.prefix = ${prefix}`.execute(db)
  return rows
}

/** The day is all that is kept of when a key was used. */
export async function rememberUse(db: Db | Tx, { regencyCode, id }: StoredKey, at: Date): Promise<void> {
  await sql`update api_key set last_used_on = ${dayOf(at)} where regency_code = ${regencyCode} and id = ${id}
    and (last_used_on is null or last_used_on < ${dayOf(at)})`.execute(db)
}

/** The day of a moment in Enrekang (WITA). */
const dayOf = (at: Date) => sql`(${at}::timestamptz at time zone 'Asia/Makassar')::date`
