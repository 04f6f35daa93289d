import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'

/** How failures at one door are held back: not a lock, but a wait that grows and is forgotten again. */
export interface Pace {
  /** So many failures are free. */
  free: number
  /** Seconds to wait after them; doubles with each further one. */
  first: number
  longest: number
  /** So many failures are forgotten in an hour. */
  forgotten: number
}

/** Of one account from browsers that never signed in to it, or of one browser that did. */
export const ofAccount: Pace = { free: 5, first: 15, longest: 900, forgotten: 1 }
/** Of one address, behind which a whole office may sit. */
export const ofAddress: Pace = { free: 100, first: 10, longest: 60, forgotten: 600 }

export interface Counter {
  /** Of what: a keyed hash, that tells nothing of the name or the address. */
  of: string
  pace: Pace
}

/**
 * Counts an attempt as failed before it is looked at, so that a thousand at once count a thousand; `forgive` takes it
 * back. Refused while one of the counters holds.
 */
export async function countAttempt(
  db: Db,
  counters: readonly Counter[],
  at: Date,
): Promise<{ ok: true } | Refusal> {
  for (const [i, counter] of counters.entries()) {
    if (await isCounted(db, counter, at)) continue
    for (const before of counters.slice(0, i)) await takeOneBack(db, before)
    const { held_until } = await db
      .selectFrom('sign_in_attempt')
      .select('held_until')
      .where('counted', '=', counter.of)
      .executeTakeFirstOrThrow()
    const seconds = Math.max(1, Math.ceil((held_until.getTime() - at.getTime()) / 1000))
    return refusal('too-many-requests', { seconds })
  }
  return { ok: true }
}

/** Holds nobody, whatever the clock says. */
const longAgo = new Date(0)

async function isCounted(db: Db, { of, pace }: Counter, at: Date): Promise<boolean> {
  const elapsed = sql`greatest(0, extract(epoch from ${at}::timestamptz - a.counted_at))::double precision`
  const level = sql`greatest(0, a.level - ${elapsed} * ${pace.forgotten}::double precision / 3600) + 1`
  const wait = sql`least(${pace.longest}::double precision, ${pace.first} * 2 ^ least(20, ${level} - ${pace.free}))`
  const { rows } = await sql`
    insert into sign_in_attempt as a (counted, level, counted_at, held_until) values (${of}, 1, ${at}, ${longAgo})
    on conflict (counted) do update set level = ${level}, counted_at = ${at},
      held_until = case when ${level} < ${pace.free} then ${longAgo} else ${at}::timestamptz + ${wait} * interval '1 second' end
    where a.held_until <= ${at}
    returning 1`.execute(db)
  return rows.length > 0
}

/** The attempt was no failure: the account's are forgotten, the address is as it was. */
export async function forgive(db: Db, counters: readonly Counter[]): Promise<void> {
  for (const counter of counters)
    if (counter.pace === ofAddress) await takeOneBack(db, counter)
    else await db.deleteFrom('sign_in_attempt').where('counted', '=', counter.of).execute()
}

async function takeOneBack(db: Db, { of }: Counter): Promise<void> {
  await sql`update sign_in_attempt set level = greatest(0, level - 1), held_until = ${longAgo} where counted = ${of}`.execute(
    db,
  )
}

/** What nobody tried at for a day. */
export async function deleteOldAttempts(db: Db | Tx, at: Date): Promise<void> {
  const dayAgo = new Date(at.getTime() - 86_400_000)
  await db.deleteFrom('sign_in_attempt').where('counted_at', '<', dayAgo).execute()
}
