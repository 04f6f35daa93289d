import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { DecreeRow } from '../../platform/db/schema/decree-rows.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'

export type Decree = Selectable<DecreeRow>

/** A decree for whoever changes it: others wait until this transaction ends. Refused when it is not in one of the states. */
export async function openDecree(
  trx: Tx,
  regencyCode: string,
  id: string,
  states: readonly Decree['state'][],
): Promise<{ ok: true; decree: Decree } | Refusal> {
  const decree = await trx
    .selectFrom('decree')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!decree) return refusal('not-found')
  return states.includes(decree.state)
    ? { ok: true, decree }
    : refusal('decree-state', { state: decree.state })
}
