import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, expect, it } from 'vitest'
import { migrateTo } from '../platform/db/index.ts'
import { freshDatabase } from '../platform/test-database.ts'
import { opinionsOf } from './review-opinion-store.ts'

const { db, close } = await freshDatabase()
afterAll(close)
const regencyCode = '73.16'
const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour))

it('decisions of the release before are opinions in their rounds, and its pairs are still one person’s to decide', async () => {
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  await migrateTo(db, '0005-registering-and-merging')
  await sql`insert into tenant (regency_code, lists_version, linked_version, created_at) values (${regencyCode}, 3, 3, ${at(0)})`.execute(
    db,
  )
  const [left, right] = [v7(), v7()]
  const decided = async (verdict: string, hour: number, undone: number | null) =>
    sql`insert into review_decision (regency_code, id, kind, left_id, right_id, verdict, decided_by, decided_at, undone_by, undone_at)
      values (${regencyCode}, ${v7()}, 'membership', ${left}, ${right}, ${verdict}, 'rahma', ${at(hour)},
        ${undone === null ? null : 'rahma'}, ${undone === null ? null : at(undone)})`.execute(db)
  await decided('same', 1, 2)
  await decided('different', 3, 4)
  await decided('same', 5, null)

  await migrateTo(db, '0006-two-reviewers')
  const { rows } =
    await sql`select verdict, part, round, given_by, model_version from review_opinion order by round`.execute(
      db,
    )
  const said = { part: 'sole', given_by: 'rahma', model_version: null }
  expect(rows).toEqual([
    { ...said, verdict: 'same', round: 0 },
    { ...said, verdict: 'different', round: 1 },
    { ...said, verdict: 'same', round: 2 },
  ])
  const pair = { kind: 'membership', leftId: left, rightId: right } as const
  expect((await opinionsOf(db, regencyCode, [pair]))(pair)).toMatchObject([
    { by: 'rahma', verdict: 'same', at: at(5) },
  ])
  const { rows: tenants } = await sql`select two_reviewers from tenant`.execute(db)
  expect(tenants).toEqual([{ two_reviewers: false }])
})
