import { sql } from 'kysely'
import { manyPeople } from '../src/financing/bills/many-people.ts'
import { runBills } from '../src/financing/questions.ts'
import type { Db } from '../src/platform/db/index.ts'
import { onFreshGround, regencyCode } from './ground.ts'
import { type Bench, fastest, row } from './harness.ts'

const people = 17_042
const months = { fromMonth: '2025-01-01', untilMonth: '2027-01-01' }
const lines = people * 24
const rounds = 3

export const bench: Bench = {
  name: 'billing',
  about: `bills of ${people.toLocaleString('en')} people for 24 months: ${lines.toLocaleString('en')} lines`,
  run: (report) =>
    onFreshGround(async ({ db }) => {
      await manyPeople(db, { regencyCode, people, ...months })
      const bare = await fastest(rounds, () => bareInsert(db))
      let whole = Number.POSITIVE_INFINITY
      for (let round = 0; round < rounds; round++) {
        await sql`truncate bill_act, bill_line, bill cascade`.execute(db)
        const start = performance.now()
        const acting = { regencyCode, actor: 'bench', at: new Date('2026-12-01T00:00:00Z') }
        const done = await runBills(db, acting, months)
        if (!done.ok || done.lines !== lines) throw new Error(`${JSON.stringify(done)}, not ${lines} lines`)
        whole = Math.min(whole, performance.now() - start)
      }
      report(
        row(
          `bill run of ${lines} lines, against a bare INSERT … SELECT with the same indexes`,
          whole,
          'ms',
          bare,
        ),
      )
    }),
}

/** The same rows into a table of the same shape, in one statement that asks nothing. */
async function bareInsert(db: Db): Promise<void> {
  await sql`drop table if exists bare_line`.execute(db)
  await sql`create table bare_line (like bill_line including all)`.execute(db)
  await sql`insert into bare_line (regency_code, bill_id, line_id, number, month, worker_id, group_code, district_code, village_code, amount)
    select regency_code, m.bill_id, id, row_number() over (partition by m.bill_id order by village_code, name, id), m.month,
      worker_id, group_code, district_code, village_code, 16800
    from (select gen_random_uuid() as bill_id, month::date from generate_series(${months.fromMonth}::date,
      ${months.untilMonth}::date - interval '1 month', interval '1 month') month) m
    cross join decree_line`.execute(db)
}
