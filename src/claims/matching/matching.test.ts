import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { tx } from '../../platform/db/index.ts'
import { keepFacts } from '../cases/keep-facts.ts'
import { standingOf, stepsOf } from '../cases/steps-of.ts'
import { keepHeir } from '../heirs/keep-heir.ts'
import { enterPayments } from '../payments/enter-payments.ts'
import { undoImport } from '../payments/undo-import.ts'
import { as, covered, key, openCases, regency, widow } from '../test-case.ts'
import { worker } from '../test-family.ts'
import { replay } from '../workflow/machine.ts'
import { matchPayments } from './match-payments.ts'
import { paymentFile } from './test-payments.ts'

const { db, close, ground, reported, claimOf, step, acceptPapers } = await openCases()
afterAll(close)

/** A death whose JKM was sent, and decided on where a sum is given. */
async function sent(decided?: number) {
  const person = await worker(db, key, { cards: [covered] })
  const { event } = await reported(person.id)
  const claim = event.claims.find(({ programme }) => programme === 'JKM')!.id
  await keepHeir(ground, as('ani'), event.id, v7(), widow())
  await keepFacts(ground, as('ani'), claim, { children: [] })
  await acceptPapers(claim)
  for (const kind of ['collecting', 'completed'] as const)
    expect(await step(claim, { kind })).toEqual({ ok: true })
  await step(claim, { kind: 'submitted', on: '2026-06-20', number: 'B-1' })
  if (decided) await decide(claim, decided)
  return { person, claim }
}
const decide = (claim: string, amount: number) =>
  step(claim, { kind: 'decided', outcome: 'approved', amount, on: '2026-06-22', lines: [], reason: '' })
const enter = async (rows: Parameters<typeof paymentFile>[0]) => {
  const done = await enterPayments({ db, key }, as('ani'), await paymentFile(rows), { apply: true })
  expect(done).toMatchObject({ ok: true, applied: true })
  const { id } = await db
    .selectFrom('benefit_import')
    .select('id')
    .where('regency_code', '=', regency)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}
const standsAsPlayed = async (claim: string) => {
  const row = await db
    .selectFrom('claim')
    .selectAll()
    .where('regency_code', '=', regency)
    .where('id', '=', claim)
    .executeTakeFirstOrThrow()
  expect(standingOf(row)).toEqual(replay(await stepsOf(db, regency, claim)))
}
const again = () => tx(db, (trx) => matchPayments(trx, { regencyCode: regency, at: as('ani').at }))

test('a list of payments pays its claims once, the undo takes them back by a step, and the list again pays anew', async () => {
  const [one, two] = [await sent(42_000_000), await sent(42_000_000)]
  const rows = [one, two].map(({ person }) => ({ nik: person.nik, name: person.name, amount: 42_000_000 }))
  const list = await enter(rows)
  expect(await claimOf(one.claim)).toMatchObject({ state: 'paid', paid: 42_000_000, paidOn: '2026-06-25' })
  expect(await again()).toEqual({ payments: 0, counted: 0 })
  expect(await step(one.claim, { kind: 'closed' })).toEqual({ ok: true })
  expect(await undoImport(db, as('ani'), list, 'Berkas keliru')).toEqual({ ok: true })
  for (const { claim } of [one, two]) {
    const { state, paid, paidOn, acts } = await claimOf(claim)
    expect({ state, paid, paidOn, last: acts.at(-1)!.kind }).toEqual({
      state: 'decided',
      paid: 0,
      paidOn: null,
      last: 'unpaid',
    })
    await standsAsPlayed(claim)
  }
  await enter(rows)
  const { state, acts } = await claimOf(one.claim)
  expect({ state, paidSteps: acts.filter(({ kind }) => kind === 'paid').length }).toEqual({
    state: 'paid',
    paidSteps: 2,
  })
})

test('a payment told before its decision is counted when the decision is taken down', async () => {
  const { person, claim } = await sent()
  await enter([{ nik: person.nik, name: person.name, amount: 42_000_000 }])
  expect(await claimOf(claim)).toMatchObject({ state: 'submitted', paid: 0 })
  await decide(claim, 42_000_000)
  expect(await claimOf(claim)).toMatchObject({ state: 'paid', paid: 42_000_000 })
  await standsAsPlayed(claim)
})

test('what an officer had taken down is that payment; undone, it stays', async () => {
  const { person, claim } = await sent(42_000_000)
  await step(claim, { kind: 'paid', payment: v7(), amount: 42_000_000, on: '2026-06-24' })
  const list = await enter([{ nik: person.nik, name: person.name, amount: 42_000_000 }])
  const { acts } = await claimOf(claim)
  expect(acts.filter(({ kind }) => kind === 'paid')).toHaveLength(1)
  const { rows } = await sql<{
    how: string
  }>`select how from payment_match where claim_id = ${claim}`.execute(db)
  expect(rows).toEqual([{ how: 'told' }])
  await undoImport(db, as('ani'), list, 'Berkas keliru')
  expect(await claimOf(claim)).toMatchObject({ state: 'paid', paid: 42_000_000 })
})

test('two runs at once have one effect', async () => {
  const { person, claim } = await sent()
  await enter([{ nik: person.nik, name: person.name, amount: 42_000_000 }])
  await sql`update claim set state = 'decided', outcome = 'approved', decided = 42000000, decided_on = '2026-06-22' where id = ${claim}`.execute(
    db,
  )
  const runs = await Promise.all([again(), again(), again()])
  expect(runs.reduce((sum, { counted }) => sum + counted, 0)).toBe(42_000_000)
  expect(await claimOf(claim)).toMatchObject({ state: 'paid', paid: 42_000_000 })
})
