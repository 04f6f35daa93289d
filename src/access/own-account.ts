import { sql } from 'kysely'
import { type Db, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { recordAct } from './audit.ts'
import { findPasswordFault } from './easily-guessed.ts'
import { liveGrants } from './grants.ts'
import { renewAlone } from './open-session.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { keptAs } from './shown-password.ts'
import type { Session } from './store.ts'

type Done = { ok: true } | Refusal
interface Own {
  regencyCode: string
  actor: string
  userId: string
}

/** From here on this session acts under another grant of its account. */
export async function actUnder(
  db: Db,
  { id, username }: Session,
  tokenHash: string,
  grantId: string,
  at: Date,
): Promise<Done> {
  const grant = (await liveGrants(db, id, at)).find((one) => one.id === grantId)
  if (!grant) return refusal('not-found')
  await tx(db, async (trx) => {
    await trx.updateTable('session').set({ grant_id: grantId }).where('token_hash', '=', tokenHash).execute()
    await recordAct(trx, {
      regencyCode: grant.regencyCode,
      actor: username,
      at,
      action: 'session.acting',
      subjectKind: 'user',
      subjectId: id,
      detail: { role: grant.role },
    })
  })
  return { ok: true }
}

/** Whether somebody who is signed in knows the own password: asked before what a stolen session must not do. */
export async function isOwnPassword(db: Db, userId: string, password: string): Promise<Done> {
  const user = await db
    .selectFrom('app_user')
    .select('password_hash')
    .where('id', '=', userId)
    .executeTakeFirst()
  return (await isPassword(user?.password_hash, password)) ? { ok: true } : refusal('password-wrong')
}

/** A password of one's own choice and a new token; whoever else is signed in with the old ones no longer is. */
export async function changePassword(
  db: Db,
  { regencyCode, actor, userId }: Own,
  tokenHash: string,
  given: { old: string; new: string },
  at: Date,
): Promise<{ ok: true; token: string } | Refusal> {
  const own = await isOwnPassword(db, userId, given.old)
  if (!own.ok) return own
  if (given.new === given.old) return refusal('password-same')
  const fault = await findPasswordFault(given.new, actor)
  if (fault) return refusal(fault)
  const password_hash = await hashPassword(given.new)
  return tx(db, async (trx) => {
    await trx
      .updateTable('app_user')
      .set({ password_hash, ...keptAs(true, at) })
      .where('id', '=', userId)
      .execute()
    const token = await renewAlone(trx, { userId, tokenHash })
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'password.changed',
      subjectKind: 'user',
      subjectId: userId,
    })
    return { ok: true, token }
  })
}

/** A session is named by part of its hash: enough to tell them apart, of no use to anybody. */
const nameOf = sql<string>`left(token_hash, 16)`

export async function listSessions(db: Db, userId: string, tokenHash: string, at: Date) {
  const rows = await db
    .selectFrom('session')
    .select([nameOf.as('id'), 'created_at', 'expires_at', 'token_hash'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    current: row.token_hash === tokenHash,
  }))
}

/** Signs a browser of one's own out. */
export async function endSession(
  db: Db,
  { regencyCode, actor, userId }: Own,
  id: string,
  at: Date,
): Promise<Done> {
  return tx(db, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('session')
      .where('user_id', '=', userId)
      .where(nameOf, '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return refusal('not-found')
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'session.ended',
      subjectKind: 'user',
      subjectId: userId,
    })
    return { ok: true }
  })
}
