import { v7 } from 'uuid'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { secretsFrom } from '../platform/crypto.ts'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { consolidateWorkers } from '../registry/consolidate-workers.ts'
import { type GivenRow, givenList } from '../registry/given-list.ts'
import { paidCard } from '../registry/made-up-people.ts'
import { consolidateParticipants } from './consolidate-participants.ts'
import { matchWorkers } from './match-workers.ts'

const regencyCode = '73.16'
const secrets = secretsFrom('5e'.repeat(32))
const at = new Date('2026-01-05T02:00:00Z')
let database: TestDatabase
beforeEach(async () => {
  await database?.close()
  database = await freshDatabase()
})
afterAll(() => database.close())

const ali: GivenRow = { name: 'Muhammad Ali', nik: '7316011203809001', birthDate: '1980-03-12', sex: 'L' }
const siti: GivenRow = { name: 'Siti Aminah', nik: '7316015407859002', birthDate: '1985-07-14', sex: 'P' }
const card = (person: GivenRow, kpj: string, more: Partial<GivenRow> = {}): GivenRow => ({
  ...person,
  ...paidCard,
  kpj,
  ...more,
})

const given = (
  kind: 'village-workers' | 'participants' | 'dukcapil',
  rows: GivenRow[],
  asOf = '2025-12-31',
) => givenList(database.db, secrets, { regencyCode, kind, name: kind, asOf, rows })
const open = (sealed: Buffer) => secrets.open(sealed)
const quiet = () => undefined
const run = () =>
  database.db.transaction().execute(async (trx) => ({
    workers: await consolidateWorkers(trx, regencyCode, at, open, quiet),
    participants: await consolidateParticipants(trx, regencyCode, at, open, quiet),
    matches: await matchWorkers(trx, regencyCode, at, open, quiet),
  }))
const participants = () =>
  database.db
    .selectFrom('participant')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('name')
    .execute()
const matches = () =>
  database.db
    .selectFrom('worker_match as m')
    .innerJoin('worker as w', 'w.id', 'm.worker_id')
    .innerJoin('participant as p', 'p.id', 'm.participant_id')
    .select([
      'w.name as worker',
      'p.name as participant',
      'm.status',
      'm.decided_by',
      'm.worker_id',
      'm.participant_id',
    ])
    .orderBy('w.name')
    .execute()
const decide = (leftId: string, rightId: string, verdict: 'same' | 'different') =>
  database.db
    .insertInto('review_decision')
    .values({
      regency_code: regencyCode,
      id: v7(),
      kind: 'membership',
      left_id: leftId,
      right_id: rightId,
      verdict,
      decided_by: 'test',
      decided_at: at,
      undone_by: null,
      undone_at: null,
    })
    .execute()

it('makes one participant of two cards, and a membership of each', async () => {
  await given('participants', [
    card(ali, '25000000001'),
    card({ ...ali, name: 'MUH. ALI' }, '25000000002'),
    card(siti, '25000000003'),
  ])
  expect((await run()).participants).toMatchObject({ cards: 3, participants: 2 })
  expect((await participants()).map((one) => [one.name, one.card_count])).toEqual([
    ['Muhammad Ali', 2],
    ['Siti Aminah', 1],
  ])
  expect(await database.db.selectFrom('membership').selectAll().execute()).toHaveLength(3)
})

it('keeps two people on one NIK two, and people without a NIK apart', async () => {
  await given('participants', [
    card(ali, '25000000001'),
    card({ ...siti, nik: ali.nik }, '25000000002'),
    card({ name: 'Rahman' }, '25000000003'),
    card({ name: 'Rahman' }, '25000000004'),
  ])
  expect((await run()).participants.participants).toBe(4)
})

it('tells which participants died or moved, on a worker list or not', async () => {
  await given('participants', [card(ali, '25000000001'), card(siti, '25000000002')])
  await given('dukcapil', [
    { ...ali, verdict: 'dead', verdictOn: '2025-10-10' },
    { ...siti, name: 'SITI AMINAH', verdict: 'moved', verdictOn: '2025-10-10' },
  ])
  await run()
  expect((await participants()).map((one) => one.standing)).toEqual(['dead', 'moved'])
})

it('keeps ids over a new list in which every row changed, and writes nothing when none did', async () => {
  await given('village-workers', [ali, siti])
  await given('participants', [card(ali, '25000000001'), card({ ...siti, nik: null }, '25000000002')])
  await run()
  const before = (await participants()).map((one) => one.id)
  const next = { coveredUntil: '2026-02-01' }
  await given(
    'participants',
    [card(ali, '25000000001', next), card({ ...siti, nik: null }, '25000000002', next)],
    '2026-01-31',
  )
  await run()
  expect((await participants()).map((one) => one.id)).toEqual(before)

  const again = await run()
  const written = Object.values({
    ...again.workers.written,
    ...again.participants.written,
    ...again.matches.written,
  })
  expect(written.map((one) => one.inserted + one.updated + one.deleted)).toEqual(written.map(() => 0))
})

it('registers a worker who is on the participant list and no other', async () => {
  await given('village-workers', [
    ali,
    { name: 'Puang Lolo', nik: '7316010909709009', birthDate: '1970-09-09' },
  ])
  await given('participants', [card({ ...ali, name: 'M. Ali' }, '25000000001'), card(siti, '25000000002')])
  expect((await run()).matches).toMatchObject({ registered: 1, toReview: 0, decidedByPerson: 0 })
  expect(await matches()).toMatchObject([
    { worker: 'Muhammad Ali', participant: 'M. Ali', status: 'registered', decided_by: 'engine' },
  ])
})

it('puts what a person decided above the engine, on every run, also when the lists changed', async () => {
  await given('village-workers', [ali, { name: 'Aminah', birthDate: null }])
  await given('participants', [card(ali, '25000000001'), card(siti, '25000000002')])
  await run()
  const [registered] = await matches()
  const other = await database.db
    .selectFrom('worker')
    .select('id')
    .where('name', '=', 'Aminah')
    .executeTakeFirstOrThrow()
  const [, sitiOnList] = await participants()
  await decide(registered!.worker_id, registered!.participant_id, 'different')
  await decide(other.id, sitiOnList!.id, 'same')
  const decided = [
    { worker: 'Aminah', participant: 'Siti Aminah', status: 'registered', decided_by: 'person' },
  ]
  await run()
  expect(await matches()).toMatchObject(decided)

  const next = { coveredUntil: '2026-02-01' }
  await given(
    'village-workers',
    [
      { ...ali, occupation: 'Petani' },
      { name: 'Aminah', occupation: 'Pedagang' },
    ],
    '2026-01-31',
  )
  await given('participants', [card(ali, '25000000001', next), card(siti, '25000000002', next)], '2026-01-31')
  await run()
  expect(await matches()).toMatchObject(decided)

  await database.db.updateTable('review_decision').set({ undone_at: at, undone_by: 'test' }).execute()
  await run()
  expect(await matches()).toMatchObject([
    { worker: 'Muhammad Ali', participant: 'Muhammad Ali', decided_by: 'engine' },
  ])
})
