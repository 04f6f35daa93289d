import type { Kysely } from 'kysely'
import { may, type Role, rolesNow } from '../../access/questions.ts'
import type { Schema } from '../../platform/db/index.ts'

/** Accounts that may answer requests now. */
export async function ownersOf(
  db: Kysely<Schema>,
  regencyCode: string,
  at: Date,
): Promise<{ username: string; displayName: string }[]> {
  const holders = await rolesNow(db, regencyCode, at)
  const found = holders.filter(({ role }) => may(role as Role, 'data-requests.decide'))
  return [
    ...new Map(found.map(({ username, displayName }) => [username, { username, displayName }])).values(),
  ]
}
