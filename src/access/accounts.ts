import { type Kysely, sql } from 'kysely'
import { v7 } from 'uuid'
import { type Db, type Schema, type Tx, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { administratorName } from './administrator.ts'
import type { AccountsView, GrantBody } from './api.ts'
import { recordAct } from './audit.ts'
import { holds } from './grants.ts'
import { hashPassword, readablePassword } from './passwords.ts'
import { reachOf } from './roles.ts'
import { deleteSessionsOf } from './store.ts'

const wellFormed = /^[a-z][a-z0-9._-]{2,39}$/

export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}
export interface NewAccount {
  username: string
  displayName: string
  grant: GrantBody
  /** A password of one's own choice, which then need not be changed; without it one is made up. */
  chosen?: string | undefined
}
type Made = { ok: true; id: string; username: string; password: string } | Refusal

/** Makes an account with its first grant. The password is given back once, to be handed over; it is kept nowhere. */
export async function addAccount(db: Db, acting: Acting, given: NewAccount): Promise<Made> {
  const username = given.username.trim().toLowerCase()
  // The administrator's, even before there is one.
  if (username === administratorName) return refusal('account-name-taken', { name: username })
  if (!wellFormed.test(username)) return refusal('account-name-unfit', { name: username })
  const password = given.chosen || readablePassword()
  const passwordHash = await hashPassword(password)
  return tx(db, async (trx) => {
    const fault = await faultOf(trx, acting.regencyCode, given.grant)
    if (fault) return fault
    const id = v7()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('app_user')
      .values({
        id,
        username,
        password_hash: passwordHash,
        display_name: given.displayName.trim() || username,
        regency_code: acting.regencyCode,
        must_change_password: !given.chosen,
        created_at: acting.at,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return refusal('account-name-taken', { name: username })
    await writeGrant(trx, acting, id, given.grant)
    await recordAct(trx, {
      ...acting,
      action: 'account.added',
      subjectKind: 'user',
      subjectId: id,
      detail: { role: given.grant.role },
    })
    return { ok: true, id, username, password }
  })
}

/** Lets an account of the regency act as something more. */
export function grantTo(
  db: Db,
  acting: Acting,
  userId: string,
  grant: GrantBody,
): Promise<{ ok: true; id: string } | Refusal> {
  return tx(db, async (trx) => {
    if (!(await ofRegency(trx, acting.regencyCode, userId))) return refusal('not-found')
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

async function writeGrant(
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
async function faultOf(trx: Tx, regencyCode: string, grant: GrantBody): Promise<Refusal | undefined> {
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

/** Ends a grant; who acts under it is signed out of it at the next request. The last administrator stays. */
export function revokeGrant(
  db: Db,
  acting: Acting,
  grantId: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode, actor, at } = acting
  return tx(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`grants ${regencyCode}`}, 0))`.execute(trx)
    const grant = await trx
      .selectFrom('access_grant')
      .select(['user_id', 'role'])
      .where('regency_code', '=', regencyCode)
      .where('id', '=', grantId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (!grant) return refusal('not-found')
    if (grant.role === 'administrator') {
      const { rows } = await sql`select from access_grant g where g.regency_code = ${regencyCode}
        and g.role = 'administrator' and g.id <> ${grantId} and ${holds(at)} limit 1`.execute(trx)
      if (rows.length === 0) return refusal('last-administrator')
    }
    await trx
      .updateTable('access_grant')
      .set({ revoked_by: actor, revoked_at: at, revoked_reason: reason })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', grantId)
      .execute()
    await recordAct(trx, {
      ...acting,
      action: 'grant.revoked',
      subjectKind: 'user',
      subjectId: grant.user_id,
      reason,
      detail: { role: grant.role },
    })
    return { ok: true }
  })
}

/** A new password for somebody who lost theirs, shown once; whoever was signed in no longer is. */
export async function resetPassword(
  db: Db,
  acting: Acting,
  userId: string,
): Promise<{ ok: true; username: string; password: string } | Refusal> {
  const password = readablePassword()
  const passwordHash = await hashPassword(password)
  return tx(db, async (trx) => {
    const user = await ofRegency(trx, acting.regencyCode, userId)
    if (!user) return refusal('not-found')
    await trx
      .updateTable('app_user')
      .set({ password_hash: passwordHash, must_change_password: true })
      .where('id', '=', userId)
      .execute()
    await deleteSessionsOf(trx, userId)
    await recordAct(trx, { ...acting, action: 'password.reset', subjectKind: 'user', subjectId: userId })
    return { ok: true, username: user.username, password }
  })
}

const ofRegency = (trx: Tx, regencyCode: string, userId: string) =>
  trx
    .selectFrom('app_user')
    .select('username')
    .where('id', '=', userId)
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()

/** The accounts of a regency with all their grants, past ones too. */
export async function listAccounts(db: Kysely<Schema>, regencyCode: string, at: Date): Promise<AccountsView> {
  const { rows } = await sql<AccountsView[number]>`
    select u.id, u.username, u.display_name as "displayName", u.must_change_password as "mustChangePassword",
      (select max(s.created_at) from session s where s.user_id = u.id) as "signedInAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'districtCode', g.district_code,
          'villageCode', g.village_code, 'areaName', coalesce(v.name, d.name, ''), 'office', g.office,
          'validFrom', g.valid_from, 'validUntil', g.valid_until, 'grantedBy', g.granted_by, 'holds', ${holds(at)},
          'revokedBy', g.revoked_by, 'revokedReason', g.revoked_reason) order by g.revoked_at nulls first, g.granted_at, g.id)
        from access_grant g left join village v on v.code = g.village_code left join district d on d.code = g.district_code
        where g.regency_code = ${regencyCode} and g.user_id = u.id), '[]') as grants
    from app_user u where u.regency_code = ${regencyCode} order by u.username`.execute(db)
  return rows
}
