import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../platform/test-database.ts'
import { type Answer, applyAnswers } from './answers/apply-answers.ts'
import { payBill } from './pay-bill.ts'
import { getLines } from './read-lines.ts'
import { getBill, getBills } from './reads.ts'
import { reconcileBills } from './reconcile.ts'
import { runBills } from './run-bills.ts'
import { orderPayment, requestPayment, sendBill } from './step-bill.ts'
import { aDecree, aSource, as, regency, withTariffs } from './test-ground.ts'

const { db, close } = await freshDatabase()
const acting = as('dina', '2026-12-31')
const year = { fromMonth: '2026-01-01', untilMonth: '2027-01-01' }
beforeAll(() => withTariffs(db))
afterAll(close)

/** A year told by numbers: how many people of each group, when each leaves (13: never), and what BPJS says to each line. */
const years = fc.record({
  rentan: fc.array(fc.integer({ min: 2, max: 13 }), { minLength: 1, maxLength: 5 }),
  keagamaan: fc.array(fc.integer({ min: 2, max: 13 }), { maxLength: 3 }),
  rejects: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  from: fc.integer({ min: 1, max: 12 }),
})

test('the sum of lines is the bill, is the posting, is what the reconciliation says; nobody rejected is paid', async () => {
  await fc.assert(
    fc.asyncProperty(years, async ({ rentan, keagamaan, rejects, from }) => {
      const sourceId = await aSource(db)
      const months = { fromMonth: `2026-${String(from).padStart(2, '0')}-01`, untilMonth: '2027-01-01' }
      let persons = 0
      for (const [group, leaving] of [
        ['rentan', rentan],
        ['keagamaan', keagamaan],
      ] as const) {
        if (leaving.length === 0) continue
        const { people } = await aDecree(
          db,
          sourceId,
          leaving.map(() => ({})),
          { ...months, group },
        )
        for (const [i, month] of leaving.entries())
          if (month < 13 && month > from)
            await sql`update decree_line set ended_month = make_date(2026, ${month}::int, 1) where worker_id = ${people[i]!}`.execute(
              db,
            )
        persons += people.length
      }
      const run = await runBills(db, acting, { ...year, sourceId })
      expect(run).toMatchObject({ ok: true })
      let next = 0
      let accepted = 0
      let paid = 0
      for (const { id, amount } of await getBills(db, regency, { sourceId }, '2026-12-31')) {
        const { rows } = await getLines(db, regency, id, { after: 0 })
        expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(amount)
        await sendBill(db, acting, id)
        const answers = rows.map(
          ({ number }): Answer => ({
            row: number,
            number,
            nikIndex: null,
            answer: rejects[next++ % rejects.length] ? 'rejected' : 'accepted',
            reasonCode: '',
            reason: '',
            charged: null,
          }),
        )
        await applyAnswers(db, acting, id, answers, { apply: true })
        const bill = (await getBill(db, regency, id, '2026-12-31'))!
        if (bill.accepted.people === 0) continue
        accepted += bill.accepted.amount
        const paper = { number: `D ${id}`, on: '2026-12-30' }
        await requestPayment(db, acting, id, {
          ...paper,
          contributionCode: '1',
          charged: bill.accepted.amount,
        })
        await orderPayment(db, acting, id, paper)
        expect(await payBill(db, acting, id, { ...paper, amount: bill.accepted.amount, reason: '' })).toEqual(
          { ok: true },
        )
        const after = (await getLines(db, regency, id, { after: 0 })).rows
        expect(after.filter((row) => row.answer === 'rejected' && row.paid !== 0)).toEqual([])
        paid += after.reduce((sum, row) => sum + row.paid!, 0)
      }
      expect(paid).toBe(accepted)
      const posted = await sql<{
        sum: number
      }>`select coalesce(sum(amount), 0)::bigint as sum from budget_entry
        where source_id = ${sourceId} and kind = 'realisation'`.execute(db)
      expect(posted.rows[0]!.sum).toBe(paid)
      const { sums, differences } = await reconcileBills(db, regency, { ...year, sourceId })
      expect(sums.paid.amount).toBe(paid)
      expect(sums.owed.amount).toBe(paid)
      expect(sums.decreed.people).toBe(persons)
      const lost = differences.filter(({ kind }) => !['rejected', 'held'].includes(kind))
      expect(lost).toEqual([])
      const explained = differences.reduce((sum, { amount }) => sum + amount, 0)
      expect(sums.decreed.amount - explained).toBe(paid)
    }),
    { numRuns: 6 },
  )
}, 120_000)
