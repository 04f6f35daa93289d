import { type RawBuilder, sql } from 'kysely'
import { isTooSmall } from '../../access/questions.ts'
import { paidByYear } from '../../financing/questions.ts'
import type { Db } from '../../platform/db/index.ts'
import type {
  BenefitsView,
  FamiliesBody,
  FamiliesView,
  ImportsView,
  PaymentsView,
  VillagesQuery,
  VillagesView,
} from './api.ts'

export const rowsAPage = 50

/** For whom the sums are: what is too small to be told depends on it, and whether they see what the regency paid in. */
export interface Reader {
  role: string
  seesBudget: boolean
}
interface Sums {
  people: number
  payments: number
  amount: number
}
const sums = sql`count(distinct p.beneficiary)::int as people, count(*)::int as payments, coalesce(sum(p.amount), 0)::bigint as amount`

/** What was paid: the sums of the files, whoever was found. */
export async function getBenefits(db: Db, regencyCode: string, reader: Reader): Promise<BenefitsView> {
  const by = async <Key extends object>(key: RawBuilder<unknown>, order = sql`sum(p.amount) desc`) =>
    (
      await sql<
        Key & Sums
      >`select ${key}, ${sums} from benefit_payment p where p.regency_code = ${regencyCode}
        group by ${sql.raw('1')} order by ${order}`.execute(db)
    ).rows.map((row) => told(row, reader.role))
  const period = await periodOf(db, regencyCode)
  const { rows: totals } = await sql<
    Sums & { financedPeople: number; financedAmount: number; nowhere: number; nowhereAmount: number }
  >`
    select ${sums}, count(distinct p.beneficiary) filter (where p.payer_kind = 'regency')::int as "financedPeople",
      coalesce(sum(p.amount) filter (where p.payer_kind = 'regency'), 0)::bigint as "financedAmount",
      count(*) filter (where p.found_by = 'none')::int as nowhere,
      coalesce(sum(p.amount) filter (where p.found_by = 'none'), 0)::bigint as "nowhereAmount"
    from benefit_payment p where p.regency_code = ${regencyCode}`.execute(db)
  const { people, payments, amount, financedPeople, financedAmount, nowhere, nowhereAmount } = totals[0]!
  const { rows: cells } = await sql<BenefitsView['cells'][number] & Sums>`
    select p.programme, p.payer_kind as payer, ${sums} from benefit_payment p where p.regency_code = ${regencyCode}
    group by 1, 2 order by 1, sum(p.amount) desc`.execute(db)
  const { rows: byMonth } = await sql<BenefitsView['byMonth'][number]>`
    select to_char(p.paid_on, 'YYYY-MM') as month, sum(p.amount)::bigint as amount from benefit_payment p
    where p.regency_code = ${regencyCode} group by 1 order by 1`.execute(db)
  return {
    period,
    people,
    payments,
    amount,
    average: people === 0 ? null : Math.round(amount / people),
    pemdaFinanced: { people: financedPeople, amount: financedAmount },
    byProgramme: await by<{ programme: BenefitsView['byProgramme'][number]['programme'] }>(sql`p.programme`),
    byPayer: await by<{ payer: BenefitsView['byPayer'][number]['payer'] }>(sql`p.payer_kind as payer`),
    cells: cells.map((row) => told(row, reader.role)),
    byMonth,
    districts: await districtsOf(db, regencyCode, reader.role),
    nowhere: { payments: nowhere, amount: nowhereAmount },
    paidIn: reader.seesBudget ? await paidIn(db, regencyCode) : null,
  }
}

/** Sums of too few people for the reader are kept back. */
function told<Row extends Sums>(row: Row, role: string) {
  return isTooSmall(role, row.people) ? { ...row, people: null, payments: null, amount: null } : row
}

async function periodOf(db: Db, regencyCode: string): Promise<BenefitsView['period']> {
  const { from, until } = await db
    .selectFrom('benefit_import')
    .select(({ fn }) => [fn.min('from_day').as('from'), fn.max('until_day').as('until')])
    .where('regency_code', '=', regencyCode)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return from && until ? { from, until } : null
}

async function districtsOf(db: Db, regencyCode: string, role: string): Promise<BenefitsView['districts']> {
  const { rows } = await sql<Sums & { code: string; name: string }>`
    select p.district_code as code, coalesce(d.name, '') as name, ${sums} from benefit_payment p
    left join district d on d.code = p.district_code
    where p.regency_code = ${regencyCode} group by 1, 2 order by sum(p.amount) desc, 1`.execute(db)
  return rows.map((row) => told(row, role))
}

