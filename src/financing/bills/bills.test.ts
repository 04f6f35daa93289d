import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../platform/test-database.ts'
import { getBudget, getEntries } from '../budget/reads.ts'
import { makeDecree } from '../decrees/make-decree.ts'
import { proposeEnds } from '../decrees/propose-ends.ts'
import { signDecree } from '../decrees/sign-decree.ts'
import { checkDecree, submitDecree } from '../decrees/step-decree.ts'
import { type Answer, applyAnswers, settleRest } from './answers/apply-answers.ts'
import { correctBill } from './correct-bill.ts'
import { payBill } from './pay-bill.ts'
import { getLines } from './read-lines.ts'
import { getBill, getBills } from './reads.ts'
import { differingRows, reconcileBills } from './reconcile.ts'
import { retryPeople } from './retry-people.ts'
import { runBills } from './run-bills.ts'
import { orderPayment, receiveReceipt, requestPayment, sendBill, withdrawBill } from './step-bill.ts'
import { aDecree, aSource, as, regency, tariff, withTariffs } from './test-ground.ts'

const { db, close } = await freshDatabase()
const ok = { ok: true }
const acting = as('dina')
const today = '2026-03-20'
const run = (sourceId: string, fromMonth: string, untilMonth: string) =>
  runBills(db, acting, { fromMonth, untilMonth, sourceId })
const billsOf = (sourceId: string) => getBills(db, regency, { sourceId }, today)
const told = async (id: string) => (await getBill(db, regency, id, today))!
const answer = (number: number, said: 'accepted' | 'rejected', charged: number | null = null): Answer => ({
  row: number + 1,
  number,
  nikIndex: null,
  answer: said,
  reasonCode: said === 'rejected' ? 'dead' : '',
  reason: said === 'rejected' ? 'Meninggal' : '',
  charged,
})
const reconciled = (sourceId: string, fromMonth = '2026-01-01', untilMonth = '2026-02-01') =>
  reconcileBills(db, regency, { fromMonth, untilMonth, sourceId })

/** A bill for so many people in January, sent, answered with so many rejected, and brought to its SPM. */
async function ordered(
  people: number,
  rejected: number,
  charged?: (said: 'accepted' | 'rejected') => number,
) {
  const sourceId = await aSource(db)
  const decree = await aDecree(
    db,
    sourceId,
    Array.from({ length: people }, () => ({})),
  )
  expect(await run(sourceId, '2026-01-01', '2026-02-01')).toMatchObject(ok)
  const id = (await billsOf(sourceId))[0]!.id
  expect(await sendBill(db, acting, id)).toEqual(ok)
  const answers = Array.from({ length: people }, (_, i) => {
    const said = i < rejected ? 'rejected' : 'accepted'
    return answer(i + 1, said, charged?.(said) ?? null)
  })
  expect(await applyAnswers(db, acting, id, answers, { apply: true })).toMatchObject({
    applied: true,
    faults: [],
  })
  const asked = charged ? answers.reduce((sum, one) => sum + one.charged!, 0) : (people - rejected) * tariff
  const spp = { number: 'SPP 1', on: '2026-02-02', contributionCode: '926010000001', charged: asked }
  expect(await requestPayment(db, acting, id, spp)).toEqual(ok)
  expect(await orderPayment(db, acting, id, { number: 'SPM 1', on: '2026-02-03' })).toEqual(ok)
  return { id, sourceId, decree }
}
const sp2d = (amount: number, reason = '') => ({ number: 'SP2D 1', on: '2026-02-05', amount, reason })

beforeAll(() => withTariffs(db))
afterAll(close)

