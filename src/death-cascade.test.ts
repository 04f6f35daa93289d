import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventBody } from './claims/api.ts'
import { confirmEvent } from './claims/events/deaths.ts'
import { linkEvent, withdrawEvent } from './claims/events/link-event.ts'
import { getEvent } from './claims/events/reads.ts'
import { reportEvent } from './claims/events/report-event.ts'
import { getPerson } from './coverage/get-person.ts'
import { reconcileBills } from './financing/bills/reconcile.ts'
import { runBills } from './financing/bills/run-bills.ts'
import { aSource, as, regency, tariff, withTariffs } from './financing/bills/test-ground.ts'
import { addPeople } from './financing/decrees/add-people.ts'
import { passFinding } from './financing/decrees/change-lines.ts'
import { makeDecree } from './financing/decrees/make-decree.ts'
import { proposeEnds } from './financing/decrees/propose-ends.ts'
import { signDecree } from './financing/decrees/sign-decree.ts'
import { checkDecree, submitDecree } from './financing/decrees/step-decree.ts'
import { checkWaste } from './financing/waste/check-waste.ts'
import { secretsFrom } from './platform/crypto.ts'
import { tx } from './platform/db/index.ts'
import { freshDatabase, type TestDatabase } from './platform/test-database.ts'
import { refresh } from './refresh.ts'
import { type GivenRow, givenList } from './registry/given-list.ts'
import { mergeWorkers } from './registry/joining/merge-workers.ts'
import { undoAct } from './registry/joining/undo-act.ts'

const key = secretsFrom('5e'.repeat(32))
const village = '73.16.01.2002'
const person = (i: number): GivenRow => ({
  name: `Warga ${['Ahmad', 'Basri', 'Candra', 'Daud', 'Edi', 'Fajar'][i % 6]} ${String.fromCharCode(65 + i)}a`,
  nik: `731601${String((i % 28) + 1).padStart(2, '0')}1075${9100 + i}`,
  birthDate: `1975-10-${String((i % 28) + 1).padStart(2, '0')}`,
  sex: 'L',
  villageCode: village,
  segment: 'BPU',
  groupCode: 'rentan',
})
const dead: GivenRow = {
  ...person(0),
  name: 'Muhammad Ali',
  nik: '7316010303809001',
  birthDate: '1980-03-03',
}
/** Somebody of whom there is a card alone. */
const onNoList: GivenRow = {
  name: 'Sitti Nurbaya',
  nik: '7316014303819002',
  birthDate: '1981-03-03',
  sex: 'P',
}
const others = Array.from({ length: 20 }, (_, i) => person(i + 1))
const card = (row: GivenRow, i: number): GivenRow => ({
  name: row.name,
  nik: row.nik!,
  birthDate: row.birthDate!,
  sex: row.sex!,
  kpj: `2600000${9000 + i}`,
  segment: 'BPU',
  programmes: ['JKK', 'JKM'],
  payerKind: 'regency',
  coveredFrom: '2025-01-01',
  coveredUntil: '2027-01-01',
})
const ok = { ok: true }

let database: TestDatabase
let ground: { db: TestDatabase['db']; key: typeof key; jobs: { enqueue(...asked: unknown[]): Promise<void> } }
const asked: string[] = []
const list = (rows: GivenRow[], kind: 'village-workers' | 'participants' | 'dukcapil', asOf: string) =>
  givenList(database.db, key, { regencyCode: regency, kind, name: kind, asOf, rows })
const run = (force = false) =>
  refresh({ db: database.db, key }, regency, new Date('2026-09-01T02:00:00Z'), undefined, { force })
const idOf = async ({ nik }: GivenRow) =>
  (
    await database.db
      .selectFrom('coverage_person')
      .select('person_id')
      .where('regency_code', '=', regency)
      .where('nik_index', '=', key.nikIndex(nik!))
      .executeTakeFirstOrThrow()
  ).person_id
