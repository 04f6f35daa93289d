import type { Tx } from '../../platform/db/index.ts'
import { takeOffList } from '../direct/store-person.ts'
import { bump, type Joining } from '../joining/act.ts'

/** Reports were withdrawn, or are of somebody else: what the registry says of the people is as before. True when one counted. */
export async function takeDeathsBack(
  trx: Tx,
  acting: Joining,
  eventIds: readonly string[],
): Promise<boolean> {
  const { regencyCode, actor, at, reason } = acting
  if (eventIds.length === 0) return false
  const gone = await trx
    .updateTable('reported_death')
    .set({ taken_back_by: actor, taken_back_at: at, taken_back_reason: reason })
    .where('regency_code', '=', regencyCode)
    .where('event_id', 'in', eventIds)
    .where('taken_back_at', 'is', null)
    .returning('record_id')
    .execute()
  const counted = gone.flatMap(({ record_id }) => record_id ?? [])
  for (const id of counted) await takeOffList(trx, regencyCode, id)
  if (counted.length > 0) await bump(trx, acting)
  return counted.length > 0
}
