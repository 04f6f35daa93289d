import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { InvitationsView } from './api.ts'

/** The invitations of a regency, the open ones first, then the latest. */
export async function listInvitations(db: Db, regencyCode: string, at: Date): Promise<InvitationsView> {
  const { rows } = await sql<InvitationsView[number]>`
    select i.id, i.username, i.display_name as "displayName", i.role, i.district_code as "districtCode",
      i.village_code as "villageCode", coalesce(v.name, d.name, '') as "areaName", coalesce(o.name, '') as office, s.state,
      i.invited_by as "invitedBy", i.invited_at as "invitedAt", i.expires_at as "expiresAt",
      i.revoked_reason as "revokedReason"
    from invitation i left join village v on v.code = i.village_code left join district d on d.code = i.district_code
      left join office o on o.regency_code = i.regency_code and o.id = i.office_id
      cross join lateral (select case when i.used_at is not null then 'used' when i.revoked_at is not null then 'revoked'
        when i.expires_at <= ${at} then 'expired' else 'open' end as state) s
    where i.regency_code = ${regencyCode}
    order by array_position(array['open', 'expired', 'used', 'revoked'], s.state), i.invited_at desc, i.id`.execute(
    db,
  )
  return rows
}
