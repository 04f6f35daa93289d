import type { Db, Tx } from '../platform/db/index.ts'

export function findUser(db: Db | Tx, username: string) {
  return db
    .selectFrom('app_user')
    .select(['id', 'username', 'password_hash', 'regency_code'])
    .where('username', '=', username)
    .executeTakeFirst()
}

export async function insertSession(
  db: Db | Tx,
  session: { token_hash: string; user_id: string; created_at: Date; expires_at: Date },
): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

export async function deleteSession(db: Db | Tx, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpiredSessions(db: Db | Tx, at: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', at).execute()
}

export async function deleteSessionsOf(db: Db | Tx, userId: string): Promise<void> {
  await db.deleteFrom('session').where('user_id', '=', userId).execute()
}

/** The account a live session belongs to. */
export function findSession(db: Db | Tx, tokenHash: string, at: Date) {
  return db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .select(['app_user.id', 'app_user.username', 'app_user.regency_code', 'app_user.role'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', at)
    .executeTakeFirst()
}

export function countAdministrators(db: Db | Tx) {
  return db
    .selectFrom('app_user')
    .where('role', '=', 'administrator')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
}