const bills = (month: string, until: string) =>
  runBills(database.db, as('ani', `${month.slice(0, 8)}05`), { fromMonth: month, untilMonth: until })
const standing = async (id: string) =>
  await database.db
    .selectFrom('worker')
    .select(['standing', 'standing_on'])
    .where('regency_code', '=', regency)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const figures = async () =>
  (
    await sql<{ active: number; activeDead: number; universe: number }>`select sum(active)::int as active,
      sum(active_dead)::int as "activeDead", sum(universe)::int as universe from coverage_cell
      where regency_code = ${regency} and as_of = '2026-08-31'`.execute(database.db)
  ).rows[0]!
async function report(personId: string, more: object = {}) {
  const body = eventBody.parse({
    id: v7(),
    kind: 'death',
    happenedOn: '2026-06-10',
    cause: 'not-work',
    toldBy: 'village',
    personId,
    name: 'Muhammad Ali',
    villageCode: village,
    reporterName: 'Kepala Dusun',
    reporterPhone: '081200009001',
    what: '',
    ...more,
  })
  return { id: body.id, done: await reportEvent(ground, as('desa', '2026-08-01'), body) }
}
const caseOf = async (id: string) => (await getEvent(database.db, key, regency, id))!
const confirm = (id: string) => confirmEvent(ground, as('budi', '2026-08-02'), id, 'Akta kematian 7316-KM-1')

beforeAll(async () => {
  database = await freshDatabase()
  ground = {
    db: database.db,
    key,
    jobs: { enqueue: async (_db, name) => void asked.push(String(name)) },
  }
  await withTariffs(database.db)
  await list([dead, ...others], 'village-workers', '2026-01-31')
  await list([dead, onNoList, ...others].map(card), 'participants', '2026-08-31')
  await run()
})
afterAll(() => database.close())