describe('the run of a month', () => {
  test('bills everybody a signed decree pays for, at the tariff, due on the 15th or the next working day', async () => {
    const sourceId = await aSource(db)
    await aDecree(db, sourceId, [{}, {}, { nik: 'valid' }])
    expect(await run(sourceId, '2026-01-01', '2026-03-01')).toMatchObject({
      ok: true,
      bills: 2,
      billsDone: 2,
      lines: 6,
    })
    const bills = await billsOf(sourceId)
    expect(
      bills.map(({ month, dueOn, people, amount, state, late }) => [
        month,
        dueOn,
        people,
        amount,
        state,
        late,
      ]),
    ).toEqual([
      ['2026-02-01', '2026-03-16', 3, 3 * tariff, 'made', true],
      ['2026-01-01', '2026-02-16', 3, 3 * tariff, 'made', true],
    ])
  })

  test('run again it makes nothing; who comes later stands in a part of their own', async () => {
    const sourceId = await aSource(db)
    const { id } = await aDecree(db, sourceId, [{}, {}])
    expect(await run(sourceId, '2026-01-01', '2026-02-01')).toMatchObject({ lines: 2 })
    expect(await run(sourceId, '2026-01-01', '2026-02-01')).toMatchObject({ bills: 0, lines: 0 })
    await sql`update decree_line set ended_month = '2026-03-01' where decree_id = ${id}`.execute(db)
    const later = await aDecree(db, sourceId, [{}])
    await sql`update decree_line set decree_id = ${id} where decree_id = ${later.id}`.execute(db)
    expect(await run(sourceId, '2026-01-01', '2026-02-01')).toMatchObject({ bills: 1, lines: 1 })
    expect((await billsOf(sourceId)).map(({ part, people }) => [part, people])).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(await run(sourceId, '2026-03-01', '2026-04-01')).toMatchObject({ lines: 1 })
  })

  test('two at once bill nobody twice', async () => {
    const sourceId = await aSource(db)
    await aDecree(db, sourceId, [{}, {}, {}])
    const both = await Promise.all([
      run(sourceId, '2026-05-01', '2026-06-01'),
      run(sourceId, '2026-05-01', '2026-06-01'),
    ])
    expect(both.reduce((sum, one) => sum + (one.ok ? one.lines : 0), 0)).toBeGreaterThanOrEqual(3)
    const [bill, ...others] = await billsOf(sourceId)
    expect(bill).toMatchObject({ people: 3, amount: 3 * tariff })
    expect(others).toEqual([])
  })

  test('a group without a tariff stops its bill, and says which group', async () => {
    const sourceId = await aSource(db, { years: [2026] })
    await aDecree(db, sourceId, [{}])
    await sql`update decree_line set group_code = 'nelayan' where source_id = ${sourceId}`.execute(db)
    expect(await run(sourceId, '2026-06-01', '2026-07-01')).toMatchObject({
      ok: false,
      problem: 'bill-no-tariff',
      detail: { group: 'nelayan', month: '2026-06-01' },
    })
    expect(await billsOf(sourceId)).toEqual([])
    await sql`delete from decree_line where source_id = ${sourceId}`.execute(db)
  })
})

