import { sql } from 'kysely'
import { v7 } from 'uuid'
import { type Db, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { type Acting, accountOf } from './acting.ts'
import type { GrantBody } from './api.ts'
import { recordAct } from './audit.ts'
import { officeRoles, reachOf } from './roles.ts'
import { findUser } from './store.ts'

/** Lets an account of the regency act as something more. */
export function grantTo(
  db: Db,
  acting: Acting,
  userId: string,
  grant: GrantBody,
): Promise<{ ok: true; id: string } | Refusal> {
  return tx(db, async (trx) => {
    if (!(await accountOf(trx, acting.regencyCode, userId))) return refusal('not-found')
    return give(trx, acting, userId, grant)
  })
}

async function give(
  trx: Tx,
  acting: Acting,
  userId: string,
  grant: GrantBody,
): Promise<{ ok: true; id: string } | Refusal> {
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
}

/**
 * Lets any account of this installation act here as something: a branch or a province works for several regencies. For
 * the terminal alone, as no regency may give away what another's account does.
 */
export function grantByName(
  db: Db,
  acting: Acting,
  username: string,
  grant: GrantBody,
): Promise<{ ok: true; id: string } | Refusal> {
  return tx(db, async (trx) => {
    const user = await findUser(trx, username.trim().toLowerCase())
    return user ? give(trx, acting, user.id, grant) : refusal('not-found')
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
      office_id: grant.officeId ?? null,
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
  const asked = village
    ? 'village'
    : district
      ? 'district'
      : (await isProvince(trx, regencyCode))
        ? 'province'
        : 'regency'
  if (asked !== reach) return refusal('grant-area', { reach })
  const code = village || district
  if (code && !(await isThere(trx, regencyCode, district, village)))
    return refusal('grant-area-unknown', { code })
  if (grant.officeId ? !(await fits(trx, regencyCode, grant)) : officeRoles.includes(grant.role))
    return refusal('grant-office')
  if (grant.validUntil && grant.validUntil < grant.validFrom) return refusal('grant-days')
  return undefined
}

/** The office is one of the regency; a role that works with its lists wants one whose lists are its own. */
async function fits(trx: Tx, regencyCode: string, { role, officeId }: GrantBody): Promise<boolean> {
  const office = await trx
    .selectFrom('office')
    .select('kind')
    .where('regency_code', '=', regencyCode)
    .where('id', '=', officeId!)
    .executeTakeFirst()
  return office !== undefined && (!officeRoles.includes(role) || office.kind === 'opd')
}

/** Who acts for a province has no regency: it is given in the terminal alone, as no regency may give it. */
async function isProvince(trx: Tx, code: string): Promise<boolean> {
  return (await sql`select from province where code = ${code}`.execute(trx)).rows.length > 0
}

async function isThere(trx: Tx, regencyCode: string, district: string, village: string): Promise<boolean> {
  const found = village
    ? await sql`select from village where code = ${village} and district_code = ${district} and regency_code = ${regencyCode}`.execute(
        trx,
      )
    : await sql`select from district where code = ${district} and regency_code = ${regencyCode}`.execute(trx)
  return found.rows.length > 0
}
