import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../platform/test-database.ts'
import { settleRest } from '../bills/answers/apply-answers.ts'
import { payBill } from '../bills/pay-bill.ts'
import { getBills } from '../bills/reads.ts'
import { runBills } from '../bills/run-bills.ts'
import { orderPayment, requestPayment, sendBill } from '../bills/step-bill.ts'
import { aDecree, aSource, as, regency, tariff, withTariffs } from '../bills/test-ground.ts'
import { checkWaste } from './check-waste.ts'
import { getWaste, getWasteRows } from './reads.ts'

const { db, close } = await freshDatabase()
beforeAll(() => withTariffs(db))
afterAll(close)

const dina = as('dina')
const check = () => checkWaste(db, regency, new Date('2026-06-30T02:00:00Z'), '2026-06-30')
const found = async () => (await getWasteRows(db, regency, { kind: 'duplicate', closed: false })).rows

async function payAll(sourceId: string, month: string): Promise<void> {
  for (const { id, people } of await getBills(
    db,
    regency,
    { sourceId, from: month, until: '2026-03-01' },
    month,
  )) {
    const paid = {
      number: `SPP ${id}`,
      on: '2026-02-02',
      contributionCode: '926010000001',
      charged: people * tariff,
    }
    expect(await sendBill(db, dina, id)).toEqual({ ok: true })
    expect(await settleRest(db, dina, id, { answer: 'accepted', reason: 'Semua diterima' })).toMatchObject({
      ok: true,
    })
    expect(await requestPayment(db, dina, id, paid)).toEqual({ ok: true })
    expect(await orderPayment(db, dina, id, { number: `SPM ${id}`, on: '2026-02-03' })).toEqual({ ok: true })
    const sp2d = { number: `SP2D ${id}`, on: '2026-02-05', amount: people * tariff, reason: '' }
    expect(await payBill(db, as('bkad'), id, sp2d)).toMatchObject({ ok: true })
  }
}

test('two lines of one person are one finding, and months both were paid for are lost', async () => {
  const sourceId = await aSource(db)
  const first = await aDecree(db, sourceId, [{}])
  const second = await aDecree(db, sourceId, [{}, {}], { fromMonth: '2026-02-01', untilMonth: '2026-12-01' })
  const [stays, gone] = [first.people[0]!, second.people[0]!]
  await runBills(db, dina, { fromMonth: '2026-01-01', untilMonth: '2026-04-01', sourceId })
  await payAll(sourceId, '2026-02-01')
  await check()
  expect(await found()).toEqual([])

  await sql`insert into worker_act (regency_code, id, kind, worker_id, other_id, reason, decided_by, decided_at, lists_version)
    values (${regency}, ${v7()}, 'merge', ${stays}, ${gone}, 'sama', 'ani', now(), 1)`.execute(db)
  await sql`delete from worker where id = ${gone}`.execute(db)
  await sql`delete from coverage_person where person_id = ${gone}`.execute(db)
  await check()
  const rows = await found()
  expect(rows).toEqual([
    expect.objectContaining({ personId: stays, monthly: tariff, monthsLost: 1, lost: tariff, state: 'open' }),
  ])
  expect(rows[0]!.evidence).toEqual({
    decree: 'SK 1/2026',
    secondDecree: 'SK 2/2026',
    signedFrom: '2026-02-01',
    signedUntil: '2026-11-30',
    paidTwice: 1,
  })
  expect((await getWaste(db, regency)).lost).toBe(tariff)

  // Ended by an amending decree: nothing comes any more, and what was paid twice stays told.
  await sql`update decree_line set ended_month = '2026-06-01' where worker_id = ${gone}`.execute(db)
  await check()
  expect(await found()).toMatchObject([{ monthsLost: 1, monthly: null, evidence: { over: 'yes' } }])
  expect((await getWaste(db, regency)).freed.people).toBe(0)
})
