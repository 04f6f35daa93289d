import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { ClaimRow } from '../../platform/db/schema/claim-rows.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { type Event, openEvent } from '../events/open-event.ts'

export type Claim = Selectable<ClaimRow>

/** A claim with its event, both held until the transaction ends: the event first, as everybody does. */
export async function openCase(
  trx: Tx,
  regencyCode: string,
  id: string,
): Promise<{ ok: true; claim: Claim; event: Event } | Refusal> {
  const found = await trx
    .selectFrom('claim')
    .select('event_id')
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return refusal('not-found')
  const opened = await openEvent(trx, regencyCode, found.event_id)
  if (!opened.ok) return opened
  const claim = await trx
    .selectFrom('claim')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ok: true, claim, event: opened.event }
}
