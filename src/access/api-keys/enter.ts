import type { FastifyRequest } from 'fastify'
import type { Db } from '../../platform/db/index.ts'
import type { Scope } from '../../platform/http/scope.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Right } from '../policy.ts'
import { scopeOfGrant } from '../scope-of.ts'
import { keyMay } from './key-rights.ts'
import { isSecret, partsOf } from './secret.ts'
import { findKeys, rememberUse, type StoredKey } from './store.ts'

/** What stands behind `Authorization: Bearer`, were it nothing; undefined without such a header. */
export function bearerOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  const found = /^bearer\b(.*)$/is.exec(authorization ?? '')
  return found ? found[1]!.trim() : undefined
}

/** The key a program shows, when it is one and still counts. */
export async function findKey(
  db: Db,
  shown: string,
  at: Date,
): Promise<{ ok: true; key: StoredKey } | Refusal> {
  const parts = partsOf(shown)
  if (!parts) return refusal('api-key-unknown')
  const found = await findKeys(db, parts.prefix, at)
  const candidates = found.length > 0 ? found : [undefined]
  const key = candidates.find((one) => isSecret(one?.secretHash, parts.secret))
  // Somebody without the secret learns nothing more, not even that there was such a key once.
  if (!key) return refusal('api-key-unknown')
  if (key.expired) return refusal('api-key-expired', { name: key.name })
  if (key.revoked || !key.grant || key.makerLeft) return refusal('api-key-ended', { name: key.name })
  return { ok: true, key }
}

/** For whom a key acts when it asks for a right; the routes of one's own account and undeclared ones open to none. */
export async function enterByKey(
  db: Db,
  key: StoredKey,
  right: Right | 'self' | undefined,
  at: Date,
): Promise<{ ok: true; scope: Scope } | Refusal> {
  const { name, rights, userId } = key
  const grant = key.grant!
  if (right === undefined) return refusal('forbidden')
  if (!keyMay(rights, grant.role, right)) return refusal('api-key-scope', { right })
  if (!key.usedToday) await rememberUse(db, key, at)
  return { ok: true, scope: { userId, actor: `kunci ${name}`, ...scopeOfGrant(grant) } }
}
