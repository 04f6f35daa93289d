import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface Row {
  id: string
  name: string
  birthDate: string | null
}

/**
 * The rows that speak of a person: those of the worker, the one with the number told first; then the cards, where they are
 * theirs by one NIK or by somebody's decision. Likeness alone ties no death to a card: it may be of somebody who lives.
 */
export async function rowsOf(
  trx: Tx,
  regencyCode: string,
  personId: string,
  nikIndex: string | null,
): Promise<Row[]> {
  const r = sql`${regencyCode}::text`
  const { rows } = await sql<Row>`
    with theirs as (
      select s.source_record_id as id, false as card from worker_source s
      where s.regency_code = ${r} and s.worker_id = ${personId}::uuid
      union all
      select m.source_record_id, true from membership m
      where m.regency_code = ${r} and m.participant_id in (
        select x.participant_id from worker_match x
        join worker w on w.regency_code = ${r} and w.id = x.worker_id
        join participant p on p.regency_code = ${r} and p.id = x.participant_id
        where x.regency_code = ${r} and x.worker_id = ${personId}::uuid and x.status = 'registered'
          and (x.decided_by = 'person' or w.nik_index = p.nik_index)
        union all select ${personId}::uuid)
    )
    select t.id, t.name, t.birth_date as "birthDate" from theirs join source_record t on t.regency_code = ${r} and t.id = theirs.id
    where t.role <> 'verdict'
    order by theirs.card, coalesce(t.nik_index = ${nikIndex}::text, false) desc, t.id`.execute(trx)
  return rows
}
