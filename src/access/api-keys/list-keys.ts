import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import { holds } from '../grants.ts'
import type { KeysView } from './api.ts'
import { keyRightsOf } from './key-rights.ts'
import { makerLeft } from './store.ts'

type Key = KeysView['keys'][number]
type KeyGrant = KeysView['grants'][number]

const holder = sql`u.username, u.display_name as "displayName", g.role, g.district_code as "districtCode",
  coalesce(v.name, d.name, '') as "areaName"`
const holderFrom = sql`join app_user u on u.id = g.user_id left join village v on v.code = g.village_code
  left join district d on d.code = g.district_code`

/** The keys of a regency, past ones too, and the grants for which one can be made. */
export async function listKeys(db: Kysely<Schema>, regencyCode: string, at: Date): Promise<KeysView> {
  const { rows: keys } = await sql<Key & { expiresAt: Date; madeAt: Date }>`
    select k.id, k.name, k.prefix, k.rights, k.expires_at as "expiresAt", k.made_by as "madeBy", k.made_at as "madeAt",
      k.last_used_on as "lastUsedOn", k.revoked_by as "revokedBy", k.revoked_reason as "revokedReason", ${holder},
      case when k.revoked_at is not null then 'revoked' when k.expires_at <= ${at} then 'expired'
        when not (${holds(at)}) then 'grant-ended' when ${makerLeft(at)} then 'maker-left' else 'valid' end as state
    from api_key k join access_grant g on g.regency_code = k.regency_code and g.id = k.grant_id ${holderFrom}
    where k.regency_code = ${regencyCode} order by k.made_at desc, k.id`.execute(db)
  const { rows: grants } = await sql<KeyGrant>`select g.id, ${holder} from access_grant g ${holderFrom}
    where g.regency_code = ${regencyCode} and ${holds(at)} order by u.username, g.granted_at, g.id`.execute(
    db,
  )
  return {
    keys: keys.map((key) => ({
      ...key,
      expiresAt: new Date(key.expiresAt).toISOString(),
      madeAt: new Date(key.madeAt).toISOString(),
    })),
    grants: grants.map((grant) => ({ ...grant, rights: keyRightsOf(grant.role) })),
  }
}
