import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Lists become events one after the other, and while none is reported by hand: each sees the events of the others. */
export const holdEvents = (trx: Tx, regencyCode: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`events ${regencyCode}`}, 0))`.execute(trx)

/** Waits for a list that is becoming events; reports by hand wait for each other only where they may be of one person. */
export const besideLists = (trx: Tx, regencyCode: string) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${`events ${regencyCode}`}, 0))`.execute(trx)
