import { sql } from 'kysely'
import { type Db, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import type { Acting } from './acting.ts'
import { recordAct } from './audit.ts'
import { holds, liveGrants } from './grants.ts'
import { endAllSessions } from './open-session.ts'

/** Ends a grant: nobody acts under it from the next request on, and with their last one they are signed out. The last administrator stays. */
export function revokeGrant(
  db: Db,
  acting: Acting,
  grantId: string,
  reason: string,
): Promise<{ ok: true } | Refusal> {
  const { regencyCode, actor, at } = acting
  return tx(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`grants ${regencyCode}`}, 0))`.execute(trx)
    const grant = await trx
      .selectFrom('access_grant')
      .select(['user_id', 'role'])
      .where('regency_code', '=', regencyCode)
      .where('id', '=', grantId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (!grant) return refusal('not-found')
    if (grant.role === 'administrator') {
      const { rows } = await sql`select from access_grant g where g.regency_code = ${regencyCode}
        and g.role = 'administrator' and g.id <> ${grantId} and ${holds(at)} limit 1`.execute(trx)
      if (rows.length === 0) return refusal('last-administrator')
    }
    await trx
      .updateTable('access_grant')
      .set({ revoked_by: actor, revoked_at: at, revoked_reason: reason })
      .where('regency_code', '=', regencyCode)
      .where('id', '=', grantId)
      .execute()
    if ((await liveGrants(trx, grant.user_id, at)).length === 0) await endAllSessions(trx, grant.user_id)
    await recordAct(trx, {
      ...acting,
      action: 'grant.revoked',
      subjectKind: 'user',
      subjectId: grant.user_id,
      reason,
      detail: { role: grant.role },
    })
    return { ok: true }
  })
}