describe('what BPJS answers', () => {
  test('a file that cannot be understood changes nothing, and names its rows', async () => {
    const sourceId = await aSource(db)
    await aDecree(db, sourceId, [{}, {}, {}])
    await run(sourceId, '2026-01-01', '2026-02-01')
    const id = (await billsOf(sourceId))[0]!.id
    expect(await applyAnswers(db, acting, id, [answer(1, 'accepted')], { apply: true })).toMatchObject({
      problem: 'bill-state',
    })
    await sendBill(db, acting, id)
    const bad: Answer[] = [
      answer(1, 'accepted'),
      { ...answer(2, 'accepted'), answer: null },
      answer(9, 'rejected'),
      { ...answer(3, 'accepted'), nikIndex: 'somebody else' },
    ]
    const faults = [
      { row: 3, code: 'not-understood' },
      { row: 4, code: 'other-person' },
      { row: 10, code: 'unknown-person' },
    ]
    expect(await applyAnswers(db, acting, id, bad, { apply: true })).toEqual({
      ok: true,
      accepted: 1,
      rejected: 0,
      waiting: 2,
      faults,
      applied: false,
    })
    expect((await told(id)).waiting.people).toBe(3)
    expect(await applyAnswers(db, acting, id, bad, { apply: true, leaveOut: true })).toMatchObject({
      applied: true,
      waiting: 2,
    })
    expect((await told(id)).state).toBe('sent')
    expect(await settleRest(db, acting, id, { answer: 'accepted', reason: 'Hanya yang ditolak' })).toEqual({
      ok: true,
      lines: 2,
    })
    expect(await told(id)).toMatchObject({ state: 'answered', accepted: { people: 3, amount: 3 * tariff } })
  })

  test('whom it rejects is not billed again, until somebody says what was mended', async () => {
    const sourceId = await aSource(db)
    await aDecree(db, sourceId, [{}, {}])
    await run(sourceId, '2026-01-01', '2026-02-01')
    const id = (await billsOf(sourceId))[0]!.id
    await sendBill(db, acting, id)
    await applyAnswers(db, acting, id, [answer(1, 'rejected'), answer(2, 'accepted')], { apply: true })
    expect((await told(id)).reasons).toEqual([{ code: 'dead', people: 1, amount: tariff }])
    expect(await run(sourceId, '2026-02-01', '2026-03-01')).toMatchObject({ lines: 1 })
    expect((await reconciled(sourceId, '2026-02-01', '2026-03-01')).differences).toMatchObject([
      { kind: 'waiting', people: 1 },
      { kind: 'held', people: 1, amount: tariff },
    ])
    const [line] = (await getLines(db, regency, id, { answer: 'rejected', after: 0 })).rows
    expect(await retryPeople(db, as('dina', '2026-03-21'), [line!.lineId], 'NIK sudah dibetulkan')).toEqual({
      ok: true,
      lines: 1,
    })
    expect(await retryPeople(db, as('dina', '2026-03-22'), [line!.lineId], 'NIK sudah dibetulkan')).toEqual({
      ok: true,
      lines: 0,
    })
    expect(await run(sourceId, '2026-02-01', '2026-03-01')).toMatchObject({ lines: 1 })
  })
})