/** The villages of a district, or what lies in none; without a district the districts. Of one programme, or of all. */
export async function getVillages(
  db: Db,
  regencyCode: string,
  { district, programme }: VillagesQuery,
  role: string,
): Promise<VillagesView> {
  const [code, table] =
    district === undefined
      ? [sql.ref('p.district_code'), sql.table('district')]
      : [sql.ref('p.village_code'), sql.table('village')]
  const { rows } = await sql<Sums & { code: string; name: string }>`
    select ${code} as code, coalesce(v.name, '') as name, ${sums} from benefit_payment p
    left join ${table} v on v.code = ${code}
    where p.regency_code = ${regencyCode} and (${district ?? null}::text is null or p.district_code = ${district ?? null})
      and ${programme ?? ''} in ('', p.programme)
    group by 1, 2 order by sum(p.amount) desc, 1`.execute(db)
  return rows.map((row) => told(row, role))
}

async function paidIn(db: Db, regencyCode: string): Promise<BenefitsView['paidIn']> {
  const { rows } = await sql<{ year: number; amount: number }>`
    select extract(year from p.paid_on)::int as year, sum(p.amount)::bigint as amount from benefit_payment p
    where p.regency_code = ${regencyCode} and p.payer_kind = 'regency' group by 1`.execute(db)
  const out = new Map(rows.map(({ year, amount }) => [year, amount]))
  return (await paidByYear(db, regencyCode)).map((row) => ({ ...row, paidOut: out.get(row.year) ?? 0 }))
}

const which = (regencyCode: string, { district, village, programme, payer }: FamiliesBody) => sql`
  p.regency_code = ${regencyCode} and (${district ?? null}::text is null or p.district_code = ${district ?? null})
  and (${village ?? null}::text is null or p.village_code = ${village ?? null})
  and (${programme ?? ''} in ('', p.programme)) and (${payer ?? ''} in ('', p.payer_kind))`

async function page<Row>(
  db: Db,
  regencyCode: string,
  body: FamiliesBody,
  shown: RawBuilder<unknown>,
): Promise<{ total: number; rows: Row[] }> {
  const after = body.after ?? null
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from benefit_payment p where ${which(regencyCode, body)}`.execute(db)
  const { rows } = await sql<Row>`
    select p.id, p.programme, p.payer_kind as payer, p.amount, coalesce(v.name, '') as village,
      coalesce(d.name, '') as district, ${shown}
    from benefit_payment p
    left join village v on v.code = p.village_code
    left join district d on d.code = p.district_code
    where ${which(regencyCode, body)} and (${after}::uuid is null or (p.amount, p.id) <
      (select a.amount, a.id from benefit_payment a where a.regency_code = ${regencyCode} and a.id = ${after}::uuid))
    order by p.amount desc, p.id desc limit ${rowsAPage}`.execute(db)
  return { total: counted[0]!.total, rows }
}

/** Payments as families without a name, the largest first. */
export const getFamilies = (db: Db, regencyCode: string, body: FamiliesBody): Promise<FamiliesView> =>
  page(db, regencyCode, body, sql`to_char(p.paid_on, 'YYYY-MM') as month`)

/** Payments with whose they are. */
export const getPayments = (db: Db, regencyCode: string, body: FamiliesBody): Promise<PaymentsView> =>
  page(
    db,
    regencyCode,
    body,
    sql`p.paid_on as "paidOn", p.name, p.nik_mask as "nikMask", p.found_by as "foundBy",
      (select c.person_id from coverage_person c where c.regency_code = ${regencyCode}
        and (c.participant_id = p.participant_id or c.worker_id = p.worker_id)
        order by (c.participant_id = p.participant_id) desc nulls last limit 1) as "personId"`,
  )

export async function getImports(db: Db, regencyCode: string): Promise<ImportsView> {
  const rows = await db
    .selectFrom('benefit_import')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('entered_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    from: row.from_day,
    until: row.until_day,
    rows: row.rows,
    amount: row.amount,
    skipped: row.skipped,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at.toISOString(),
    undone: row.undone_at && {
      by: row.undone_by ?? '',
      at: row.undone_at.toISOString(),
      reason: row.undone_reason,
    },
  }))
}
