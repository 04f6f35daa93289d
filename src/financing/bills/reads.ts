import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'
import type { BillState } from '../../platform/db/schema/bill-rows.ts'
import type { BillsView, BillView } from './api.ts'
import type { Sum } from './sums.ts'
import { sumsOf } from './sums.ts'

type Head = BillsView[number]
const part = (
  answer: string,
) => sql`jsonb_build_object('people', count(b.line_id) filter (where b.answer = ${sql.lit(answer)}),
  'amount', coalesce(sum(b.amount) filter (where b.answer = ${sql.lit(answer)}), 0))`

export interface WhichBills {
  from?: string | undefined
  until?: string | undefined
  sourceId?: string | undefined
  id?: string | undefined
}

/** The bills of some months, the latest month first, as they stand on a day. */
export async function getBills(
  db: Db,
  regencyCode: string,
  { from, until, sourceId, id }: WhichBills,
  today: string,
): Promise<BillsView> {
  const { rows } = await sql<Head>`
    select x.id, x.kind, x.month, x.part, x.source_id as "sourceId", s.name as source, x.decree_id as "decreeId",
      d.number as decree, x.corrects, x.state, x.due_on as "dueOn",
      x.state not in ('paid', 'withdrawn') and x.kind = 'regular' and x.due_on < ${today}::date as late,
      x.people, x.amount, x.paid, sums.*
    from bill x
    join funding_source s on s.regency_code = x.regency_code and s.id = x.source_id
    join decree d on d.regency_code = x.regency_code and d.id = x.decree_id
    cross join lateral (select ${part('accepted')} as accepted, ${part('rejected')} as rejected, ${part('waiting')} as waiting
      from bill_line b where b.regency_code = ${regencyCode} and b.bill_id = x.id) sums
    where x.regency_code = ${regencyCode} and (${id ?? null}::uuid is null or x.id = ${id ?? null}::uuid)
      and (${from ?? null}::date is null or x.month >= ${from ?? null}::date)
      and (${until ?? null}::date is null or x.month < ${until ?? null}::date)
      and (${sourceId ?? null}::uuid is null or x.source_id = ${sourceId ?? null}::uuid)
    order by x.month desc, s.name, d.number, x.kind desc, x.part, x.made_at`.execute(db)
  return rows
}

/** One bill with what became of its people, in sums. */
export async function getBill(
  db: Db,
  regencyCode: string,
  id: string,
  today: string,
): Promise<BillView | undefined> {
  const [head] = await getBills(db, regencyCode, { id }, today)
  if (!head) return undefined
  const bill = await db
    .selectFrom('bill')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { charged, rejectedCharged, otherTariff } = await sumsOf(db, regencyCode, id)
  const paper = (name: 'spp' | 'spm' | 'sp2d' | 'receipt') => ({
    number: bill[`${name}_number`],
    on: bill[`${name}_on`],
  })
  return {
    ...head,
    contributionCode: bill.contribution_code,
    charged: bill.charged,
    chargedByPerson: charged,
    rejectedCharged,
    otherTariff,
    spp: paper('spp'),
    spm: paper('spm'),
    sp2d: paper('sp2d'),
    receipt: paper('receipt'),
    groups: await groupsOf(db, regencyCode, id),
    reasons: await reasonsOf(db, regencyCode, id),
    corrections: await correctionsOf(db, regencyCode, id),
    acts: await actsOf(db, regencyCode, id),
  }
}

async function groupsOf(db: Db, regencyCode: string, id: string): Promise<BillView['groups']> {
  const { rows } = await sql<BillView['groups'][number]>`
    select b.group_code as "group", count(*)::int as people, max(b.amount)::bigint as tariff, sum(b.amount)::bigint as amount,
      ${part('accepted')} as accepted
    from bill_line b where b.regency_code = ${regencyCode} and b.bill_id = ${id} group by b.group_code order by b.group_code`.execute(
    db,
  )
  return rows
}

async function reasonsOf(db: Db, regencyCode: string, id: string): Promise<BillView['reasons']> {
  const { rows } = await sql<{ code: BillView['reasons'][number]['code'] } & Sum>`
    select reason_code as code, count(*)::int as people, sum(amount)::bigint as amount from bill_line
    where regency_code = ${regencyCode} and bill_id = ${id} and answer = 'rejected'
    group by reason_code order by people desc, code`.execute(db)
  return rows
}

const correctionsOf = async (db: Db, regencyCode: string, id: string): Promise<BillView['corrections']> =>
  (await db
    .selectFrom('bill')
    .select(['id', 'state', 'amount'])
    .where('regency_code', '=', regencyCode)
    .where('corrects', '=', id)
    .orderBy('made_at')
    .execute()) as { id: string; state: BillState; amount: number }[]

async function actsOf(db: Db, regencyCode: string, id: string): Promise<BillView['acts']> {
  const rows = await db
    .selectFrom('bill_act')
    .select(['kind', 'by', 'at', 'reason'])
    .where('regency_code', '=', regencyCode)
    .where('bill_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
