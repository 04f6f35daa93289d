import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { Refusal } from '../../platform/problem.ts'
import { recordAct } from '../audit.ts'
import { demandsSecondFactor } from '../policy.ts'
import type { Role } from '../roles.ts'
import type { LookView } from './api.ts'
import { findInvitation } from './find-invitation.ts'

/** What somebody is invited to, for whoever holds the link. */
export async function lookAtInvitation(
  db: Db,
  token: string,
  at: Date,
): Promise<{ ok: true; view: LookView } | Refusal> {
  const found = await findInvitation(db, token, at)
  if (!found.ok) return found
  const { invitation } = found
  const { regency_code: regencyCode, district_code, village_code } = invitation
  const { rows } = await sql<{ regency: string | null; area: string | null }>`
    select (select name from regency where code = ${regencyCode}) as regency,
      coalesce((select name from village where code = ${village_code}),
        (select name from district where code = ${district_code})) as area`.execute(db)
  const regencyName = rows[0]?.regency ?? regencyCode
  await recordAct(db, {
    regencyCode,
    actor: '-',
    at,
    action: 'invitation.opened',
    subjectKind: 'invitation',
    subjectId: invitation.id,
  })
  return {
    ok: true,
    view: {
      username: invitation.username,
      displayName: invitation.display_name,
      role: invitation.role as Role,
      areaName: rows[0]?.area ?? regencyName,
      districtCode: district_code,
      regencyName,
      invitedBy: invitation.invited_by,
      expiresAt: invitation.expires_at,
      secondFactor: demandsSecondFactor(invitation.role),
    },
  }
}
