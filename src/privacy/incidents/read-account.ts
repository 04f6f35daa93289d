import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { Schema } from '../../platform/db/index.ts'
import type { ReadsView, readsBody } from '../api.ts'
import { wholesale } from '../trace/kinds.ts'

const mostPeople = 1000
const mostFiles = 500

/** Whose rows an account was shown between two moments, from the audit: how many people, and who. */
export async function readAccount(
  db: Kysely<Schema>,
  regencyCode: string,
  { account, from, to }: z.output<typeof readsBody>,
): Promise<ReadsView> {
  const r = sql`${regencyCode}`
  const acts = sql`select a.id, a.at, a.action, a.subject_id, a.detail from audit a
    where a.regency_code = ${r} and a.actor = ${account} and a.at >= ${from}::timestamptz and a.at < ${to}::timestamptz`
  const seen = sql`with act as materialized (${acts}),
    told as (select distinct id from (
        select subject_id as id from act union all
        select unnest(string_to_array(detail ->> 'shown', ' ')) from act where detail ? 'shown') each
      where id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-'),
    -- A row of a list stands for the worker it speaks of, a request or registration for the one it is about.
    person as (
      select p.person_id as id from told join coverage_person p on p.regency_code = ${r} and p.person_id = told.id::uuid
      union select w.id from told join worker w on w.regency_code = ${r} and w.id = told.id::uuid
      union select s.worker_id from told join worker_source s on s.regency_code = ${r}
        and s.source_record_id = told.id::uuid
      union select q.worker_id from told join data_request q on q.regency_code = ${r} and q.id = told.id::uuid
        and q.worker_id is not null
      union select g.worker_id from told join registration g on g.regency_code = ${r} and g.id = told.id::uuid)`
  const counts = await sql<{
    acts: number
    persons: number
  }>`${seen} select (select count(*)::integer from act) as acts,
    (select count(*)::integer from person) as persons`.execute(db)
  const people = await sql<ReadsView['people'][number]>`${seen} select person.id as "personId",
      coalesce(w.name, p.name, '–') as name, v.name as "villageName"
    from person left join worker w on w.regency_code = ${r} and w.id = person.id
    left join coverage_person p on p.regency_code = ${r} and p.person_id = person.id
    left join village v on v.code = coalesce(w.village_code, p.village_code)
    order by name, person.id limit ${mostPeople}`.execute(db)
  const files = await sql<Omit<ReadsView['wholesale'][number], 'at'> & { at: Date }>`select action, at,
      subject_id as "subjectId", (detail ->> 'rows')::integer as rows from (${acts}) act
    where action = any(${wholesale}::text[]) order by at desc limit ${mostFiles}`.execute(db)
  return {
    ...counts.rows[0]!,
    wholesale: files.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    people: people.rows,
  }
}
