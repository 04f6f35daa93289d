import type { Kysely } from 'kysely'
import type { Schema } from '../platform/db/index.ts'

/** Who sees to the accounts of a regency, and when. */
export interface Acting {
  regencyCode: string
  actor: string
  at: Date
}

/** An account of this regency and no other. */
export const accountOf = (db: Kysely<Schema>, regencyCode: string, userId: string) =>
  db
    .selectFrom('app_user')
    .select('username')
    .where('id', '=', userId)
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
