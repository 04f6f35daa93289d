import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { presentWorkers } from '../../registry/questions.ts'

/**
 * Lines of signed decrees, and people who wait, follow their workers: to the one they were made part of, and back when they
 * are told apart again. A line stays where it is when the other has a line of the same months: one person has one payer, and
 * the second line is a finding. Bills go with their line. Gives how many lines moved.
 */
export async function followPeople(trx: Tx, regencyCode: string): Promise<number> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<{ id: string }>`
    with named as (
      select coalesce(was_worker_id, worker_id) as id, was_worker_id is not null as moved from decree_line
      where regency_code = ${r} and signed and kind = 'add'
      union select worker_id, false from waiting_person where regency_code = ${r} and closed_at is null
    )
    select distinct id from named where moved or not (exists (select from worker w where w.regency_code = ${r} and w.id = named.id)
      or exists (select from participant p where p.regency_code = ${r} and p.id = named.id))`.execute(trx)
  if (rows.length === 0) return 0
  const present = await presentWorkers(
    trx,
    regencyCode,
    rows.map(({ id }) => id),
  )
  const moves = rows.flatMap(({ id }) => {
    const now = present(id)
    return now ? [{ id, now }] : []
  })
  const to = sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id uuid, now uuid)`
  const { numAffectedRows } = await sql`
    update decree_line l set worker_id = m.now, was_worker_id = nullif(m.id, m.now) from ${to}
    where l.regency_code = ${r} and l.signed and l.kind = 'add' and coalesce(l.was_worker_id, l.worker_id) = m.id
      and l.worker_id <> m.now and not exists (select from decree_line o where o.regency_code = ${r} and o.worker_id = m.now
        and o.signed and o.kind = 'add' and daterange(o.from_month, least(o.until_month, o.ended_month))
          && daterange(l.from_month, least(l.until_month, l.ended_month)))`.execute(trx)
  await sql`update bill_line b set worker_id = l.worker_id from ${to}
    join decree_line l on l.regency_code = ${r} and coalesce(l.was_worker_id, l.worker_id) = m.id
    where b.regency_code = ${r} and b.line_id = l.id and b.worker_id <> l.worker_id`.execute(trx)
  await sql`update waiting_person p set worker_id = m.now from ${to}
    where p.regency_code = ${r} and p.closed_at is null and p.worker_id = m.id and m.id <> m.now
      and not exists (select from waiting_person o where o.regency_code = ${r} and o.closed_at is null and o.worker_id = m.now)`.execute(
    trx,
  )
  return Number(numAffectedRows ?? 0)
}
