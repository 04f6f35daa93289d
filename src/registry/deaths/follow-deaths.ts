import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Reports go with the people their events are about; what was confirmed finds its person by its rows besides. */
export async function followDeaths(
  trx: Tx,
  regencyCode: string,
  events: readonly { eventId: string; personId: string }[],
): Promise<void> {
  if (events.length === 0) return
  await sql`update reported_death d set person_id = m."personId"
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as m("eventId" uuid, "personId" uuid)
    where d.regency_code = ${regencyCode} and d.event_id = m."eventId" and d.taken_back_at is null`.execute(
    trx,
  )
}
