import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'
import { withoutNestedLoops } from '../../platform/db/sync-rows.ts'
import { gatherAnswers } from './gather-answers.ts'

/**
 * Finds the numbers that cannot be right, once for all who look: part of the transaction that makes the figures. A
 * participant who is nobody's match stands for themself; one under review is neither one person nor two yet, and counts as
 * the worker.
 */
export async function refreshNikFaults(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  await trx.deleteFrom('nik_fault').where('regency_code', '=', regencyCode).execute()
  await withoutNestedLoops(trx, () => gatherClaims(trx, regencyCode))
  await sql`analyze nik_said`.execute(trx)
  await gatherAnswers(trx, regencyCode)
  await withoutNestedLoops(trx, () => writeFaults(trx, regencyCode))
  await sql`drop table nik_said, nik_settled, nik_refuted`.execute(trx)
}

/** Who holds a number by which row; nik_index is null where the row's number is damaged, wrong or missing. */
async function gatherClaims(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  const r = sql`${regencyCode}`
  const valid = sql`case when r.nik_status = 'valid' then r.nik_index end`
  await sql`create temp table nik_said on commit drop as
    select s.worker_id as person_id, r.id as record_id, ${valid} as nik_index, false as is_card, false as is_alone
    from worker_source s
    join worker w on w.regency_code = ${r} and w.id = s.worker_id and w.standing <> 'not-a-worker'
    join source_record r on r.regency_code = ${r} and r.id = s.source_record_id
      and (r.question is null or r.verdict in ('match', 'corrected'))
    where s.regency_code = ${r}
    union all
    select coalesce(m.worker_id, c.participant_id), r.id, ${valid}, true, m.worker_id is null
    from membership c
    join source_record r on r.regency_code = ${r} and r.id = c.source_record_id
    left join worker_match m on m.regency_code = ${r} and m.participant_id = c.participant_id
    where c.regency_code = ${r}`.execute(trx)
}

async function writeFaults(trx: Kysely<Schema>, regencyCode: string): Promise<void> {
  const r = sql`${regencyCode}`
  await sql`with
    -- With the number of a person settled, what any row says otherwise is no question any more.
    claim as materialized (
      select s.person_id, s.nik_index, s.record_id from nik_said s
      left join nik_settled g on g.person_id = s.person_id
      left join nik_refuted f on f.person_id = s.person_id and f.nik_index = s.nik_index
      where s.nik_index is not null and f.person_id is null and (g.person_id is null or g.nik_index = s.nik_index)
      union all
      select person_id, nik_index, record_id from nik_settled where is_alone),
    number as materialized (select distinct person_id, nik_index from claim),
    doubtful as materialized (
      select c.* from claim c join (select nik_index from number group by nik_index having count(*) > 1) n
      on n.nik_index = c.nik_index),
    -- One NIK, two people. Of one name and one birth date they are one person not yet brought together.
    shared as (
      select nik_index from (
        select c.nik_index, min(upper(r.name) || coalesce(r.birth_date::text, '')) as told
        from doubtful c join source_record r on r.regency_code = ${r} and r.id = c.record_id
        group by c.nik_index, c.person_id) each
      group by nik_index having min(told) <> max(told)),
    -- One person, two valid NIK; and how many of the others have exactly one.
    person as materialized (select person_id, count(*) > 1 as doubled from number group by person_id),
    -- A row whose number is damaged, wrong or missing, of a person whose one valid number another row knows.
    correction as materialized (
      select s.record_id, s.person_id from nik_said s join person n on n.person_id = s.person_id and not n.doubled
      left join nik_settled g on g.person_id = s.person_id
      where s.nik_index is null and not s.is_card and g.person_id is null),
    holder as (
      select 'shared' as kind, nik_index as key, person_id, nik_index, record_id, 1 as turn
      from doubtful where nik_index in (select nik_index from shared)
      union all
      select 'double', c.person_id::text, c.person_id, c.nik_index, c.record_id, 1
      from claim c join person n on n.person_id = c.person_id and n.doubled
      union all
      select 'correction', record_id::text, person_id, null, record_id, 1 from correction
      union all
      select 'correction', n.record_id::text, c.person_id, c.nik_index, c.record_id, 2
      from correction n join claim c on c.person_id = n.person_id)
    insert into nik_fault (regency_code, kind, key, place, person_id, record_id, records)
    select ${r}, kind, key, row_number() over (partition by kind, key order by turn, records[1]), person_id, records[1], records
    from (
      select kind, key, turn, person_id, array_agg(record_id order by record_id) as records
      from holder group by kind, key, turn, person_id, nik_index) held`.execute(trx)
}
