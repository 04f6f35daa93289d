import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { followDeaths, presentWorkers } from '../../registry/questions.ts'

/**
 * Events and claims follow the people they are about: to the worker one was made part of. A death stays with its former id when
 * the other has one already, so that both are seen. Gives how many events moved.
 */
export async function followPeople(trx: Tx, regencyCode: string): Promise<number> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<{ id: string }>`
    select distinct e.person_id as id from claim_event e where e.regency_code = ${r} and e.person_id is not null
      and not exists (select from coverage_person p where p.regency_code = ${r} and p.person_id = e.person_id)`.execute(
    trx,
  )
  if (rows.length === 0) return 0
  const present = await presentWorkers(
    trx,
    regencyCode,
    rows.map(({ id }) => id),
  )
  // Somebody on no list was known by the id of their cards; a list names them now.
  const listed = await sql<{ id: string; now: string }>`
    select p.participant_id as id, p.person_id as now from coverage_person p
    where p.regency_code = ${r} and p.participant_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(trx)
  const asListed = new Map(listed.rows.map(({ id, now }) => [id, now]))
  const moves = rows.flatMap(({ id }) => {
    const now = present(id) ?? asListed.get(id)
    return now && now !== id ? [{ id, now }] : []
  })
  const moved = await sql<{ eventId: string; personId: string }>`
    update claim_event e set person_id = m.now from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id uuid, now uuid)
    where e.regency_code = ${r} and e.person_id = m.id and not (e.kind = 'death' and e.withdrawn_at is null and exists (
      select from claim_event o where o.regency_code = ${r} and (o.person_id = m.now or o.id < e.id and o.person_id in (
        select n.id from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as n(id uuid, now uuid) where n.now = m.now))
      and o.kind = 'death' and o.withdrawn_at is null))
    returning e.id as "eventId", e.person_id as "personId"`.execute(trx)
  await followDeaths(trx, regencyCode, moved.rows)
  await sql`update claim c set person_id = e.person_id from claim_event e
    where c.regency_code = ${r} and e.regency_code = ${r} and e.id = c.event_id and c.person_id <> e.person_id`.execute(
    trx,
  )
  return moved.rows.length
}
