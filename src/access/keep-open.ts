import { sql } from 'kysely'
import type { Db } from '../platform/db/index.ts'
import { idleMinutes, sessionHours } from './session-times.ts'
import type { Session } from './store.ts'

/** It is written down no more often than this that a session is in use. */
const atMostEach = 5

/** What an open page asks by itself, whether or not anybody sits before it. */
const askedByItself = ['GET /api/status', 'GET /api/incidents']
export const isAskedByItself = (method: string, path: string): boolean =>
  askedByItself.includes(`${method} ${path}`)

/** Somebody is there: the session goes on, up to its longest. */
export async function keepOpen(
  db: Db,
  tokenHash: string,
  { expiresAt }: Pick<Session, 'expiresAt'>,
  at: Date,
): Promise<void> {
  if (expiresAt.getTime() - at.getTime() > (idleMinutes - atMostEach) * 60_000) return
  const longest = sql<Date>`created_at + ${sessionHours} * interval '1 hour'`
  await db
    .updateTable('session')
    .set({
      expires_at: sql<Date>`least(${longest}, ${new Date(at.getTime() + idleMinutes * 60_000)}::timestamptz)`,
    })
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .execute()
}
