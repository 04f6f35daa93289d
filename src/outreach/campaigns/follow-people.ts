import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { presentWorkers } from '../../registry/questions.ts'

/**
 * Places on lists go with their people: to the worker one was made part of. Two places of one campaign that turn out to be one
 * person are counted once, by the first of them, with the visits of both. Gives how many places moved.
 */
export async function followPeople(trx: Tx, regencyCode: string): Promise<number> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<{ id: string }>`
    select distinct m.person_id as id from campaign_person m where m.regency_code = ${r}
      and not exists (select from coverage_person p where p.regency_code = ${r} and p.person_id = m.person_id)`.execute(
    trx,
  )
  if (rows.length === 0) return 0
  const present = await presentWorkers(
    trx,
    regencyCode,
    rows.map(({ id }) => id),
  )
  const moves = rows.flatMap(({ id }) => {
    const now = present(id)
    return now && now !== id ? [{ id, now }] : []
  })
  if (moves.length === 0) return 0
  const to = sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as n(id uuid, now uuid)`
  await sql`with meant as (
      select m.id, row_number() over (partition by coalesce(n.now, m.person_id), m.path order by m.number) as place
      from campaign_person m left join ${to} on n.id = m.person_id where m.regency_code = ${r} and m.live)
    update campaign_person m set live = false from meant
    where m.regency_code = ${r} and m.id = meant.id and meant.place > 1`.execute(trx)
  await sql`update campaign_person m set person_id = n.now from ${to}
    where m.regency_code = ${r} and m.person_id = n.id`.execute(trx)
  await sql`with first as (
      select id, first_value(id) over (partition by campaign_id, person_id order by number) as kept
      from campaign_person where regency_code = ${r})
    update campaign_person m set same_as = first.kept from first
    where m.regency_code = ${r} and m.id = first.id and first.id <> first.kept`.execute(trx)
  return moves.length
}
