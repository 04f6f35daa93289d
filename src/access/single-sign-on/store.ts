import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/index.ts'

export interface BoundUser {
  id: string
  username: string
  regencyCode: string
}

/** The account that was bound to an identity. */
export async function findBound(
  db: Db | Tx,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<BoundUser | undefined> {
  const { rows } = await sql<BoundUser>`select u.id, u.username, u.regency_code as "regencyCode"
    from external_identity e join app_user u on u.id = e.user_id
    where e.issuer = ${issuer} and e.subject = ${subject}`.execute(db)
  return rows[0]
}

/** Whether a session stands, and is that of this account. */
export async function isSessionOf(
  db: Db | Tx,
  { userId, tokenHash }: { userId: string; tokenHash: string },
  at: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('session')
    .select('user_id')
    .where('token_hash', '=', tokenHash)
    .where('user_id', '=', userId)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row !== undefined
}

export async function boundSince(db: Db | Tx, userId: string, issuer: string): Promise<string | null> {
  const row = await db
    .selectFrom('external_identity')
    .select('bound_at')
    .where('user_id', '=', userId)
    .where('issuer', '=', issuer)
    .executeTakeFirst()
  return row?.bound_at.toISOString() ?? null
}
