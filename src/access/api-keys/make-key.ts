import { sql } from 'kysely'
import { v7 } from 'uuid'
import { type Db, type Tx, tx } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../audit.ts'
import { holds } from '../grants.ts'
import type { Role } from '../roles.ts'
import { type KeyBody, type MadeKey, usualDays } from './api.ts'
import { keyRightsOf } from './key-rights.ts'
import { hashOfSecret, newKey } from './secret.ts'

/** Makes a key for a grant of the regency. It is given back once; of it only a hash is kept. */
export function makeKey(
  db: Db,
  /** `userId`: the administrator who will see the key; none in the terminal. */
  acting: Acting & { userId?: string | undefined },
  { name, grantId, rights, days = usualDays }: KeyBody,
): Promise<({ ok: true } & MadeKey) | Refusal> {
  const { regencyCode, actor, userId, at } = acting
  return tx(db, async (trx) => {
    const role = await roleOf(trx, regencyCode, grantId, at)
    if (!role) return refusal('api-key-grant')
    const tooMuch = rights.find((right) => !keyRightsOf(role).includes(right))
    if (tooMuch) return refusal('api-key-rights', { right: tooMuch })
    const { key, prefix, secret } = newKey()
    const id = v7()
    const expiresAt = new Date(at.getTime() + days * 86_400_000)
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('api_key')
      .values({
        regency_code: regencyCode,
        id,
        grant_id: grantId,
        name,
        prefix,
        secret_hash: hashOfSecret(secret),
        rights: [...new Set(rights)],
        expires_at: expiresAt,
        made_by: actor,
        made_by_user: userId ?? null,
        made_at: at,
      })
      .onConflict((conflict) => conflict.columns(['regency_code', 'name']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return refusal('api-key-name-taken', { name })
    await recordAct(trx, {
      regencyCode,
      actor,
      at,
      action: 'api-key.made',
      subjectKind: 'api-key',
      subjectId: id,
      detail: { name, role, rights: rights.join(' '), days },
    })
    return { ok: true, id, name, key, expiresAt: expiresAt.toISOString() }
  })
}

async function roleOf(trx: Tx, regencyCode: string, grantId: string, at: Date): Promise<Role | undefined> {
  const { rows } = await sql<{ role: Role }>`select g.role from access_grant g
    where g.regency_code = ${regencyCode} and g.id = ${grantId} and ${holds(at)}`.execute(trx)
  return rows[0]?.role
}
