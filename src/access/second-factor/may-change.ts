import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../platform/http/deps.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { attempt } from '../attempts/attempt.ts'
import { tokenIn } from '../cookies.ts'
import { isOwnPassword } from '../own-account.ts'
import { findSession, hasSecondFactor } from '../store.ts'
import { hashOfToken } from '../tokens.ts'

/** What a stolen session must not do alone asks for the password, and for the factor there is. */
export async function mayChange(
  { db, key, clock }: Pick<Deps, 'db' | 'key' | 'clock'>,
  request: FastifyRequest,
  password: string,
): Promise<{ ok: true } | Refusal> {
  const { userId, actor: name } = request.scope
  const at = clock.now()
  const own = await attempt({ db, key, at }, { request, door: 'password', name }, () =>
    isOwnPassword(db, userId, password),
  )
  if (!own.ok) return own
  const session = await findSession(db, hashOfToken(tokenIn(request)!), at)
  const stopped = !session?.passedSecondFactor && (await hasSecondFactor(db, userId))
  return stopped ? refusal('second-factor-missing') : own
}