describe('paying', () => {
  test('the accepted are paid, once however often it is sent, and the budget says so', async () => {
    const { id, sourceId } = await ordered(5, 2)
    const sum = 3 * tariff
    const wrong = await payBill(db, acting, id, sp2d(5 * tariff))
    expect(wrong).toMatchObject({ problem: 'bill-amount', detail: { accepted: sum, charged: sum } })
    const twice = await Promise.all([payBill(db, acting, id, sp2d(sum)), payBill(db, acting, id, sp2d(sum))])
    expect(twice).toEqual([ok, ok])
    expect(await payBill(db, acting, id, { ...sp2d(sum), number: 'SP2D 2' })).toMatchObject({
      problem: 'bill-state',
    })
    const { sources } = await getBudget(db, regency, 2026)
    expect(sources.find((one) => one.id === sourceId)).toMatchObject({ realised: sum })
    const entries = await sql<{
      n: number
    }>`select count(*)::int as n from budget_entry where posted_for = ${`bill ${id}`}`.execute(db)
    expect(entries.rows[0]!.n).toBe(1)
    const posted = await getEntries(db, regency, sourceId, 2026)
    expect(posted.filter(({ kind }) => kind === 'realisation').map(({ postedFor }) => postedFor)).toEqual([
      { what: 'bill', id },
    ])
    expect((await getLines(db, regency, id, { after: 0 })).rows.map(({ paid }) => paid)).toEqual([
      0,
      0,
      tariff,
      tariff,
      tariff,
    ])
    expect(await receiveReceipt(db, acting, id, { number: 'K 1', on: '2026-02-06' })).toEqual(ok)
    expect(await receiveReceipt(db, acting, id, { number: 'K 2', on: '2026-02-06' })).toMatchObject({
      problem: 'bill-receipt-there',
    })
  })

  test('a paid bill never changes', async () => {
    const { id } = await ordered(2, 0)
    await payBill(db, acting, id, sp2d(2 * tariff))
    const before = await told(id)
    const paper = { number: 'X', on: '2026-02-06' }
    for (const act of [
      () => sendBill(db, acting, id),
      () => settleRest(db, acting, id, { answer: 'rejected', reason: 'coba saja' }),
      () => applyAnswers(db, acting, id, [answer(1, 'rejected')], { apply: true }),
      () => requestPayment(db, acting, id, { ...paper, contributionCode: '1', charged: 1 }),
      () => orderPayment(db, acting, id, paper),
      () => withdrawBill(db, acting, id, 'coba saja'),
    ])
      expect(await act()).toMatchObject({ ok: false, problem: 'bill-state' })
    expect(await told(id)).toEqual(before)
  })

  test('papers come in their order, and none is of tomorrow', async () => {
    const { id } = await ordered(1, 0)
    expect(await payBill(db, acting, id, { ...sp2d(tariff), on: '2026-02-01' })).toMatchObject({
      problem: 'bill-dates',
    })
    expect(await payBill(db, acting, id, { ...sp2d(tariff), on: '2026-03-21' })).toMatchObject({
      problem: 'bill-dates',
    })
    expect((await told(id)).state).toBe('ordered')
  })

  test('a budget that is too small takes the payment back whole', async () => {
    const { id, sourceId } = await ordered(2, 0)
    await sql`update budget_entry set amount = 1000 where source_id = ${sourceId} and kind = 'ceiling'`.execute(
      db,
    )
    expect(await payBill(db, acting, id, sp2d(2 * tariff))).toMatchObject({ problem: 'budget-short' })
    expect(await told(id)).toMatchObject({ state: 'ordered', paid: null })
  })

  test('a bill that was withdrawn is made anew', async () => {
    const { id, sourceId } = await ordered(2, 0)
    expect(await withdrawBill(db, acting, id, 'Salah nomor SPP')).toEqual(ok)
    expect(await run(sourceId, '2026-01-01', '2026-02-01')).toMatchObject({ lines: 2 })
    expect((await billsOf(sourceId)).map(({ state }) => state).toSorted()).toEqual(['made', 'withdrawn'])
  })
})

describe('the rejected, billed all the same (TV-66)', () => {
  // Kab. Bandung Barat: 594 in the decree, 557 accepted, 37 rejected; 594 × 16,800 × 3 = 29,937,600 was reported.
  test('what was paid for them is found, to the rupiah, and got back by a correction', async () => {
    const { id, sourceId } = await ordered(594, 37, () => tariff)
    expect(await told(id)).toMatchObject({
      rejectedCharged: { people: 37, amount: 37 * tariff },
      charged: 594 * tariff,
      accepted: { people: 557, amount: 557 * tariff },
    })
    expect(await payBill(db, acting, id, sp2d(594 * tariff))).toMatchObject({ problem: 'bill-amount-reason' })
    const why = 'Ditagih BPJS, dibetulkan bulan depan'
    expect(await payBill(db, acting, id, sp2d(594 * tariff, why))).toEqual(ok)
    const { sums, differences } = await reconciled(sourceId)
    expect(sums).toMatchObject({
      decreed: { people: 594, amount: 9_979_200 },
      accepted: { people: 557, amount: 9_357_600 },
      owed: { people: 557, amount: 9_357_600 },
      paid: { people: 594, amount: 9_979_200 },
    })
    expect(differences).toEqual([{ kind: 'rejected-paid', people: 37, months: 37, amount: 621_600 }])
    // Three months of it are the 1,864,800 the press named.
    expect(621_600 * 3).toBe(1_864_800)
    const back = v7()
    expect(await correctBill(db, acting, id, { id: back, reason: 'Pengembalian BPJS' })).toEqual(ok)
    expect(await correctBill(db, acting, id, { id: back, reason: 'Pengembalian BPJS' })).toEqual(ok)
    expect(await told(back)).toMatchObject({
      kind: 'correction',
      people: 37,
      amount: -621_600,
      state: 'answered',
    })
    expect(await correctBill(db, acting, id, { id: v7(), reason: 'sekali lagi' })).toMatchObject({
      problem: 'bill-correction-open',
    })
    expect(await payBill(db, acting, back, { ...sp2d(-621_600), number: 'STS 9' })).toEqual(ok)
    const after = await reconciled(sourceId)
    expect(after.sums.paid.amount).toBe(9_357_600)
    expect(after.differences).toEqual([{ kind: 'rejected', people: 37, months: 37, amount: 621_600 }])
    expect(await correctBill(db, acting, id, { id: v7(), reason: 'sekali lagi' })).toMatchObject({
      problem: 'bill-nothing-to-correct',
    })
    const { sources } = await getBudget(db, regency, 2026)
    expect(sources.find((one) => one.id === sourceId)).toMatchObject({ realised: 9_357_600 })
  }, 60_000)
})

