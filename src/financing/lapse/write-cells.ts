import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { protectedPeople } from './protected-people.ts'

/** Counts anew until when people are paid for, for those who see totals alone. */
export async function writeLapseCells(trx: Tx, regencyCode: string): Promise<void> {
  await trx.deleteFrom('lapse_cell').where('regency_code', '=', regencyCode).execute()
  await sql`insert into lapse_cell (regency_code, id, payer, segment, group_code, village_code, covered_until, decree_until,
      in_row, people)
    select ${regencyCode}, gen_random_uuid(), payer, segment, group_code, village_code, covered_until, decree_until, in_row, count(*)
    from (${protectedPeople(regencyCode, { inRow: true })}) p
    group by payer, segment, group_code, village_code, covered_until, decree_until, in_row`.execute(trx)
}
