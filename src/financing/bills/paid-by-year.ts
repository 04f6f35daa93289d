import { sql } from 'kysely'
import type { Db } from '../../platform/db/index.ts'

/** What left the treasury for bills (SP2D), by the year it left, and the months those bills were for. */
export async function paidByYear(
  db: Db,
  regencyCode: string,
): Promise<{ year: number; paid: number; fromMonth: string; untilMonth: string }[]> {
  const { rows } = await sql<{ year: number; paid: number; fromMonth: string; untilMonth: string }>`
    select extract(year from sp2d_on)::int as year, sum(paid)::bigint as paid, min(month) as "fromMonth",
      max(month) as "untilMonth"
    from bill where regency_code = ${regencyCode} and state = 'paid' group by 1 order by 1`.execute(db)
  return rows
}
