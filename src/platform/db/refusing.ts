import { type Db, type Tx, tx } from './connect.ts'

class Refused extends Error {}

/** All or nothing, where a refusal takes back what was written before it. */
export async function txUnlessRefused<T extends { ok: boolean }>(
  db: Db,
  work: (trx: Tx) => Promise<T>,
): Promise<T> {
  let refused: T | undefined
  try {
    return await tx(db, async (trx) => {
      const result = await work(trx)
      if (result.ok) return result
      refused = result
      throw new Refused()
    })
  } catch (error) {
    if (error instanceof Refused && refused) return refused
    throw error
  }
}
