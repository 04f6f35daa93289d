import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { ClaimEventRow } from '../../platform/db/schema/claim-rows.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'

export type Event = Selectable<ClaimEventRow>

/** An event to act on, held until the transaction ends; one that was withdrawn is only read. */
export async function openEvent(
  trx: Tx,
  regencyCode: string,
  id: string,
): Promise<{ ok: true; event: Event } | Refusal> {
  const event = await trx
    .selectFrom('claim_event')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!event) return refusal('not-found')
  if (event.withdrawn_at) return refusal('claim-event-withdrawn', { number: event.number })
  return { ok: true, event }
}
