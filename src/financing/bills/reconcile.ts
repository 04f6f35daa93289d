import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { FundedGroup } from '../../rules/index.ts'
import { monthlyCosts } from '../tariffs/monthly-costs.ts'
import {
  type ReconcileBody,
  type ReconcileRowsBody,
  type ReconcileRowsView,
  type ReconcileView,
  type Stage,
  stages,
} from './api.ts'
import { type DifferenceKind, differenceKinds } from './difference-kinds.ts'
import { diedBefore, isHeld, livesIn, root } from './live-lines.ts'

/**
 * SQL: one row a person and month of decrees and bills, with what each says of it. A bill that was withdrawn says nothing;
 * what corrections paid stands with the bill they correct.
 */
async function entries(
  db: Db,
  regencyCode: string,
  { fromMonth, untilMonth, sourceId, decreeId }: ReconcileBody,
): Promise<RawBuilder<unknown>> {
  const costs = await monthlyCosts(db, regencyCode, fromMonth, untilMonth)
  const r = sql`${regencyCode}::text`
  const source = sourceId ? sql`and l.source_id = ${sourceId}::uuid` : sql``
  const decree = decreeId ? sql`and ${root} = ${decreeId}::uuid` : sql``
  const ofBill = sql`${sourceId ? sql`and x.source_id = ${sourceId}::uuid` : sql``}
    ${decreeId ? sql`and x.decree_id = ${decreeId}::uuid` : sql``}`
  return sql`
    cost as (select * from jsonb_to_recordset(${JSON.stringify(costs)}::jsonb) as c("group" text, month date, amount bigint)),
    decreed as (
      select l.id as line_id, c.month, l.source_id, l.group_code, c.amount, ${isHeld(regencyCode)} as held,
        ${diedBefore(regencyCode, sql`c.month`)} as dead
      from decree_line l join decree d on d.regency_code = ${r} and d.id = l.decree_id
      join cost c on c."group" = l.group_code and ${livesIn(sql`c.month`)}
      where l.regency_code = ${r} ${source} ${decree}
    ), later as (
      select x.corrects as bill_id, b.line_id, sum(b.paid) as paid from bill x
      join bill_line b on b.regency_code = ${r} and b.bill_id = x.id
      where x.regency_code = ${r} and x.kind = 'correction' and x.state = 'paid' ${ofBill} group by x.corrects, b.line_id
    ), billed as (
      select b.line_id, b.month, x.source_id, x.id as bill_id, x.state, b.group_code, b.amount, b.answer, b.charged,
        (b.paid + coalesce(later.paid, 0))::bigint as paid
      from bill x join bill_line b on b.regency_code = ${r} and b.bill_id = x.id
      left join later on later.bill_id = b.bill_id and later.line_id = b.line_id
      where x.regency_code = ${r} and x.kind = 'regular' and x.state <> 'withdrawn'
        and x.month >= ${fromMonth}::date and x.month < ${untilMonth}::date ${ofBill}
    ), entry as (
      select coalesce(d.line_id, b.line_id) as line_id, coalesce(d.month, b.month) as month,
        coalesce(d.source_id, b.source_id) as source_id, coalesce(b.group_code, d.group_code) as group_code, b.bill_id, b.state,
        d.line_id is not null as decreed, d.amount as tariff, coalesce(d.held, false) as held,
        coalesce(d.dead, false) as dead,
        b.line_id is not null as billed, b.amount, b.answer, b.charged, b.paid,
        case when d.line_id is not null and b.answer = 'accepted' then b.amount else 0 end as owed
      from decreed d full join billed b on b.line_id = d.line_id and b.month = d.month
    ), differing as (
      select entry.*, kind, difference from entry cross join lateral (
        select 'unbilled' as kind, tariff as difference where decreed and not billed and not held and not dead
        union all select 'dead', tariff where decreed and not billed and dead
        union all select 'held', tariff where decreed and not billed and held and not dead
        union all select 'waiting', amount where billed and answer = 'waiting'
        union all select 'rejected', amount where answer = 'rejected' and coalesce(paid, 0) = 0
        union all select 'rejected-paid', coalesce(paid, charged) where answer = 'rejected' and (paid > 0 or (paid is null and charged > 0))
        union all select 'not-decreed', coalesce(paid, amount) where billed and not decreed and answer <> 'rejected' and coalesce(paid, amount) <> 0
        union all select 'tariff-differs', charged - amount where answer = 'accepted' and charged <> amount
        union all select 'unpaid', amount where decreed and answer = 'accepted' and state <> 'paid'
        union all select 'overpaid', paid - owed where decreed and answer = 'accepted' and paid > owed
        union all select 'underpaid', owed - paid where decreed and answer = 'accepted' and paid < owed
      ) found
    )`
}