test('a reported death stops nothing; confirmed it ends counting and billing; withdrawn all is as before', async () => {
  const { db } = database
  const id = await idOf(dead)
  const sourceId = await aSource(db)
  const decree = v7()
  const months = { fromMonth: '2026-01-01', untilMonth: '2027-01-01' }
  expect(await makeDecree(db, as('ani'), { id: decree, title: 'SK', ...months })).toEqual(ok)
  const personIds = [id, ...(await Promise.all(others.map(idOf)))]
  const body = { group: 'rentan', sourceId, from: 'people', anyGroup: true, personIds } as const
  expect(await addPeople(db, as('ani'), decree, body)).toMatchObject({ added: 21 })
  for (const finding of ['own-rule', 'other-pays', 'group-differs'] as const)
    await passFinding(db, as('ani'), decree, { finding, reason: 'Perbup 1/2025' })
  expect(await submitDecree(db, as('ani'), decree)).toEqual(ok)
  expect(await checkDecree(db, as('budi'), decree)).toEqual(ok)
  expect(await signDecree(db, as('citra'), decree, { number: 'SK 1', signedOn: '2026-01-02' })).toEqual(ok)
  expect(await bills('2026-06-01', '2026-08-01')).toMatchObject({ bills: 2, lines: 42 })

  const before = await figures()
  const { id: event, done } = await report(id)
  expect(done).toMatchObject({ ok: true, linked: true, claims: ['JKM'] })
  expect(asked).toEqual(['unclaimed'])
  expect(await run()).toBeNull()
  expect((await caseOf(event)).death).toMatchObject({ state: 'reported', billingStops: null, doubts: [] })
  expect((await getPerson(db, regency, id, '2026-08-31'))!.death).toMatchObject({
    eventId: event,
    toldBy: 'village',
    state: 'reported',
    saidBy: [],
  })
  expect(await bills('2026-08-01', '2026-09-01')).toMatchObject({ bills: 1, lines: 21 })
  expect(await standing(id)).toEqual({ standing: 'present', standing_on: null })

  expect(await confirm(event)).toEqual(ok)
  expect(await confirm(event)).toEqual(ok)
  expect(asked).toEqual(['unclaimed', 'refresh'])
  // Already before anything is counted anew nobody is billed for.
  expect(await bills('2026-09-01', '2026-10-01')).toMatchObject({ bills: 1, lines: 20 })
  expect(await run()).not.toBeNull()
  expect(await standing(id)).toEqual({ standing: 'dead', standing_on: '2026-06-10' })
  const { rows: acts } = await sql<{ acts: number }>`select count(*)::int as acts from audit
    where action = 'claim-event.death-confirmed' and subject_id = ${event}`.execute(db)
  expect(acts).toEqual([{ acts: 1 }])
  // The card stays active until BPJS ends it: it shows as one paid for somebody dead.
  expect(await figures()).toEqual({ ...before, activeDead: 1 })
  const page = (await getPerson(db, regency, id, '2026-08-31'))!
  expect(page).toMatchObject({
    person: { standing: 'dead' },
    death: { state: 'confirmed', confirmedBy: 'budi', billingStops: '2026-07-01', saidBy: [] },
  })
  expect(page.sources.find(({ kind }) => kind === 'reported-deaths')).toMatchObject({
    listName: 'Laporan kematian',
    decidedBy: 'person',
    said: { verdict: 'dead' },
  })

  await checkWaste(db, regency, new Date('2026-09-02T02:00:00Z'), '2026-08-31')
  const wasted = () =>
    db
      .selectFrom('waste_finding')
      .select(['worker_id', 'kind', 'months_lost', 'lost'])
      .where('regency_code', '=', regency)
      .where('kind', '=', 'dead')
      .where('closed_on', 'is', null)
      .execute()
  expect(await wasted()).toEqual([{ worker_id: id, kind: 'dead', months_lost: 2, lost: 2 * tariff }])
  const { differences } = await reconcileBills(db, regency, {
    fromMonth: '2026-09-01',
    untilMonth: '2026-10-01',
  })
  expect(differences.find(({ kind }) => kind === 'dead')).toMatchObject({ people: 1, amount: tariff })
  expect(differences.find(({ kind }) => kind === 'unbilled')).toBeUndefined()
  const amending = v7()
  expect(
    await makeDecree(db, as('ani', '2026-09-03'), {
      id: amending,
      amends: decree,
      title: 'Perubahan',
      fromMonth: '2026-10-01',
      untilMonth: '2027-01-01',
    }),
  ).toEqual(ok)
  expect(await proposeEnds(db, as('ani', '2026-09-03'), amending)).toEqual({ ok: true, lines: 1 })
  const again = v7()
  await makeDecree(db, as('ani'), {
    id: again,
    title: 'Calon',
    fromMonth: '2027-01-01',
    untilMonth: '2027-02-01',
  })
  await addPeople(db, as('ani'), again, { ...body, personIds: [id] })
  const { rows: found } = await sql<{ code: string }>`select f ->> 'code' as code from decree_line l
    cross join jsonb_array_elements(l.findings) f where l.decree_id = ${again}`.execute(db)
  expect(found.map(({ code }) => code)).toContain('dead')

  expect(await withdrawEvent(ground, as('budi', '2026-09-04'), event, 'Ternyata orang lain')).toEqual(ok)
  expect(await run()).not.toBeNull()
  expect(await standing(id)).toEqual({ standing: 'present', standing_on: null })
  expect(await figures()).toEqual(before)
  expect((await getPerson(db, regency, id, '2026-08-31'))!.death).toBeNull()
  await checkWaste(db, regency, new Date('2026-09-05T02:00:00Z'), '2026-08-31')
  expect(await wasted()).toEqual([])
  expect(await bills('2026-09-01', '2026-10-01')).toMatchObject({ bills: 1, lines: 1 })
})

