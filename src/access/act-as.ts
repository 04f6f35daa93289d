import type { Secrets } from '../platform/crypto.ts'
import { type Db, tx } from '../platform/db/index.ts'
import { type Refusal, refusal } from '../platform/problem.ts'
import { recordAct } from './audit.ts'
import { liveGrants } from './grants.ts'
import { isPassword } from './passwords.ts'
import { isBehindSecondFactor, may, type Right } from './policy.ts'
import type { Role } from './roles.ts'
import { isRightCode } from './second-factor/second-step.ts'

export interface ActingPerson {
  regencyCode: string
  userId: string
  actor: string
  role: Role
}

/** Somebody at the terminal says who they are, for what needs two different people; the grant is one that holds the right. */
export async function actAs(
  db: Db,
  key: Secrets,
  regencyCode: string,
  given: { username: string; password: string; code?: string | undefined },
  right: Right,
  at: Date,
): Promise<{ ok: true; person: ActingPerson } | Refusal> {
  const username = given.username.trim().toLowerCase()
  const user = await db
    .selectFrom('app_user')
    .select(['id', 'username', 'password_hash', 'must_change_password'])
    .where('username', '=', username)
    .executeTakeFirst()
  if (!(await isPassword(user?.password_hash, given.password)) || !user) {
    const subjectId = user?.id ?? 'unknown'
    const act = { regencyCode, actor: '-', at, subjectKind: 'user', subjectId }
    await recordAct(db, { ...act, action: 'session.refused' })
    return refusal('sign-in-refused')
  }
  if (user.must_change_password) return refusal('password-must-change')
  const grants = (await liveGrants(db, user.id, at)).filter((grant) => grant.regencyCode === regencyCode)
  if (grants.length === 0) return refusal('no-grant')
  const grant = grants.find(({ role }) => may(role, right))
  if (!grant) return refusal('forbidden')
  if (isBehindSecondFactor(right)) {
    if (given.code === undefined) return refusal('second-factor-missing')
    const { code } = given
    if (!(await tx(db, (trx) => isRightCode(trx, key, user.id, { code }, at))))
      return refusal('second-factor-wrong')
  }
  return { ok: true, person: { regencyCode, userId: user.id, actor: user.username, role: grant.role } }
}
