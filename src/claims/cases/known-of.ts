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

/** What is known of a case for a programme, as if it was sent on that day. */
export type KnownFor = (programme: Programme, submittedOn?: string | null) => Known

/** What is known of an event for each programme: the cards on that day, the family, the wage a list tells. */
export const knownOf = async (db: Kysely<Schema>, law: Law, event: Event): Promise<KnownFor> =>
  (await knownOfAll(db, law, [event])).get(event.id)!

/** The same of many events of one regency, by their ids, in as many statements as for one. */
export async function knownOfAll(
  db: Kysely<Schema>,
  law: Law,
  events: readonly Event[],
): Promise<Map<string, KnownFor>> {
  const regencyCode = events[0]?.regency_code ?? ''
  const people = events.flatMap(({ person_id: person }) => person ?? [])
  const held = people.length > 0 ? await readCards(db, regencyCode, people) : undefined
  const families = await familiesOf(
    db,
    regencyCode,
    events.map(({ id }) => id),
  )
  return new Map(
    events.map((event) => {
      const own = held?.get(event.person_id ?? '')
      const family = families.get(event.id)!
      const known: KnownFor = (programme, submittedOn = null) => ({
        event,
        bornOn: family.bornOn ?? event.birth_date,
        coverage: standOn(law, own?.cards ?? [], event.happened_on, carrierOf(programme), own?.sure),
        children: family.children,
        familyKnown: family.familyKnown,
        scholarshipApart: family.scholarshipApart && programme !== 'BEASISWA',
        wage: family.wage,
        submittedOn,
      })
      return [event.id, known]
    }),
  )
}

async function familiesOf(
  db: Kysely<Schema>,
  regencyCode: string,
  events: readonly string[],
): Promise<Map<string, Family>> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Family & { id: string }>`select e.id,
      (select birth_date from coverage_person where regency_code = ${r} and person_id = e.person_id) as "bornOn",
      (select max(s.wage) from worker_source x join source_record s on s.regency_code = ${r} and s.id = x.source_record_id
        where x.regency_code = ${r} and x.worker_id = e.person_id) as wage,
      coalesce((select jsonb_agg(jsonb_build_object('born_on', h.born_on, 'schooling', h.schooling) order by h.born_on, h.id)
        from claim_heir h where h.regency_code = ${r} and h.event_id = e.id and h.relation = 'child' and h.alive
          and h.removed_at is null), '[]') as children,
      exists (select from claim_heir h where h.regency_code = ${r} and h.event_id = e.id and h.removed_at is null) as "familyKnown",
      exists (select from claim c where c.regency_code = ${r} and c.event_id = e.id and c.programme = 'BEASISWA'
        and c.state <> 'withdrawn') as "scholarshipApart"
    from claim_event e where e.regency_code = ${r} and e.id = any(${events}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...family }) => [id, family]))
}
