import { sql } from 'kysely'
import { v7 } from 'uuid'
import { type Tx, tx } from '../../platform/db/index.ts'
import { withoutNestedLoops } from '../../platform/db/sync-rows.ts'
import { followPeople } from '../events/follow-people.ts'
import { dayOf, type Ground } from '../ground.ts'
import { aboutDeath } from './about-death.ts'
import { aboutFamily, aboutTellers } from './about-family.ts'
import { aboutMembership } from './about-membership.ts'
import { aboutPapers } from './about-papers.ts'
import { layOutCases } from './lay-out-cases.ts'

export interface FindingsRun {
  found: number
  opened: number
  closed: number
  reopened: number
}

/** What does not hang together, as the temporary table `finding_now` (event_id, kind, severity, evidence), gone with the transaction. */
export async function layOutFindings(trx: Tx, key: Ground['key'], regencyCode: string): Promise<void> {
  const r = sql`${regencyCode}::text`
  await layOutCases(trx, key, regencyCode)
  await withoutNestedLoops(trx, () =>
    sql`create temp table finding_now on commit drop as
      select f.event_id, f.kind, max(f.severity) as severity, jsonb_agg(distinct jsonb_build_object('what', f.what, 'name', f.name,
        'on', f.on_day, 'ref', f.ref)) as evidence
      from (select * from (${aboutDeath(r)}) a union all select * from (${aboutMembership(r)}) b
        union all select * from (${aboutFamily}) c union all select * from (${aboutTellers}) d
        union all select * from (${aboutPapers(r)}) e) f
      group by 1, 2`.execute(trx),
  )
}

/**
 * Holds all cases against each other and the lists, and keeps what was found. What a person said of a finding stands while
 * its evidence is the same; other evidence opens it again. Found no more it is closed. Nothing else comes of it.
 */
export function checkFindings({ db, key }: Ground, regencyCode: string, at: Date): Promise<FindingsRun> {
  return tx(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`claim findings ${regencyCode}`}, 0))`.execute(
      trx,
    )
    await sql`set local work_mem = '64MB'`.execute(trx)
    const tenant = await trx
      .selectFrom('tenant')
      .select('linked_version')
      .where('regency_code', '=', regencyCode)
      .executeTakeFirst()
    await followPeople(trx, regencyCode)
    await layOutFindings(trx, key, regencyCode)
    const run = await keep(trx, regencyCode, dayOf(at))
    await trx
      .insertInto('claim_finding_run')
      .values({
        regency_code: regencyCode,
        id: v7(),
        ran_at: at,
        lists_version: tenant?.linked_version ?? 0,
        ...run,
      })
      .execute()
    return run
  })
}

async function keep(trx: Tx, regencyCode: string, today: string): Promise<FindingsRun> {
  const r = sql`${regencyCode}::text`
  // A decision holds for what it was made on: the same rows, whenever they are found.
  const changed = sql`f.state <> 'open' and f.decided_print <> excluded.print`
  const { rows } = await sql<Omit<FindingsRun, 'closed'>>`
    with again as (
      select count(*)::int as reopened from claim_finding f join finding_now n on n.event_id = f.event_id and n.kind = f.kind
      where f.regency_code = ${r} and f.state <> 'open' and f.decided_print <> md5(n.evidence::text)
    ), kept as (
      insert into claim_finding as f (regency_code, id, event_id, kind, severity, evidence, print, opened_on, seen_on)
      select ${r}, gen_random_uuid(), n.event_id, n.kind, n.severity, n.evidence, md5(n.evidence::text), ${today}::date, ${today}::date
      from finding_now n
      on conflict (regency_code, event_id, kind) do update set severity = excluded.severity, evidence = excluded.evidence,
        print = excluded.print, seen_on = excluded.seen_on, closed_on = null,
        reopened_on = case when ${changed} then excluded.seen_on else f.reopened_on end,
        state = case when ${changed} then 'open' else f.state end
      returning (xmax = 0) as fresh
    )
    select count(*)::int as found, count(*) filter (where fresh)::int as opened, (select reopened from again) as reopened
    from kept`.execute(trx)
  const { numAffectedRows } = await sql`update claim_finding f set closed_on = ${today}::date
    where f.regency_code = ${r} and f.closed_on is null
      and not exists (select from finding_now n where n.event_id = f.event_id and n.kind = f.kind)`.execute(
    trx,
  )
  return { ...rows[0]!, closed: Number(numAffectedRows ?? 0) }
}
