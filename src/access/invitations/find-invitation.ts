import type { Db, Tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { holdsRole } from '../grants.ts'
import { hashOfToken } from '../tokens.ts'
import { regencyIn } from './token.ts'

export type Invitation = NonNullable<Awaited<ReturnType<typeof byToken>>>

const byToken = (db: Db | Tx, token: string) =>
  db
    .selectFrom('invitation')
    .selectAll()
    .where('regency_code', '=', regencyIn(token))
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst()

/** The invitation a link stands for, if it is still good; one from an administrator who no longer is one is not. */
export async function findInvitation(
  db: Db | Tx,
  token: string,
  at: Date,
): Promise<{ ok: true; invitation: Invitation } | Refusal> {
  const invitation = await byToken(db, token)
  if (!invitation) return refusal('invitation-unknown')
  if (invitation.used_at) return refusal('invitation-used')
  if (invitation.revoked_at) return refusal('invitation-revoked')
  if (invitation.expires_at <= at) return refusal('invitation-expired')
  const { regency_code: regencyCode, invited_by: username } = invitation
  // `-` is the terminal of the server itself.
  const mayInvite =
    username === '-' || (await holdsRole(db, { regencyCode, username, role: 'administrator', at }))
  return mayInvite ? { ok: true, invitation } : refusal('invitation-revoked')
}
