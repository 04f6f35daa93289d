import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { type PlanPeopleBody, type PlanPeopleView, type PlansView, type PlanView, planAsked } from './api.ts'
import { runsOf } from './run-plan.ts'

const latest = 200

/** The latest plans, newest first. */
export async function getPlans(db: Db, regencyCode: string): Promise<PlansView> {
  const { rows } = await sql<Omit<PlansView[number], 'madeAt'> & { madeAt: Date }>`
    select id, title, fiscal_year as "fiscalYear", state, made_by as "madeBy", made_at as "madeAt",
      (result ->> 'picked')::int as picked, (result ->> 'amount')::bigint as amount
    from plan where regency_code = ${regencyCode} order by made_at desc, id limit ${latest}`.execute(db)
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

export async function getPlan(db: Db, regencyCode: string, id: string): Promise<PlanView | undefined> {
  const row = await db
    .selectFrom('plan')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const result = row.result as PlanView['result']
  return {
    id: row.id,
    title: row.title,
    fiscalYear: row.fiscal_year,
    state: row.state,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    picked: result?.picked ?? null,
    amount: result?.amount ?? null,
    asked: planAsked.parse(row.asked),
    runs: runsOf.get(id) ?? 0,
    lawVersion: row.law_version,
    listsVersion: row.lists_version,
    asOf: row.as_of,
    decreeId: row.decree_id,
    result,
  }
}

const aPage = 50

/** What a plan says of each person, by village and name, a page after the last one shown. */
export async function getPlanPeople(
  db: Db,
  regencyCode: string,
  planId: string,
  { reason, villageCode, sourceId, group, picked, after }: PlanPeopleBody,
): Promise<PlanPeopleView> {
  const which = sql`k.regency_code = ${regencyCode} and k.plan_id = ${planId}
    and (${reason ?? ''} in ('', k.reason)) and (${villageCode ?? null}::text is null or k.village_code = ${villageCode ?? null}::text)
    and (${sourceId ?? null}::uuid is null or k.source_id = ${sourceId ?? null}::uuid)
    and (${group ?? ''} in ('', k.group_code))
    and (${picked ?? null}::boolean is null or (k.source_id is not null) = ${picked ?? null})`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from plan_pick k where ${which}`.execute(db)
  const { rows } = await sql<PlanPeopleView['rows'][number]>`
    select k.worker_id as "personId", w.name, w.nik_mask as "nikMask", coalesce(v.name, '') as village,
      k.group_code as "group", k.continuing, k.risk, k.age, s.name as source, k.from_month as "fromMonth", k.months,
      k.amount, k.decile, k.reason
    from plan_pick k
    join worker w on w.regency_code = ${regencyCode} and w.id = k.worker_id
    left join funding_source s on s.regency_code = ${regencyCode} and s.id = k.source_id
    left join village v on v.code = k.village_code
    where ${which} and (${after ?? null}::uuid is null or (k.village_code, w.name, k.worker_id) >
      (select b.village_code, a.name, a.id from plan_pick b join worker a on a.regency_code = ${regencyCode} and a.id = b.worker_id
        where b.regency_code = ${regencyCode} and b.plan_id = ${planId} and b.worker_id = ${after ?? null}::uuid))
    order by k.village_code, w.name, k.worker_id limit ${aPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}
