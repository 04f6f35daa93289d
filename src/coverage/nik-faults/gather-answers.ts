import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'

/**
 * What Disdukcapil answered, as nik_settled (the number that is a person's, and the row that says so) and nik_refuted (a
 * number that is not theirs). Answers about workers stand with their workers already; those about a participant who is
 * nobody's match (is_alone) are found by the card, or by the row of that card in a later list. Reads nik_said.
 */
export async function gatherAnswers(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  const r = sql`${regencyCode}`
  await sql`create temp table nik_answer on commit drop as
    select s.worker_id as person_id, r.id as record_id, r.nik_index, r.verdict, false as is_alone,
      coalesce(w.provenance ->> 'nik' = r.id::text, false) as stands
    from source_record r
    join worker_source s on s.regency_code = ${r} and s.source_record_id = r.id
    join worker w on w.regency_code = ${r} and w.id = s.worker_id
    where r.regency_code = ${r} and r.question is not null`.execute(trx)
  await sql`insert into nik_answer
    with latest as materialized (
      select distinct on (r.question) r.id, r.question, r.nik_index, r.verdict
      from source_record r
      join import_row i on i.regency_code = ${r} and i.source_record_id = r.id
      join import m on m.regency_code = ${r} and m.id = i.import_id and m.status = 'committed'
      where r.regency_code = ${r} and r.question is not null
      order by r.question, m.as_of desc, r.id desc),
    asked as materialized (
      select a.*, t.list_id, t.person_key, t.kpj, t.name from latest a
      join nik_question q on q.regency_code = ${r} and q.code = a.question
      join source_record t on t.regency_code = ${r} and t.id = q.records[1] and t.role = 'participant')
    select distinct s.person_id, a.id, a.nik_index, a.verdict, true, false
    from asked a
    join source_record u on u.regency_code = ${r} and u.list_id = a.list_id and u.person_key = a.person_key
      and (a.kpj is not null or u.name = a.name)
    join nik_said s on s.record_id = u.id and s.is_alone`.execute(trx)
  await sql`create temp table nik_settled on commit drop as
    select distinct on (person_id) person_id, record_id, nik_index, is_alone from nik_answer
    where verdict in ('match', 'corrected', 'dead', 'moved') and nik_index is not null
    order by person_id, stands desc, record_id desc`.execute(trx)
  await sql`create temp table nik_refuted on commit drop as
    select distinct person_id, nik_index from nik_answer where verdict = 'mismatch'`.execute(trx)
  await sql`analyze nik_settled, nik_refuted`.execute(trx)
  await sql`drop table nik_answer`.execute(trx)
}
