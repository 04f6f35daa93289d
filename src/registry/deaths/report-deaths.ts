import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/db/index.ts'
import type { ReportedDeathRow } from '../../platform/db/schema/registry-rows.ts'

export interface ToldDeath {
  /** What was told, where it stands in full. */
  eventId: string
  /** Whom the figures know them as: a worker, or somebody of whom there is a card alone. */
  personId: string
  diedOn: string
  toldBy: ReportedDeathRow['told_by']
}

/** Notes that people were reported dead. Until an officer confirms it nothing that protects them changes. */
export async function reportDeaths(
  trx: Tx,
  { regencyCode, actor, at }: { regencyCode: string; actor: string; at: Date },
  deaths: readonly ToldDeath[],
): Promise<void> {
  if (deaths.length === 0) return
  const told = deaths.map((death) => ({ ...death, id: v7() }))
  await sql`insert into reported_death (regency_code, id, event_id, person_id, died_on, told_by, reported_by, reported_at)
    select ${regencyCode}, id, "eventId", "personId", "diedOn", "toldBy", ${actor}, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as t(id uuid, "eventId" uuid, "personId" uuid, "diedOn" date, "toldBy" text)`.execute(trx)
}
