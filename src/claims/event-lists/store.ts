import { sql } from 'kysely'
import { auditRecord } from '../../access/questions.ts'
import type { Tx } from '../../platform/db/index.ts'
import { keepMany } from '../cases/keep-many.ts'
import type { Who } from '../events/who-is-it.ts'
import type { Acting } from '../ground.ts'
import type { KnownEvent } from './known-events.ts'
import type { ListRow } from './list-rows.ts'

/** Events that stand and that one of these rows may tell of, and those the same rows told of before. */
export async function readKnown(
  trx: Tx,
  regencyCode: string,
  rows: readonly ListRow[],
  who: readonly Who[],
): Promise<KnownEvent[]> {
  const people = who.flatMap(({ personId }) => personId ?? [])
  const numbers = rows.flatMap(({ nikIndex }) => nikIndex ?? [])
  const births = rows.flatMap(({ bornOn }) => bornOn ?? [])
  const told = rows.flatMap(({ same, earlier }) => [
    ...(same ? [same] : []),
    ...(earlier ? [earlier.event] : []),
  ])
  const { rows: known } = await sql<KnownEvent>`
    with asked as materialized (
      select e.id from claim_event e join unnest(${people}::uuid[]) p on e.person_id = p
        where e.regency_code = ${regencyCode} and e.withdrawn_at is null
      union select e.id from claim_event e where e.regency_code = ${regencyCode} and e.withdrawn_at is null
        and e.kind in ('death', 'accident') and (e.nik_index = any(${[...new Set(numbers)]}::text[])
          or e.birth_date = any(${[...new Set(births)]}::date[]))
      union select e.id from claim_event e join coverage_person p on p.regency_code = ${regencyCode} and p.person_id = e.person_id
        where e.regency_code = ${regencyCode} and e.withdrawn_at is null and e.birth_date is null
          and p.birth_date = any(${[...new Set(births)]}::date[])
      union select unnest(${told}::uuid[]))
    select e.id, e.kind, e.happened_on as "happenedOn", e.person_id as "personId", e.nik_index as "nikIndex", e.name,
      coalesce(e.birth_date, p.birth_date) as "birthDate" from claim_event e
    left join coverage_person p on p.regency_code = ${regencyCode} and p.person_id = e.person_id
    where e.regency_code = ${regencyCode} and e.id in (select id from asked) order by e.reported_at, e.id`.execute(
    trx,
  )
  return known
}

/** Where people live, as the figures know them. */
export async function villagesOf(
  trx: Tx,
  regencyCode: string,
  people: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; village: string }>`select person_id as id, village_code as village
    from coverage_person where regency_code = ${regencyCode} and person_id = any(${people}::uuid[])
      and village_code <> ''`.execute(trx)
  return new Map(rows.map(({ id, village }) => [id, village]))
}

/** Points out whom events are about that nobody was pointed out for, as the engine says of a row that tells of them. */
export async function linkEvents(
  trx: Tx,
  { regencyCode, actor, at }: Acting,
  links: readonly { id: string; who: Who }[],
): Promise<void> {
  if (links.length === 0) return
  const given = links.map(({ id, who }) => ({ id, person: who.personId, reasons: JSON.parse(who.reasons) }))
  const { rows } = await sql<{ id: string; number: string; person: string }>`
    update claim_event e set person_id = l.person, linked_by = 'engine', linked_at = ${at}::timestamptz, reasons = l.reasons,
      candidates = '[]', village_code = coalesce(nullif(e.village_code, ''), p.village_code, ''),
      district_code = left(coalesce(nullif(e.village_code, ''), p.village_code, ''), 8)
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as l(id uuid, person uuid, reasons jsonb)
    left join coverage_person p on p.regency_code = ${regencyCode} and p.person_id = l.person
    where e.regency_code = ${regencyCode} and e.id = l.id returning e.id, e.number, e.person_id as person`.execute(
    trx,
  )
  await keepMany(
    trx,
    rows.map(({ id, number, person }) =>
      auditRecord({
        regencyCode,
        actor,
        at,
        action: 'claim-event.linked',
        subjectKind: 'claim-event',
        subjectId: id,
        detail: { number, shown: person },
      }),
    ),
  )
}
