import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import type { Law } from '../../rules/index.ts'
import type { Programme, Schooling } from '../api.ts'
import { readCards } from '../coverage-on/read-cards.ts'
import { standOn } from '../coverage-on/stand-on.ts'
import { carrierOf } from '../coverage-on/view-coverage.ts'
import type { Event } from '../events/open-event.ts'
import type { Known } from './facts-of.ts'

interface Family {
  bornOn: string | null
  wage: number | null
  children: { born_on: string | null; schooling: Schooling | null }[]
  scholarshipApart: boolean
  familyKnown: boolean
}

/** What is known of an event for each programme: the cards on that day, the family, the wage a list tells. */
export async function knownOf(
  db: Kysely<Schema>,
  law: Law,
  event: Event,
): Promise<(programme: Programme, submittedOn?: string | null) => Known> {
  const { regency_code: regencyCode, person_id: personId } = event
  const held = personId ? (await readCards(db, regencyCode, [personId])).get(personId) : undefined
  const family = await familyOf(db, event)
  return (programme, submittedOn = null) => ({
    event,
    bornOn: family.bornOn ?? event.birth_date,
    coverage: standOn(law, held?.cards ?? [], event.happened_on, carrierOf(programme), held?.sure),
    children: family.children,
    familyKnown: family.familyKnown,
    scholarshipApart: family.scholarshipApart && programme !== 'BEASISWA',
    wage: family.wage,
    submittedOn,
  })
}

async function familyOf(db: Kysely<Schema>, event: Event): Promise<Family> {
  const r = sql`${event.regency_code}::text`
  const { rows } = await sql<Family>`select
      (select birth_date from coverage_person where regency_code = ${r} and person_id = ${event.person_id}::uuid) as "bornOn",
      (select max(s.wage) from worker_source x join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
        where x.regency_code = ${r} and x.worker_id = ${event.person_id}::uuid) as wage,
      coalesce((select jsonb_agg(jsonb_build_object('born_on', h.born_on, 'schooling', h.schooling) order by h.born_on, h.id)
        from claim_heir h where h.regency_code = ${r} and h.event_id = ${event.id} and h.relation = 'child' and h.alive
          and h.removed_at is null), '[]') as children,
      exists (select from claim_heir h where h.regency_code = ${r} and h.event_id = ${event.id} and h.removed_at is null) as "familyKnown",
      exists (select from claim c where c.regency_code = ${r} and c.event_id = ${event.id} and c.programme = 'BEASISWA'
        and c.state <> 'withdrawn') as "scholarshipApart"`.execute(db)
  return rows[0]!
}
