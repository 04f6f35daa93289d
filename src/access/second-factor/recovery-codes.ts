import { randomInt } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Secrets } from '../../platform/crypto.ts'
import type { Schema, Tx } from '../../platform/db/index.ts'
import { readableSigns } from '../passwords.ts'

const howMany = 10

/** Three groups of four: 59 bits. */
function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => readableSigns[randomInt(readableSigns.length)]).join('')
  return [group(), group(), group()].join('-')
}

/** However it was typed from paper. */
const plain = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const hashOf = (key: Secrets, userId: string, code: string) =>
  key.lasting('recovery-code', `${userId} ${plain(code)}`)

/** Ten new codes, given back once; those from before are void. */
export async function makeRecoveryCodes(trx: Tx, key: Secrets, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode)
  await trx.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  await trx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ user_id: userId, code_hash: hashOf(key, userId, code) })))
    .execute()
  return codes
}

/** True once for each code. */
export async function spendRecoveryCode(
  trx: Tx,
  key: Secrets,
  userId: string,
  code: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashOf(key, userId, code))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function countRecoveryCodes(db: Kysely<Schema>, userId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from recovery_code
    where user_id = ${userId} and used_at is null`.execute(db)
  return rows[0]!.n
}
