import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../platform/test-database.ts'
import { settleRest } from './answers/apply-answers.ts'
import { stages } from './api.ts'
import { payBill } from './pay-bill.ts'
import { getBills } from './reads.ts'
import { differingRows, reconcileBills } from './reconcile.ts'
import { runBills } from './run-bills.ts'
import { orderPayment, requestPayment, sendBill } from './step-bill.ts'
import { aSource, as, regency, withTariffs } from './test-ground.ts'

const { db, close } = await freshDatabase()
beforeAll(() => withTariffs(db))
afterAll(close)
const acting = as('dina')

/** A signed decree for so many people, paid from a source of its own until the end of the year. */
async function decreeFor(people: number, months: number) {
  const sourceId = await aSource(db)
  const [id, fromMonth] = [v7(), `2026-${String(13 - months).padStart(2, '0')}-01`]
  await sql`insert into decree (regency_code, id, title, from_month, until_month, state, number, signed_on, made_by, made_at)
    values (${regency}, ${id}, 'Pekerja rentan', ${fromMonth}::date, '2027-01-01', 'signed', ${id}, '2026-01-02', 'ani', ${acting.at})`.execute(
    db,
  )
  await sql`insert into decree_line (regency_code, id, decree_id, kind, worker_id, group_code, source_id, from_month,
      until_month, signed, name)
    select ${regency}, gen_random_uuid(), ${id}::uuid, 'add', gen_random_uuid(), 'rentan', ${sourceId}::uuid, ${fromMonth}::date,
      '2027-01-01', true, 'Orang ' || n from generate_series(1, ${people}) n`.execute(db)
  const { sums } = await reconcileBills(db, regency, { fromMonth, untilMonth: '2027-01-01', sourceId })
  return { sourceId, fromMonth, decreed: sums.decreed }
}

test.each([
  ['TV-67 Lombok Timur', 12_698, 9, 1_919_937_600],
  ['TV-68 a village of Gowa', 100, 12, 20_160_000],
])('%s: %i people for %i months cost Rp%i', async (_, people, months, amount) => {
  const { decreed } = await decreeFor(people, months)
  expect(decreed).toEqual({ people, months: people * months, amount })
})

test('TV-69 Sampang: what was reported does not pay for 9,016 people of three groups, and is not posted', async () => {
  const people = 2_289 + 727 + 6_000
  const { sourceId, fromMonth, decreed } = await decreeFor(people, 8)
  expect(decreed).toEqual({ people: 9_016, months: 9_016 * 8, amount: 1_211_750_400 })
  const month = { fromMonth, untilMonth: '2026-06-01', sourceId }
  const later = as('dina', '2026-07-01')
  expect(await runBills(db, later, month)).toMatchObject({ ok: true, lines: people })
  const { id } = (await getBills(db, regency, { sourceId }, '2026-07-01'))[0]!
  expect(await sendBill(db, later, id)).toEqual({ ok: true })
  expect(await settleRest(db, later, id, { answer: 'accepted', reason: '' })).toMatchObject({ ok: true })
  const paper = { number: 'SPP 1', on: '2026-07-01' }
  expect(
    await requestPayment(db, later, id, { ...paper, contributionCode: '7', charged: decreed.amount / 8 }),
  ).toEqual({ ok: true })
  expect(await orderPayment(db, later, id, paper)).toEqual({ ok: true })
  const reported = 927_000_000 / 8
  expect(
    await payBill(db, later, id, { ...paper, amount: reported, reason: 'Menurut laporan' }),
  ).toMatchObject({
    problem: 'bill-amount',
    detail: { accepted: 1_211_750_400 / 8 },
  })
  const { sums, differences } = await reconcileBills(db, regency, month)
  expect(sums.paid.amount).toBe(0)
  // Every sum opens its rows.
  for (const stage of stages) {
    const { total, rows } = await differingRows(db, regency, { ...month, stage, page: 0 }, 10_000)
    const added = rows.reduce((all, { difference }) => all + (difference ?? 0), 0)
    expect([stage, total, added]).toEqual([stage, sums[stage].months, sums[stage].amount])
  }
  expect(differences).toEqual([{ kind: 'unpaid', people, months: people, amount: 1_211_750_400 / 8 }])
})
