import { type Kysely, sql } from 'kysely'
import type { Db, Schema, Tx } from '../platform/db/index.ts'
import { type Grant, grantColumns, holds, officeOfGrant } from './grants.ts'
import { roles } from './roles.ts'

export function findUser(db: Db | Tx, username: string) {
  return db
    .selectFrom('app_user')
    .select(['id', 'username', 'password_hash', 'regency_code', 'must_change_password', 'password_shown_at'])
    .where('username', '=', username)
    .executeTakeFirst()
}

export async function insertSession(
  db: Db | Tx,
  session: {
    token_hash: string
    user_id: string
    created_at: Date
    expires_at: Date
    second_factor_at: Date | null
    signed_in_by?: 'provider'
  },
): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

export async function deleteSession(db: Db | Tx, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpiredSessions(db: Db | Tx, at: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', at).execute()
}

export async function deleteSessionsOf(db: Db | Tx, userId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/**
 * The account a live session belongs to, and under which grant it acts; when none was chosen the first that holds at home,
 * so that a grant given elsewhere moves nobody there.
 */
export async function findSession(db: Db | Tx, tokenHash: string, at: Date): Promise<Session | undefined> {
  return (await findSessions(db, [tokenHash], at))[0]
}

/** The same of many in one statement, in the order asked. */
export async function findSessions(
  db: Db | Tx,
  tokenHashes: readonly string[],
  at: Date,
): Promise<(Session | undefined)[]> {
  const { rows } = await sql<Session & { tokenHash: string }>`
    select s.token_hash as "tokenHash", u.id, u.username, u.regency_code as "homeCode",
      u.must_change_password and s.signed_in_by = 'password' as "mustChangePassword",
      s.second_factor_at is not null as "passedSecondFactor", s.expires_at as "expiresAt", to_jsonb(a) as acting
    from session s join app_user u on u.id = s.user_id left join lateral (
      select ${grantColumns} from access_grant g ${officeOfGrant} where g.user_id = u.id and ${holds(at)}
      order by (g.id = s.grant_id) desc nulls last, (g.regency_code = u.regency_code) desc,
        array_position(${[...roles]}::text[], g.role), g.regency_code, g.granted_at, g.id limit 1) a on true
    where s.token_hash = any(${[...new Set(tokenHashes)]}::text[]) and s.expires_at > ${at}`.execute(db)
  const found = new Map(rows.map((row) => [row.tokenHash, row]))
  return tokenHashes.map((hash) => found.get(hash))
}

/** Whether an account is asked for a code when it signs in. */
export async function hasSecondFactor(db: Kysely<Schema>, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('second_factor')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export interface Session {
  id: string
  username: string
  homeCode: string
  mustChangePassword: boolean
  /** Whether it passed the second factor, not whether the account has one. */
  passedSecondFactor: boolean
  /** When it is over unless it is used. */
  expiresAt: Date
  acting: Grant | null
}

export async function countAdministrators(db: Db | Tx): Promise<number> {
  const { n } = await db
    .selectFrom('access_grant')
    .where('role', '=', 'administrator')
    .where('revoked_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
