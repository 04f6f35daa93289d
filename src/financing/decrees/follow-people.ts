import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { presentWorkers } from '../../registry/questions.ts'

/**
 * Lines of signed decrees, and people who wait, follow their workers: to the one they were made part of, and back when they
 * are told apart again. A line stays where it is when the other has a line of the same months, or gets one now: one person has one payer,
 * and the second line is a finding (`second-lines.ts`). Bills go with their line. Gives how many lines moved.
 */
export async function followPeople(trx: Tx, regencyCode: string): Promise<number> {
  const r = sql`${regencyCode}::text`
  const moves = await movesOf(trx, regencyCode)
  if (moves.length === 0) return 0
  const to = sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id uuid, now uuid)`
  const others = sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as n(id uuid, now uuid)`
  const { numAffectedRows } = await sql`
    with going as materialized (
      select l.id, m.id as was, m.now, daterange(l.from_month, least(l.until_month, l.ended_month)) as months
      from decree_line l join ${to} on m.id = coalesce(l.was_worker_id, l.worker_id)
      where l.regency_code = ${r} and l.signed and l.kind = 'add' and l.worker_id <> m.now
        and not exists (select from decree_line o where o.regency_code = ${r} and o.worker_id = m.now and o.signed and o.kind = 'add'
          and daterange(o.from_month, least(o.until_month, o.ended_month)) && daterange(l.from_month, least(l.until_month, l.ended_month)))
    )
    update decree_line l set worker_id = g.now, was_worker_id = nullif(g.was, g.now) from going g
    where l.regency_code = ${r} and l.id = g.id
      and not exists (select from going o where o.now = g.now and o.id < g.id and o.months && g.months)`.execute(
    trx,
  )
  await sql`update bill_line b set worker_id = l.worker_id from ${to}
    join decree_line l on l.regency_code = ${r} and coalesce(l.was_worker_id, l.worker_id) = m.id
    where b.regency_code = ${r} and b.line_id = l.id and b.worker_id <> l.worker_id`.execute(trx)
  await sql`update waiting_person p set worker_id = m.now from ${to}
    where p.regency_code = ${r} and p.closed_at is null and p.worker_id = m.id and m.id <> m.now
      and not exists (select from waiting_person o where o.regency_code = ${r} and o.closed_at is null and o.worker_id = m.now)
      and not exists (select from waiting_person o join ${others} on n.id = o.worker_id
        where o.regency_code = ${r} and o.closed_at is null and n.now = m.now and o.id < p.id)`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

/** Workers that lines and waiting people were written for and that are gone, or were, with who they are now. */
export async function movesOf(trx: Tx, regencyCode: string): Promise<{ id: string; now: string }[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<{ id: string }>`
    with named as (
      select coalesce(was_worker_id, worker_id) as id, was_worker_id is not null as moved from decree_line
      where regency_code = ${r} and signed and kind = 'add'
      union select worker_id, false from waiting_person where regency_code = ${r} and closed_at is null
    )
    select distinct id from named where moved or not (exists (select from worker w where w.regency_code = ${r} and w.id = named.id)
      or exists (select from participant p where p.regency_code = ${r} and p.id = named.id)
        and exists (select from coverage_person c where c.regency_code = ${r} and c.person_id = named.id))`.execute(
    trx,
  )
  if (rows.length === 0) return []
  const present = await presentWorkers(
    trx,
    regencyCode,
    rows.map(({ id }) => id),
  )
  // Members on no list were named by the id of their cards; a list names them now.
  const listed = await sql<{ id: string; now: string }>`
    select p.participant_id as id, p.person_id as now from coverage_person p
    where p.regency_code = ${r} and p.participant_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(trx)
  const asListed = new Map(listed.rows.map(({ id, now }) => [id, now]))
  return rows.flatMap(({ id }) => {
    const now = present(id) ?? asListed.get(id)
    return now ? [{ id, now }] : []
  })
}