/** What of an entry belongs to a sum, and the rupiah it adds. */
const sumOf: Record<Stage, readonly [where: string, amount: string]> = {
  decreed: ['decreed', 'tariff'],
  billed: ['billed', 'amount'],
  accepted: ["answer = 'accepted'", 'amount'],
  charged: ['charged > 0', 'charged'],
  owed: ['owed > 0', 'owed'],
  paid: ['paid > 0', 'paid'],
}
const counted = ([where, amount]: readonly [string, string]) => sql`jsonb_build_object(
  'people', count(distinct line_id) filter (where ${sql.raw(where)}), 'months', count(*) filter (where ${sql.raw(where)}),
  'amount', coalesce(sum(${sql.raw(amount)}) filter (where ${sql.raw(where)}), 0))`

/** What was decreed, billed, accepted and paid in some months, in people, person-months and rupiah, and how they differ. */
export async function reconcileBills(
  db: Db,
  regencyCode: string,
  body: ReconcileBody,
): Promise<ReconcileView> {
  const all = await entries(db, regencyCode, body)
  const { rows } = await sql<Omit<ReconcileView, 'fromMonth' | 'untilMonth'>>`with ${all}
    select (select jsonb_build_object(${sql.join(stages.map((stage) => sql`${sql.lit(stage)}, ${counted(sumOf[stage])}`))})
        from entry) as sums,
      coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'people', people, 'months', months, 'amount', amount)) from (
        select kind, count(distinct line_id)::int as people, count(*)::int as months, sum(difference)::bigint as amount
        from differing group by kind) k), '[]') as differences,
      coalesce((select jsonb_agg(jsonb_build_object('month', month, 'decreed', decreed, 'billed', billed, 'accepted', accepted,
          'paid', paid, 'differing', differing) order by month) from (
        select month, coalesce(sum(tariff) filter (where decreed), 0)::bigint as decreed, coalesce(sum(amount), 0)::bigint as billed,
          coalesce(sum(amount) filter (where answer = 'accepted'), 0)::bigint as accepted, coalesce(sum(paid), 0)::bigint as paid,
          (select count(*) from differing f where f.month = entry.month)::int as differing
        from entry group by month) m), '[]') as months`.execute(db)
  const found = rows[0]!
  const place = (kind: DifferenceKind) => differenceKinds.indexOf(kind)
  return {
    fromMonth: body.fromMonth,
    untilMonth: body.untilMonth,
    ...found,
    differences: found.differences.toSorted((a, b) => place(a.kind) - place(b.kind)),
  }
}

export const rowsAPage = 50
const rowsOf = (stage: Stage) => {
  const [where, amount] = sumOf[stage]
  return sql`(select entry.*, null::text as kind, ${sql.raw(amount)} as difference from entry where ${sql.raw(where)})`
}

/** The people and months behind a difference, or behind a sum. */
export async function differingRows(
  db: Db,
  regencyCode: string,
  { kind, stage, page, ...body }: ReconcileRowsBody,
  most = rowsAPage,
): Promise<ReconcileRowsView> {
  const all = await entries(db, regencyCode, body)
  const { rows } = await sql<ReconcileRowsView['rows'][number] & { total: number }>`with ${all}
    select f.kind, f.month, l.id as "lineId", l.worker_id as "personId", l.name, l.nik_mask as "nikMask",
      coalesce(v.name, '') as village, s.name as source, f.group_code as "group", f.bill_id as "billId", f.answer,
      b.reason_code as "reasonCode", b.reason, f.tariff, f.amount as billed, f.charged, f.paid, f.difference,
      count(*) over ()::int as total
    from ${stage ? rowsOf(stage) : sql`differing`} f
    join decree_line l on l.regency_code = ${regencyCode} and l.id = f.line_id
    join funding_source s on s.regency_code = ${regencyCode} and s.id = f.source_id
    left join village v on v.code = l.village_code
    left join bill_line b on b.regency_code = ${regencyCode} and b.bill_id = f.bill_id and b.line_id = f.line_id
    where ${kind ?? null}::text is null or f.kind = ${kind ?? null}::text
    order by f.month, l.village_code, l.name, l.id, f.kind limit ${most} offset ${page * most}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _, ...row }) => ({ ...row, group: row.group as FundedGroup })),
  }
}
