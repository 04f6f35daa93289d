import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import { deathOf } from '../../registry/questions.ts'
import type { EventView } from '../api.ts'

type Death = NonNullable<EventView['death']>

/** How a death stands with the registry, with what other events say against it; null of what is no death, or of nobody known. */
export async function readDeath(
  db: Kysely<Schema>,
  regencyCode: string,
  eventId: string,
): Promise<EventView['death']> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Death>`
    select x."eventId", x."diedOn", x."toldBy", x.state, x."confirmedBy", x."confirmedAt", x."confirmedReason", x."saidBy",
      x."billingStops", coalesce((select jsonb_agg(jsonb_build_object('kind', 'event', 'list', o.number, 'on', o.happened_on) order by o.number)
      from claim_event e join claim_event o on o.regency_code = ${r} and o.person_id = e.person_id and o.kind <> 'death'
        and o.withdrawn_at is null and o.happened_on > e.happened_on
      where e.regency_code = ${r} and e.id = x."eventId"), '[]') || x.doubts as doubts
    from (${deathOf(regencyCode, sql`d.event_id = ${eventId}::uuid`)}) x`.execute(db)
  return rows[0] ?? null
}

export async function findEvent(
  db: Kysely<Schema>,
  regencyCode: string,
  number: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('claim_event')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('number', '=', number.trim().toUpperCase())
    .executeTakeFirst()
  return found?.id
}
