import { v7 } from 'uuid'
import { type Db, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { administratorName } from './administrator.ts'
import { recordAct } from './audit.ts'
import { hashPassword, readablePassword } from './passwords.ts'

const wellFormed = /^[a-z][a-z0-9._-]{2,39}$/

/**
 * Makes an account that may look and review, and no more. The password is given back once, to be handed over; it is kept
 * nowhere. `chosen` is for tests and automation.
 */
export async function addReviewer(
  db: Db,
  regencyCode: string,
  at: Date,
  given: { username: string; displayName: string; chosen?: string | undefined },
): Promise<{ ok: true; username: string; password: string } | Refusal> {
  const username = given.username.trim().toLowerCase()
  if (!wellFormed.test(username)) return refusal('account-name-unfit', { name: username })
  // The administrator's, even before there is one.
  if (username === administratorName) return refusal('account-name-taken', { name: username })
  const password = given.chosen || readablePassword()
  const passwordHash = await hashPassword(password)
  return tx(db, async (trx) => {
    const id = v7()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('app_user')
      .values({
        id,
        username,
        password_hash: passwordHash,
        display_name: given.displayName.trim() || username,
        role: 'reviewer',
        regency_code: regencyCode,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return refusal('account-name-taken', { name: username })
    await recordAct(trx, {
      regencyCode,
      actor: '-',
      at,
      action: 'account.added',
      subjectKind: 'user',
      subjectId: id,
      detail: { role: 'reviewer' },
    })
    return { ok: true, username, password }
  })
}

/** What a reviewer may do besides looking: review, search, and sign out. */
export function reviewerMay(method: string, path: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  if (path === '/api/reviews/reviewers') return false
  return path.startsWith('/api/reviews/') || path === '/api/people/query' || path === '/api/session'
}
