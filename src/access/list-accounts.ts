import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import type { AccountsView } from './api.ts'
import { holds, officeOfGrant } from './grants.ts'
import { endOfShown } from './shown-password.ts'

/** The accounts of a regency, and those of others that may act here, with all their grants here, past ones too. */
export async function listAccounts(db: Kysely<Schema>, regencyCode: string, at: Date): Promise<AccountsView> {
  const { rows } = await sql<AccountsView[number] & { shownAt: Date | null }>`
    select u.id, u.username, u.display_name as "displayName", u.must_change_password as "mustChangePassword",
      u.password_shown_at as "shownAt",
      exists (select from second_factor f where f.user_id = u.id and f.confirmed_at is not null) as "secondFactor",
      exists (select from external_identity e where e.user_id = u.id) as bound,
      (select max(s.created_at) from session s where s.user_id = u.id) as "signedInAt",
      (select count(*)::integer from session s where s.user_id = u.id and s.expires_at > ${at}) as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'districtCode', g.district_code,
          'villageCode', g.village_code, 'areaName', coalesce(v.name, d.name, ''), 'office', coalesce(o.name, ''),
          'officeId', g.office_id,
          'validFrom', g.valid_from, 'validUntil', g.valid_until, 'grantedBy', g.granted_by, 'holds', ${holds(at)},
          'revokedBy', g.revoked_by, 'revokedReason', g.revoked_reason) order by g.revoked_at nulls first, g.granted_at, g.id)
        from access_grant g ${officeOfGrant} left join village v on v.code = g.village_code left join district d on d.code = g.district_code
        where g.regency_code = ${regencyCode} and g.user_id = u.id), '[]') as grants
    from app_user u where u.regency_code = ${regencyCode}
      or exists (select from access_grant g where g.regency_code = ${regencyCode} and g.user_id = u.id) order by u.username`.execute(
    db,
  )
  return rows.map(({ shownAt, ...row }) => ({
    ...row,
    passwordUntil: shownAt && endOfShown(shownAt).toISOString(),
  }))
}
