import { type Kysely, sql } from 'kysely'
import type { Db, Schema } from '../platform/db/index.ts'
import type { SessionView } from './api.ts'
import { type Grant, liveGrants } from './grants.ts'
import { demandsSecondFactor, rightsOf } from './policy.ts'
import { countRecoveryCodes } from './second-factor/recovery-codes.ts'
import { hasSecondFactor, type Session } from './store.ts'

/** Lists that `semesta demo` loaded are signed so; while one stands, the screens say that people are made up. */
export const demoActor = 'demo'

export async function getSessionView(db: Db, session: Session, at: Date): Promise<SessionView> {
  const { acting } = session
  const grants = await liveGrants(db, session.id, at)
  const names = await areaNames(db, grants)
  const named = (grant: Grant) => ({
    ...grant,
    areaName: names.get(grant.villageCode || grant.districtCode || grant.regencyCode) ?? '',
  })
  const code = acting?.regencyCode ?? session.homeCode
  const { rows } = await sql<{
    displayName: string
    name: string | null
    province: string | null
    demo: boolean
  }>`
    select u.display_name as "displayName", coalesce(r.name, p.name) as name, p.name as province,
      exists (select 1 from import i where i.regency_code = ${code} and i.created_by = ${demoActor}
        and i.status = 'committed') as demo
    from app_user u left join regency r on r.code = ${code} left join province p on p.code = coalesce(r.province_code, ${code})
    where u.id = ${session.id}`.execute(db)
  const { displayName, name, province, demo } = rows[0]!
  return {
    username: session.username,
    displayName,
    acting: acting && named(acting),
    grants: grants.map(named),
    rights: acting && !session.mustChangePassword ? rightsOf(acting.role, session.passedSecondFactor) : [],
    mustChangePassword: session.mustChangePassword,
    secondFactor: {
      demanded: grants.some(({ role }) => demandsSecondFactor(role)),
      enrolled: await hasSecondFactor(db, session.id),
      passed: session.passedSecondFactor,
      recoveryCodes: await countRecoveryCodes(db, session.id),
    },
    regency: { code, name: name ?? code, province: province ?? '' },
    demo,
  }
}

async function areaNames(db: Kysely<Schema>, grants: readonly Grant[]): Promise<Map<string, string>> {
  const codes = grants.map((grant) => grant.villageCode || grant.districtCode || grant.regencyCode)
  if (codes.length === 0) return new Map()
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from village where code = any(${codes}::text[])
    union all select code, name from district where code = any(${codes}::text[])
    union all select code, name from regency where code = any(${codes}::text[])
    union all select code, name from province where code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
