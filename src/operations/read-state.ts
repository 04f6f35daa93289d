import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/db/index.ts'
import { queueSchema } from '../platform/job-queue.ts'

export interface State {
  jobs: { job: string; state: string; count: number; age: number }[]
  imports: { status: string; count: number }[]
  /** Null where there is nothing to tell. */
  one: {
    figures_age_seconds: number | null
    figures_behind: number
    audit_rows: number
    audit_unsealed_rows: number
    audit_unsealed_age_seconds: number | null
    audit_verified_age_seconds: number | null
    audit_verified_ok: number | null
    sessions: number
  }
}

/** Sums over all regencies: counts and ages, no row of anybody. */
export async function readState(db: Db, at: Date): Promise<State> {
  const [jobs, imports, one] = await Promise.all([
    sql<State['jobs'][number]>`select name as job, state::text as state, count(*)::integer as count,
        ${ageOf(sql`min(coalesce(completed_on, started_on, created_on))`, at)} as age
      from ${sql.table(`${queueSchema}.job`)} group by name, state`.execute(db),
    sql<
      State['imports'][number]
    >`select status, count(*)::integer as count from import group by status`.execute(db),
    sql<State['one']>`with checked as (
        select last.at, (last.detail->>'ok')::boolean as ok from tenant t cross join lateral (
          select at, detail from audit a where a.regency_code = t.regency_code and a.action = 'audit.verified'
          order by a.at desc, a.id desc limit 1) last)
      select
        ${ageOf(sql`(select min(linked_at) from tenant)`, at)} as figures_age_seconds,
        (select count(*) from tenant where lists_version > linked_version)::integer as figures_behind,
        (select coalesce(sum(seq), 0) from audit_head)::float8 as audit_rows,
        (select count(*) from audit_unsealed)::integer as audit_unsealed_rows,
        ${ageOf(
          sql`(select min(a.at) from audit_unsealed u
            join audit a on a.regency_code = u.regency_code and a.id = u.audit_id)`,
          at,
        )} as audit_unsealed_age_seconds,
        ${ageOf(sql`(select min(at) from checked)`, at)} as audit_verified_age_seconds,
        (select min((ok)::integer) from checked) as audit_verified_ok,
        (select count(*) from session where expires_at > ${at})::integer as sessions
      from (select 1) one`.execute(db),
  ])
  return { jobs: jobs.rows, imports: imports.rows, one: one.rows[0]! }
}

/** Seconds, never under zero: the database's clock may run ahead of ours. */
const ageOf = (moment: RawBuilder<unknown>, at: Date) =>
  sql<number | null>`greatest(0, extract(epoch from ${at}::timestamptz - ${moment}))::float8`
