import { randomBytes } from 'node:crypto'
import type { Secrets } from '../../platform/crypto.ts'
import { type Db, tx } from '../../platform/db/index.ts'

/** What was sealed with a key not used for so long the phone has let go of, too. */
const keptDays = 60
const day = 86_400_000

/** The key of one account on one phone, base64: made once, and the same again until it was not used for long. */
export function keyOfPhone(
  db: Db,
  secrets: Secrets,
  { userId, device }: { userId: string; device: string },
  at: Date,
): Promise<string> {
  const head = `${userId} ${device}`
  return tx(db, async (trx) => {
    await trx
      .deleteFrom('phone_key')
      .where('user_id', '=', userId)
      .where('used_at', '<', new Date(at.getTime() - keptDays * day))
      .execute()
    const made = secrets.seal(`${head} ${randomBytes(32).toString('base64')}`)
    const { key_sealed } = await trx
      .insertInto('phone_key')
      .values({ user_id: userId, device, key_sealed: made, made_at: at, used_at: at })
      .onConflict((conflict) => conflict.columns(['user_id', 'device']).doUpdateSet({ used_at: at }))
      .returning('key_sealed')
      .executeTakeFirstOrThrow()
    // Sealed together with whose it is: moved to another account it opens nothing.
    const [owner, phone, key = ''] = secrets.open(key_sealed).split(' ')
    if (`${owner} ${phone}` !== head) throw new Error('the key of another phone')
    return key
  })
}
