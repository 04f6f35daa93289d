import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import { addMonths } from '../../rules/index.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'
import type { WasteRowsBody, WasteRowsView, WasteView } from './api.ts'
import { freeing, wasteKindNames, wasteKinds } from './kinds.ts'

export const rowsAPage = 50
const unsettled = sql`f.closed_on is null and f.state in ('open', 'in-work')`

/** What was found, as sums by kind, and what is freed once it is acted on. */
export async function getWaste(db: Db, regencyCode: string): Promise<WasteView> {
  const run = await latestRun(db, regencyCode)
  const { rows } = await sql<Omit<WasteView['kinds'][number], 'owner' | 'states'> & Record<string, number>>`
    select f.kind, count(*)::int as people, count(*) filter (where f.state = 'open')::int as "open",
      count(*) filter (where f.state = 'in-work')::int as "in-work", count(*) filter (where f.state = 'resolved')::int as "resolved",
      count(*) filter (where f.state = 'no-fault')::int as "no-fault",
      coalesce(sum(f.monthly) filter (where ${unsettled}), 0)::bigint as monthly,
      coalesce(sum(f.months_lost) filter (where f.state <> 'no-fault'), 0)::int as "monthsLost",
      coalesce(sum(f.lost) filter (where f.state <> 'no-fault'), 0)::bigint as lost,
      count(*) filter (where f.lost is null or (f.monthly is null and f.kind <> 'two-jobs' and not f.evidence ? 'over' and ${unsettled}))::int as unpriced
    from waste_finding f where f.regency_code = ${regencyCode} and f.closed_on is null group by f.kind`.execute(
    db,
  )
  const kinds = wasteKindNames.flatMap((kind) => {
    const found = rows.find((row) => row.kind === kind)
    if (!found) return []
    const { open, 'in-work': inWork, resolved, 'no-fault': noFault, ...sums } = found
    const states = { open: open!, 'in-work': inWork!, resolved: resolved!, 'no-fault': noFault! }
    return [{ ...sums, kind, owner: wasteKinds[kind].owner, states }]
  })
  const { rows: gone } = await sql<{ people: number }>`select count(*)::int as people from waste_finding f
    where f.regency_code = ${regencyCode} and f.closed_on is not null`.execute(db)
  return {
    asOf: run?.as_of ?? null,
    ranAt: run?.ran_at.toISOString() ?? null,
    kinds,
    closed: gone[0]!.people,
    freed: await freedBy(db, regencyCode, run),
    lost: await lostOnce(db, regencyCode),
  }
}

const latestRun = (db: Db, regencyCode: string) =>
  db
    .selectFrom('waste_run')
    .select(['as_of', 'ran_at'])
    .where('regency_code', '=', regencyCode)
    .orderBy('ran_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()

/** Of a person with several findings the largest loss: the same rupiah is not lost twice. */
async function lostOnce(db: Db, regencyCode: string): Promise<number> {
  const { rows } = await sql<{ lost: number }>`select coalesce(sum(lost), 0)::bigint as lost from (
    select max(f.lost) as lost from waste_finding f
    where f.regency_code = ${regencyCode} and f.closed_on is null and f.state <> 'no-fault' group by f.person_id, f.payer) once`.execute(
    db,
  )
  return rows[0]!.lost
}

type Run = Awaited<ReturnType<typeof latestRun>>

async function freedBy(db: Db, regencyCode: string, run: Run): Promise<WasteView['freed']> {
  if (!run) return { people: 0, monthly: 0, groups: [] }
  const asOf = run.as_of
  const [month, ran] = [`${asOf.slice(0, 7)}-01`, run.ran_at.toISOString().slice(0, 7)]
  const { rows } = await sql<{
    group: string
    people: number
    monthly: number
    waiting: number
    unprotected: number
  }>`
    select o.group_code as "group", count(*)::int as people, sum(o.monthly)::bigint as monthly,
      (select count(*) from waiting_person w where w.regency_code = ${regencyCode} and w.closed_at is null
        and w.group_code = o.group_code)::int as waiting,
      (select coalesce(sum(c.uncovered), 0) from coverage_cell c where c.regency_code = ${regencyCode} and c.as_of = ${asOf}::date
        and c.group_code = o.group_code)::int as unprotected
    from (select f.person_id, f.payer, min(f.group_code) as group_code, max(f.monthly) as monthly
      from waste_finding f where f.regency_code = ${regencyCode} and ${unsettled} and f.monthly is not null
        and f.kind = any(${freeing as string[]}) group by 1, 2) o
    group by 1 order by 3 desc, 1`.execute(db)
  const costs = await monthlyCosts(db, regencyCode, month, `${addMonths(ran, 1)}-01`)
  const groups = rows.map((row) => {
    const of = (day: string) =>
      costs.find((cost) => cost.group === row.group && cost.month === day)?.amount ?? null
    const tariff = of(month) ?? of(`${ran}-01`)
    return { ...row, tariff, protects: tariff === null ? 0 : Math.floor(row.monthly / tariff) }
  })
  return {
    people: groups.reduce((sum, row) => sum + row.people, 0),
    monthly: groups.reduce((sum, row) => sum + row.monthly, 0),
    groups,
  }
}

/** The findings themselves, by village and name, a page after the last one shown. */
export async function getWasteRows(
  db: Db,
  regencyCode: string,
  { kind, state, closed, villageCode, after }: WasteRowsBody,
): Promise<WasteRowsView> {
  const which = sql`f.regency_code = ${regencyCode} and (f.closed_on is not null) = ${closed}::boolean
    and (${kind ?? ''} in ('', f.kind)) and (${state ?? ''} in ('', f.state)) and (${villageCode ?? ''} in ('', f.village_code))`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from waste_finding f where ${which}`.execute(db)
  const { rows } = await sql<WasteRowsView['rows'][number]>`
    select f.id, f.person_id as "personId", f.kind, f.payer, f.name, f.nik_mask as "nikMask", coalesce(v.name, '') as village,
      coalesce(d.name, '') as district, f.group_code as "group", f.evidence, f.monthly, f.months_lost as "monthsLost", f.lost,
      f.state, f.state_reason as "stateReason", f.state_by as "stateBy", f.opened_on as "openedOn", f.seen_on as "seenOn",
      f.closed_on as "closedOn"
    from waste_finding f
    left join village v on v.code = f.village_code
    left join district d on d.code = f.district_code
    where ${which} and (${after ?? null}::uuid is null or (f.kind, f.village_code, f.name, f.id) >
      (select a.kind, a.village_code, a.name, a.id from waste_finding a where a.regency_code = ${regencyCode} and a.id = ${after ?? null}::uuid))
    order by f.kind, f.village_code, f.name, f.id limit ${rowsAPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}
