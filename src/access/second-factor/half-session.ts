import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/index.ts'
import { hashOfToken, newToken } from '../tokens.ts'

export const halfMinutes = 5
const mostTries = 5

/** For whoever gave the right password: good for the second step and nothing else. */
export async function openHalfSession(trx: Tx, userId: string, at: Date): Promise<string> {
  const token = newToken()
  await trx.deleteFrom('half_session').where('expires_at', '<=', at).execute()
  await trx
    .insertInto('half_session')
    .values({
      token_hash: hashOfToken(token),
      user_id: userId,
      created_at: at,
      expires_at: new Date(at.getTime() + halfMinutes * 60_000),
    })
    .execute()
  return token
}

/** Whose it is, and one try less; undefined when it is over. */
export async function tryHalfSession(
  db: Db,
  token: string,
  at: Date,
): Promise<{ userId: string; username: string; regencyCode: string } | undefined> {
  const { rows } = await sql<{ userId: string; username: string; regencyCode: string }>`
    update half_session h set tries = h.tries + 1 from app_user u
    where u.id = h.user_id and h.token_hash = ${hashOfToken(token)} and h.expires_at > ${at} and h.tries < ${mostTries}
    returning u.id as "userId", u.username, u.regency_code as "regencyCode"`.execute(db)
  return rows[0]
}

/** True for the one who ends it. */
export async function endHalfSession(trx: Tx, token: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('half_session')
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export const endHalfSessionsOf = (trx: Tx, userId: string) =>
  trx.deleteFrom('half_session').where('user_id', '=', userId).execute()
