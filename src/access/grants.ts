import { type Kysely, sql } from 'kysely'
import type { Schema } from '../platform/db/index.ts'
import { type Role, roles } from './roles.ts'

/** Under what somebody may act. */
export interface Grant {
  id: string
  regencyCode: string
  role: Role
  districtCode: string
  villageCode: string
  officeId: string | null
  /** Its name; empty when the grant names none. */
  office: string
}

/** SQL: a grant g as `Grant`, with the office o that it may name. */
export const grantColumns = sql`g.id, g.regency_code as "regencyCode", g.role, g.district_code as "districtCode",
  g.village_code as "villageCode", g.office_id as "officeId", coalesce(o.name, '') as office`
export const officeOfGrant = sql`left join office o on o.regency_code = g.regency_code and o.id = g.office_id`

/** SQL: true for grants that hold at a moment. Days are those of Enrekang (WITA). */
export const holds = (at: Date) => sql<boolean>`g.revoked_at is null
  and g.valid_from <= (${at}::timestamptz at time zone 'Asia/Makassar')::date
  and coalesce(g.valid_until, 'infinity') >= (${at}::timestamptz at time zone 'Asia/Makassar')::date`

/** What somebody may act under now, the widest first. */
export async function liveGrants(db: Kysely<Schema>, userId: string, at: Date): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select ${grantColumns} from access_grant g ${officeOfGrant} where g.user_id = ${userId} and ${holds(at)}
    order by array_position(${[...roles]}::text[], g.role), g.regency_code, g.granted_at, g.id`.execute(db)
  return rows
}

/** Whether an account may act as something in a regency. */
export async function holdsRole(
  db: Kysely<Schema>,
  asked: { regencyCode: string; username: string; role: Role; at: Date },
): Promise<boolean> {
  const { rows } = await sql`select from access_grant g join app_user u on u.id = g.user_id
    where g.regency_code = ${asked.regencyCode} and u.username = ${asked.username} and g.role = ${asked.role}
      and ${holds(asked.at)} limit 1`.execute(db)
  return rows.length > 0
}

/** Whether an account may now act as one of these in a village. */
export async function mayActIn(
  db: Kysely<Schema>,
  {
    regencyCode,
    username,
    among,
    village,
    at,
  }: { regencyCode: string; username: string; among: readonly Role[]; village: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`select from access_grant g join app_user u on u.id = g.user_id
    where g.regency_code = ${regencyCode} and u.username = ${username} and g.role = any(${[...among]}::text[])
      and (g.district_code = '' or starts_with(${village}, g.district_code)) and g.village_code in ('', ${village})
      and ${holds(at)} limit 1`.execute(db)
  return rows.length > 0
}

/** How many accounts may act as one of these. */
export async function countHolders(
  db: Kysely<Schema>,
  regencyCode: string,
  among: readonly Role[],
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct g.user_id)::integer as n from access_grant g
    where g.regency_code = ${regencyCode} and g.role = any(${[...among]}::text[]) and ${holds(at)}`.execute(
    db,
  )
  return rows[0]!.n
}

/** Every account with the roles it may act in now. */
export async function rolesNow(
  db: Kysely<Schema>,
  regencyCode: string,
  at: Date,
): Promise<{ username: string; displayName: string; role: string }[]> {
  const { rows } = await sql<{ username: string; displayName: string; role: string }>`
    select u.username, u.display_name as "displayName", g.role from access_grant g join app_user u on u.id = g.user_id
    where g.regency_code = ${regencyCode} and ${holds(at)} order by u.username, g.role`.execute(db)
  return rows
}
