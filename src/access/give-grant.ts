import { sql } from 'kysely'
import { v7 } from 'uuid'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { type Acting, accountOf } from './acting.ts'
import type { GrantBody } from './api.ts'
import { recordAct } from './audit.ts'
import { reachOf } from './roles.ts'

/** Lets an account of the regency act as something more. */
export function grantTo(
  db: Db,
  acting: Acting,
  userId: string,
  grant: GrantBody,
): Promise<{ ok: true; id: string } | Refusal> {
  return tx(db, async (trx) => {
    if (!(await accountOf(trx, acting.regencyCode, userId))) return refusal('not-found')
    const fault = await faultOf(trx, acting.regencyCode, grant)
    if (fault) return fault
    const id = await writeGrant(trx, acting, userId, grant)
    const { role, districtCode, villageCode } = grant
    await recordAct(trx, {
      ...acting,
      action: 'grant.given',
      subjectKind: 'user',
      subjectId: userId,
      detail: { role, area: villageCode || districtCode || acting.regencyCode },
    })
    return { ok: true, id }
  })
}

/** Writes a grant that has no fault. */
export async function writeGrant(
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  userId: string,
  grant: GrantBody,
): Promise<string> {
  const id = v7()
  await trx
    .insertInto('access_grant')
    .values({
      regency_code: regencyCode,
      id,
      user_id: userId,
      role: grant.role,
      district_code: grant.districtCode ?? '',
      village_code: grant.villageCode ?? '',
      office: grant.office?.trim() ?? '',
      valid_from: grant.validFrom,
      valid_until: grant.validUntil ?? null,
      granted_by: actor,
      granted_at: at,
    })
    .execute()
  return id
}

/** A role is granted for as much of a regency as it acts in, and for days that exist. */
export async function faultOf(trx: Tx, regencyCode: string, grant: GrantBody): Promise<Refusal | undefined> {
  const reach = reachOf(grant.role)
  const [district, village] = [grant.districtCode ?? '', grant.villageCode ?? '']
  const asked = village ? 'village' : district ? 'district' : 'regency'
  if (asked !== reach) return refusal('grant-area', { reach })
  const code = village || district
  if (code && !(await isThere(trx, regencyCode, district, village)))
    return refusal('grant-area-unknown', { code })
  if (grant.validUntil && grant.validUntil < grant.validFrom) return refusal('grant-days')
  return undefined
}

async function isThere(trx: Tx, regencyCode: string, district: string, village: string): Promise<boolean> {
  const found = village
    ? await sql`select from village where code = ${village} and district_code = ${district} and regency_code = ${regencyCode}`.execute(
        trx,
      )
    : await sql`select from district where code = ${district} and regency_code = ${regencyCode}`.execute(trx)
  return found.rows.length > 0
}
