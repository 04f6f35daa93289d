import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../platform/db/index.ts'

/** Under what a person stands in the audit: the ids they have and had, their rows, the lists they are on. */
export interface LookedAt {
  /** Worker, participant, those merged into them, their rows, registrations and requests. */
  ids: string[]
  /** Imports that hold a row of theirs. */
  imports: string[]
  districtCode: string | null
  villageCode: string | null
  since: Date | null
}

export async function lookedAt(
  db: Kysely<Schema>,
  regencyCode: string,
  personId: string,
): Promise<LookedAt | undefined> {
  const r = sql`${regencyCode}`
  const { rows } = await sql<LookedAt>`with
      known as (select id, village_code, district_code from worker where regency_code = ${r} and id = ${personId}
        union all select p.id, null, null from participant p where p.regency_code = ${r} and p.id = ${personId}),
      one as (select id from known
        union select participant_id from worker_match where regency_code = ${r} and worker_id = ${personId}
        union select worker_id from worker_match where regency_code = ${r} and participant_id = ${personId}
          and status = 'registered'
        union select other_id from worker_act where regency_code = ${r} and worker_id = ${personId} and kind = 'merge'
          and undone_at is null),
      own as (select s.source_record_id as id from worker_source s join one on one.id = s.worker_id
          where s.regency_code = ${r}
        union select m.source_record_id from membership m join one on one.id = m.participant_id
          where m.regency_code = ${r}),
      -- What the same lists said of them before.
      rows as (select id from own
        union select o.id from own join source_record n on n.regency_code = ${r} and n.id = own.id
          join source_record o on o.regency_code = ${r} and o.list_id = n.list_id and o.person_key = n.person_key)
    select array(select id::text from one union select id::text from rows
        union select id::text from registration where regency_code = ${r} and worker_id in (select id from one)
        union select id::text from data_request where regency_code = ${r} and worker_id in (select id from one)
        union select id::text from review where regency_code = ${r}
          and (left_id in (select id from one union select id from rows)
            or right_id in (select id from one union select id from rows))) as ids,
      array(select distinct ir.import_id::text from rows join import_row ir on ir.regency_code = ${r}
        and ir.source_record_id = rows.id) as imports,
      (select coalesce(max(k.village_code), max(c.village_code)) from known k left join coverage_person c
        on c.regency_code = ${r} and c.person_id = k.id) as "villageCode",
      (select coalesce(max(k.district_code), max(c.district_code)) from known k left join coverage_person c
        on c.regency_code = ${r} and c.person_id = k.id) as "districtCode",
      (select min(created_at) from source_record where regency_code = ${r} and id in (select id from rows)) as since
    from known limit 1`.execute(db)
  return rows[0]
}
