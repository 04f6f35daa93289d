import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tx } from '../../platform/db/index.ts'
import { freshDatabase } from '../../platform/test-database.ts'
import { runBills } from '../bills/run-bills.ts'
import { aDecree, aSource, as, regency, withTariffs } from '../bills/test-ground.ts'
import { followPeople } from './follow-people.ts'
import { secondLines } from './second-lines.ts'
import { human } from './test-people.ts'

const { db, close } = await freshDatabase()
beforeAll(() => withTariffs(db))
afterAll(close)

/** A worker is merged into another by a person, as the refresh leaves it: the id is gone, the act says whose it is. */
async function merge(gone: string, into: string): Promise<string> {
  const act = v7()
  await sql`insert into worker_act (regency_code, id, kind, worker_id, other_id, reason, decided_by, decided_at, lists_version)
    values (${regency}, ${act}, 'merge', ${into}, ${gone}, 'sama', 'ani', now(), 1)`.execute(db)
  await sql`delete from worker where id = ${gone}`.execute(db)
  return act
}
const workersOf = async (table: 'decree_line' | 'bill_line', decreeId: string) => {
  const { rows } =
    table === 'decree_line'
      ? await sql<{
          id: string
        }>`select worker_id as id from decree_line where decree_id = ${decreeId}`.execute(db)
      : await sql<{ id: string }>`select b.worker_id as id from bill_line b join bill x on x.id = b.bill_id
          where x.decree_id = ${decreeId}`.execute(db)
  return rows.map(({ id }) => id).toSorted()
}
const follow = () => tx(db, (trx) => followPeople(trx, regency))

test('lines and bills go with whom their worker became part of, and back when they are told apart', async () => {
  const sourceId = await aSource(db)
  const { id, people } = await aDecree(db, sourceId, [{}, {}])
  const other = (await aDecree(db, sourceId, [{}], { fromMonth: '2026-07-01' })).people[0]!
  await runBills(db, as('dina'), { fromMonth: '2026-01-01', untilMonth: '2026-02-01', sourceId })
  expect(await follow()).toBe(0)
  const [gone, stays] = people as [string, string]
  const kept = (
    await sql<{ worker: string }>`select to_jsonb(w) as worker from worker w where id = ${gone}`.execute(db)
  ).rows[0]!
  const act = await merge(gone, other)
  // The other is paid for from July on by a decree of their own: one person has one payer.
  expect(await follow()).toBe(0)
  expect(await workersOf('decree_line', id)).toEqual([gone, stays].toSorted())
  await sql`update decree_line set until_month = '2026-07-01' where worker_id = ${gone}`.execute(db)
  expect(await follow()).toBe(1)
  expect(await follow()).toBe(0)
  expect(await workersOf('decree_line', id)).toEqual([other, stays].toSorted())
  expect(await workersOf('bill_line', id)).toEqual([other, stays].toSorted())
  await sql`update worker_act set undone_at = now(), undone_by = 'budi' where id = ${act}`.execute(db)
  await sql`insert into worker select * from jsonb_populate_record(null::worker, ${JSON.stringify(kept.worker)}::jsonb)`.execute(
    db,
  )
  expect(await follow()).toBe(1)
  expect(await workersOf('decree_line', id)).toEqual([gone, stays].toSorted())
  expect(await workersOf('bill_line', id)).toEqual([gone, stays].toSorted())
})

test('who is in no list any more stays where they were signed for', async () => {
  const { id, people } = await aDecree(db, await aSource(db), [{}])
  await sql`delete from worker where id = ${people[0]!}`.execute(db)
  expect(await follow()).toBe(0)
  expect(await workersOf('decree_line', id)).toEqual(people)
})

test('of two lines of the same months that become one person, one goes and the other stays; of two who wait, one', async () => {
  const sourceId = await aSource(db)
  const { id, people } = await aDecree(db, sourceId, [{}, {}])
  const [first, second] = people as [string, string]
  const third = await human(db)
  const waiting = [await human(db), await human(db)]
  for (const worker of waiting)
    await sql`insert into waiting_person (regency_code, id, worker_id, group_code, asked_by, asked_on, entered_by, entered_at)
      values (${regency}, ${v7()}, ${worker}, 'rentan', 'Desa', '2026-02-01', 'ani', now())`.execute(db)
  for (const gone of [first, second, ...waiting]) await merge(gone, third)
  expect(await follow()).toBe(1)
  expect((await workersOf('decree_line', id)).filter((worker) => worker === third)).toHaveLength(1)
  expect(await follow()).toBe(0)
  expect(await tx(db, (trx) => secondLines(trx, regency))).toEqual([
    { line: expect.any(String), person: third },
  ])
  const { rows } = await sql`select 1 from waiting_person where worker_id = ${third}`.execute(db)
  expect(rows).toHaveLength(1)
})
