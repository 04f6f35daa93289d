import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** As many rows as SIPP takes in one file. */
export const membersAFile = 10_000

export interface MemberRow {
  number: number
  nikSealed: Buffer | null
  nikMask: string | null
  name: string
  birthDate: string | null
  sex: string | null
  address: string
  village: string
  district: string
  group: string
  month: string
  from: string
  until: string
  amount: number
  base: number | null
  occupation: string | null
  motherName: string | null
  decree: string
  source: string
}

export interface WhichMembers {
  billId: string
  /** Which ten thousand, from 1. */
  part: number
}

const bounds = ({ part }: WhichMembers) =>
  sql`b.number > ${(part - 1) * membersAFile}::int and b.number <= ${part * membersAFile}::int`

/** SQL: the people of a file of members, as ids of workers. */
export const memberIds = (regencyCode: string, which: WhichMembers) => sql`
  select b.worker_id::text as id from bill_line b
  where b.regency_code = ${regencyCode} and b.bill_id = ${which.billId}::uuid and ${bounds(which)}`

/** The people of a bill in the order of their numbers, a page at a time; `base` is what their tariff is reckoned from. */
export async function* memberRows(
  trx: Tx,
  regencyCode: string,
  which: WhichMembers,
): AsyncGenerator<MemberRow> {
  const query = sql<MemberRow>`
    select b.number, l.nik_sealed as "nikSealed", l.nik_mask as "nikMask", l.name, l.birth_date as "birthDate", l.sex, l.address,
      coalesce(v.name, '') as village, coalesce(d.name, '') as district, b.group_code as "group", b.month,
      l.from_month as "from", (l.until_month - 1)::date as "until", b.amount,
      (select t.base from group_tariff t where t.regency_code = b.regency_code and t.group_code = b.group_code
        and t.withdrawn_at is null and t.from_month <= b.month order by t.from_month desc limit 1) as base,
      w.occupation, w.mother_name as "motherName", k.number as decree, s.name as source
    from bill_line b
    join bill x on x.regency_code = b.regency_code and x.id = b.bill_id
    join decree k on k.regency_code = x.regency_code and k.id = x.decree_id
    join funding_source s on s.regency_code = x.regency_code and s.id = x.source_id
    join decree_line l on l.regency_code = b.regency_code and l.id = b.line_id
    left join worker w on w.regency_code = b.regency_code and w.id = b.worker_id
    left join village v on v.code = l.village_code
    left join district d on d.code = l.district_code
    where b.regency_code = ${regencyCode} and b.bill_id = ${which.billId}::uuid and ${bounds(which)}
    order by b.number`
  for await (const page of trx.getExecutor().stream<MemberRow>(query.compile(trx), 1000)) yield* page.rows
}