test('it follows the person through a later list, a merge and its undoing, and everybody looked at anew', async () => {
  const { db } = database
  const id = await idOf(dead)
  const { id: event } = await report(id)
  await confirm(event)
  await run()
  await list([{ ...dead, name: 'Muhammad Ali Akbar' }, ...others], 'village-workers', '2026-02-28')
  await run()
  expect(await standing(await idOf(dead))).toMatchObject({ standing: 'dead' })
  await run(true)
  expect(await standing(await idOf(dead))).toMatchObject({ standing: 'dead' })

  const other = await idOf(others[3]!)
  const joining = {
    regencyCode: regency,
    actor: 'rahma',
    at: new Date('2026-09-02T02:00:00Z'),
    reason: 'Orang yang sama',
  }
  const merged = await tx(db, (trx) => mergeWorkers(trx, joining, other, id))
  if (!merged.ok) throw new Error(merged.problem)
  await run()
  expect(await standing(other)).toMatchObject({ standing: 'dead' })
  expect((await getPerson(db, regency, other, '2026-08-31'))!.death).toMatchObject({ eventId: event })
  await tx(db, (trx) => undoAct(trx, joining, merged.actId))
  await run()
  expect(await standing(other)).toMatchObject({ standing: 'present' })
  expect(await standing(await idOf(dead))).toMatchObject({ standing: 'dead' })

  // Moved to somebody else: the first lives again, the second is only reported.
  expect(await linkEvent(ground, as('budi'), event, { personId: other, reason: 'Keliru orang' })).toEqual(ok)
  await run()
  expect(await standing(await idOf(dead))).toMatchObject({ standing: 'present' })
  expect(await standing(other)).toMatchObject({ standing: 'present' })
  expect((await caseOf(event)).death).toMatchObject({ state: 'reported' })
  expect(await withdrawEvent(ground, as('budi'), event, 'Keliru sama sekali')).toEqual(ok)
})

test('a word of Dukcapil against it is a doubt, and its own word of death stands before the report', async () => {
  const { db } = database
  const id = await idOf(dead)
  const { id: event } = await report(id)
  await confirm(event)
  const said = (verdict: string, verdictOn: string | null, asOf: string) =>
    list(
      [{ name: dead.name, nik: dead.nik!, birthDate: dead.birthDate!, verdict, verdictOn }],
      'dukcapil',
      asOf,
    )
  await said('match', null, '2026-08-20')
  await run()
  expect(await standing(id)).toMatchObject({ standing: 'dead' })
  expect((await caseOf(event)).death).toMatchObject({
    state: 'confirmed',
    doubts: [{ kind: 'seen-alive', list: 'dukcapil', on: '2026-08-20' }],
  })
  await said('dead', '2026-06-08', '2026-08-25')
  await run()
  expect(await standing(id)).toEqual({ standing: 'dead', standing_on: '2026-06-08' })
  expect((await getPerson(db, regency, id, '2026-08-31'))!.death).toMatchObject({
    saidBy: [{ list: 'dukcapil', on: '2026-06-08' }],
    doubts: [{ kind: 'other-day' }],
  })
  const { done: second } = await report(id)
  expect(second).toMatchObject({ ok: false, problem: 'claim-event-known' })
})

test('somebody of whom there is a card alone is told dead too; who lives on and is of no death is refused', async () => {
  const { db } = database
  const id = await idOf(onNoList)
  const { id: event } = await report(id, { name: onNoList.name })
  expect(await confirm(event)).toEqual(ok)
  await run()
  const told = (await getPerson(db, regency, id, '2026-08-31'))!
  expect(told).toMatchObject({ person: { standing: 'dead' }, death: { state: 'confirmed' } })
  const { id: accident } = await report(await idOf(others[1]!), { kind: 'accident', cause: 'work' })
  expect(await confirm(accident)).toMatchObject({ problem: 'claim-event-no-death' })
  await withdrawEvent(ground, as('budi'), event, 'Ternyata masih hidup')
  await run()
  expect((await getPerson(db, regency, id, '2026-08-31'))!.person.standing).toBe('present')
})