describe('how decree, bill and payment differ', () => {
  test('charged at another tariff, paid as charged', async () => {
    const { id, sourceId } = await ordered(3, 0, () => 20_000)
    const { differences } = await reconciled(sourceId)
    expect(differences).toMatchObject([
      { kind: 'tariff-differs', people: 3, amount: 3 * 3_200 },
      { kind: 'unpaid', people: 3, amount: 3 * tariff },
    ])
    await payBill(db, acting, id, sp2d(60_000, 'Sesuai kode iuran'))
    expect((await reconciled(sourceId)).differences.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['tariff-differs', 9_600],
      ['overpaid', 9_600],
    ])
    const { total, rows } = await differingRows(db, regency, {
      fromMonth: '2026-01-01',
      untilMonth: '2026-02-01',
      sourceId,
      kind: 'overpaid',
      page: 0,
    })
    expect(total).toBe(3)
    expect(rows[0]).toMatchObject({ tariff, charged: 20_000, paid: 20_000, difference: 3_200 })
  })

  test('who died before the month and was ended after it was paid is to be got back', async () => {
    const { id, sourceId, decree } = await ordered(2, 0)
    await payBill(db, acting, id, sp2d(2 * tariff))
    await sql`update worker set standing = 'dead', standing_on = '2025-12-20' where id = ${decree.people[0]!}`.execute(
      db,
    )
    const amending = v7()
    const months = { fromMonth: '2026-01-01', untilMonth: '2027-01-01' }
    expect(
      await makeDecree(db, as('ani'), { id: amending, amends: decree.id, title: 'Perubahan SK', ...months }),
    ).toEqual(ok)
    expect(await proposeEnds(db, as('ani'), amending)).toEqual({ ok: true, lines: 1 })
    expect(await submitDecree(db, as('ani'), amending)).toEqual(ok)
    expect(await checkDecree(db, as('budi'), amending)).toEqual(ok)
    expect(
      await signDecree(db, as('citra'), amending, { number: `P ${amending}`, signedOn: '2026-03-01' }),
    ).toEqual(ok)
    await sql`update decree_line set ended_month = '2026-01-01' where decree_id = ${decree.id} and worker_id = ${decree.people[0]!}`.execute(
      db,
    )
    expect((await reconciled(sourceId)).differences).toMatchObject([
      { kind: 'not-decreed', people: 1, amount: tariff },
    ])
    const back = v7()
    expect(await correctBill(db, acting, id, { id: back, reason: 'Meninggal Desember' })).toEqual(ok)
    expect(await told(back)).toMatchObject({ people: 1, amount: -tariff })
  })

  test('in the decree, not billed', async () => {
    const sourceId = await aSource(db)
    await aDecree(db, sourceId, [{}])
    expect((await reconciled(sourceId)).differences).toEqual([
      { kind: 'unbilled', people: 1, months: 1, amount: tariff },
    ])
  })
})
