import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { loadAreas } from '../src/areas/questions.ts'
import { refresh } from '../src/refresh.ts'
import type { RegistrationView } from '../src/registration/api.ts'
import { type GivenRow, givenList } from '../src/registry/given-list.ts'
import { now, type OpenApp, openApp, secrets } from './open-app.ts'

const regencyCode = '73.16'
const village = '73.16.01.2002'
const ali: GivenRow = {
  name: 'Muhammad Ali',
  nik: '7316011203809001',
  birthDate: '1980-03-12',
  sex: 'L',
  villageCode: village,
  motherName: 'Hawa',
}
const siti: GivenRow = {
  name: 'Siti Aminah',
  nik: '7316015407859002',
  birthDate: '1985-07-14',
  sex: 'P',
  villageCode: village,
}
const hasna = {
  name: 'Hasna',
  nik: '7316014101909003',
  birthDate: '1990-01-01',
  sex: 'P',
  villageCode: village,
  occupation: 'Pedagang',
}
const asTyped = (row: GivenRow) => ({
  name: row.name.toUpperCase(),
  nik: row.nik!,
  birthDate: row.birthDate!,
  sex: row.sex!,
  villageCode: village,
})

let open: OpenApp
beforeAll(async () => {
  open = await openApp()
  await loadAreas(open.db)
})
afterAll(() => open.close())
beforeEach(async () => {
  const tables = [
    'registration',
    'import_row',
    'import',
    'record_key',
    'source_record',
    'list',
    'office',
    'worker',
    'worker_source',
    'worker_match',
    'match_refused',
    'participant',
    'membership',
    'review',
    'coverage_person',
    'coverage_cell',
    'coverage_snapshot',
    'nik_registry',
    'audit',
    'tenant',
  ]
  await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))} cascade`.execute(open.db)
  await given('village-workers', [ali, { name: 'Rahman', villageCode: village }])
  await given('participants', [
    {
      ...siti,
      kpj: '25000000001',
      programmes: ['JKK'],
      payerKind: 'self',
      coveredFrom: '2025-01-01',
      coveredUntil: '2026-01-01',
      segment: 'BPU',
    },
  ])
  await run()
})

const given = (kind: 'village-workers' | 'participants', rows: GivenRow[]) =>
  givenList(open.db, secrets, { regencyCode, kind, name: kind, asOf: '2025-12-31', rows })
const run = () => refresh({ db: open.db, key: secrets }, regencyCode, now)
const register = async (body: object, id = randomUUID()) => {
  const answer = await open.ask('/api/registrations', { id, ...body })
  return {
    id,
    status: answer.statusCode,
    view: answer.json() as RegistrationView & { code?: string; detail?: object },
  }
}
const look = async (id: string) => (await open.ask(`/api/registrations/${id}`)).json() as RegistrationView
const workerIds = async () =>
  (await open.db.selectFrom('worker').select('id').orderBy('id').execute()).map((row) => row.id)
const count = async (table: 'worker' | 'source_record' | 'registration' | 'import_row' | 'worker_source') =>
  (
    await open.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n
const person = async (id: string) => (await open.ask(`/api/people/${id}`)).json()

it('knows somebody the lists know, in other letters, and says why', async () => {
  const { status, view } = await register(asTyped(ali))
  expect(status).toBe(201)
  expect(view).toMatchObject({
    outcome: 'joined',
    joined: { name: 'Muhammad Ali' },
    protection: { state: 'none' },
    figuresWait: true,
  })
  expect(view.joined!.reasons.map((reason) => `${reason.field} ${reason.level}`)).toEqual(
    expect.arrayContaining(['nik equal', 'birthDate equal', 'name exact']),
  )
  await run()
  expect(await look(view.id)).toMatchObject({ personId: view.personId, figuresWait: false })
  expect(await workerIds()).toHaveLength(2)
})

it('makes a new worker of a new person, found at once, counted by the refresh', async () => {
  const { view } = await register({ ...hasna, group: 'kader', since: '2024-02-01' })
  expect(view).toMatchObject({ outcome: 'new', joined: null, questions: [], nikMask: '7316********9003' })
  expect(JSON.stringify(view)).not.toContain(hasna.nik)
  expect((await person(view.personId)).person).toMatchObject({
    name: 'Hasna',
    protection: 'none',
    group: 'kader',
  })
  const found = await open.ask('/api/people/query', { everyone: true, q: 'hasna' })
  expect(found.json().rows).toHaveLength(1)
  const before = (await open.ask('/api/coverage')).json().figures.uncovered
  await run()
  expect((await open.ask('/api/coverage')).json().figures.uncovered).toBe(before + 1)
  expect(await workerIds()).toContain(view.personId)
  expect((await person(view.personId)).sources).toMatchObject([
    { listName: 'Pendaftaran langsung', kind: 'registration' },
  ])
})

it('sees that a new worker is protected already', async () => {
  const sure = await register(asTyped(siti))
  expect(sure.view).toMatchObject({
    outcome: 'new',
    protection: { state: 'active', coveredUntil: '2025-12-31', participant: { name: 'Siti Aminah' } },
  })
  await run()
  expect((await look(sure.id)).protection.state).toBe('active')
})

it('asks a person where it is not sure, and keeps the question over the refresh', async () => {
  const doubt = await register({
    name: 'Muhammad Ali',
    birthDate: '1981-03-12',
    sex: 'L',
    villageCode: village,
  })
  expect(doubt.view).toMatchObject({
    outcome: 'in-doubt',
    questions: [{ name: expect.stringMatching(/ali/i) }],
  })
  const queue = (await open.ask('/api/reviews?kind=duplicate')).json()
  expect(queue.rows.map((row: { id: string }) => row.id)).toContain(doubt.view.questions[0]!.reviewId)
})

it('is the same registration when it is sent again, and another under the same id is refused', async () => {
  const first = await register(hasna)
  const [again, ...twice] = await Promise.all([1, 2, 3].map(() => register(hasna, first.id)))
  expect(again).toMatchObject({ status: 200, view: { personId: first.view.personId } })
  expect(twice.map((one) => one.status)).toEqual([200, 200])
  expect(await count('registration')).toBe(1)
  expect(await register({ ...hasna, name: 'Hasna Daeng' }, first.id)).toMatchObject({
    status: 409,
    view: { code: 'registration-differs' },
  })
})

it.each([
  [{ nik: '73160141019090' }, { nik: 'short' }],
  [{ nik: '7316014113909003' }, { nik: 'month' }],
  [{ nik: undefined, birthDate: undefined }, { birthDate: 'needed-without-nik' }],
  [{ birthDate: '2030-01-01' }, { birthDate: 'in-future' }],
  [{ birthDate: '1960-05-05' }, { nik: 'birth-date-differs' }],
  [{ sex: 'L' }, { nik: 'sex-differs' }],
  [{ villageCode: '73.16.01.9999' }, { villageCode: 'unknown' }],
  [{ name: '123' }, { name: 'missing' }],
])('names the field that is wrong: %j', async (wrong, faults) => {
  const { status, view } = await register({ ...hasna, ...wrong })
  expect([status, view.code]).toEqual([422, 'registration-faults'])
  expect(view.detail).toMatchObject(faults)
  expect(await count('registration')).toBe(0)
})

it('takes what the clerk has looked at as it is', async () => {
  const { status } = await register({ ...hasna, birthDate: '1960-05-05', confirmed: ['birth-date-differs'] })
  expect(status).toBe(201)
})

it('can be taken back with a reason; what was said stays on record', async () => {
  const { view, id } = await register(hasna)
  const back = await open.ask(`/api/registrations/${id}/take-back`, { reason: 'salah orang' })
  expect(back.json()).toMatchObject({ takenBack: { by: 'admin', reason: 'salah orang' } })
  expect((await open.ask(`/api/people/${view.personId}`)).statusCode).toBe(404)
  await run()
  expect(await workerIds()).not.toContain(view.personId)
  expect(await count('source_record')).toBe(4)
  const acts = await open.db
    .selectFrom('audit')
    .select(['action', 'reason'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  expect(acts.map((row) => row.action)).toEqual(['registration.made', 'registration.taken-back'])
})

it('keeps people registered on different days', async () => {
  await register(hasna)
  await open.db
    .updateTable('import')
    .set({ as_of: '2025-12-30' })
    .where('file_hash', '=', 'registration')
    .execute()
  await register({ ...hasna, name: 'Kamaria', nik: '7316015202919004', birthDate: '1991-02-12' })
  await run()
  expect(await workerIds()).toHaveLength(4)
})

/** Holds back whoever wants to write the table, as long as the work takes; reading it goes on. */
async function holding<T>(lock: ReturnType<typeof sql>, work: () => Promise<T>): Promise<T> {
  return open.db.connection().execute(async (held) => {
    await sql`begin`.execute(held)
    await lock.execute(held)
    try {
      return await work()
    } finally {
      await sql`rollback`.execute(held)
    }
  })
}
const waits = async () => {
  for (let i = 0; i < 100; i++) {
    const { rows } = await sql`select from pg_locks where not granted and database =
      (select oid from pg_database where datname = current_database())`.execute(open.db)
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('nobody waits')
}

it.each([
  ['has read the lists and not yet written', sql`lock table participant in share row exclusive mode`],
  [
    'has written the workers and not yet the figures',
    sql`select pg_advisory_xact_lock(hashtextextended(${`coverage ${regencyCode}`}, 0))`,
  ],
])('neither waits for a refresh that %s, nor is lost by it', async (_, lock) => {
  await given('village-workers', [
    ali,
    { name: 'Rahman', villageCode: village },
    { name: 'Bunga', birthDate: '1970-02-03', villageCode: village },
  ])
  let refreshing: Promise<unknown> = Promise.resolve()
  const registered = await holding(lock, async () => {
    refreshing = run()
    await waits()
    return Promise.all([register(hasna), register(asTyped(ali)), register({ ...hasna, name: 'HASNA ' })])
  })
  await refreshing
  expect(registered.map((one) => one.status)).toEqual([201, 201, 201])
  const [fresh, joined, again] = registered.map((one) => one.view)
  expect(new Set([fresh!.personId, again!.personId]).size).toBe(1)
  expect((await person(fresh!.personId)).person).toMatchObject({ name: expect.stringMatching(/hasna/i) })
  expect(await count('worker_source')).toBe(6)
  expect(await workerIds()).toHaveLength(4)
  const before = await workerIds()
  await run()
  expect(await workerIds()).toEqual(before)
  expect((await look(joined!.id)).personId).toBe(joined!.personId)
  expect((await open.ask('/api/status')).json()).toMatchObject({ refreshing: false })
})

it('leaves nothing of itself when it is killed in the middle, and is whole when sent again', async () => {
  const id = randomUUID()
  const before = [await count('worker'), await count('source_record'), await count('import_row')]
  const killed = await holding(sql`lock table import in share row exclusive mode`, async () => {
    const sent = register(hasna, id)
    await waits()
    await sql`select pg_terminate_backend(pid) from pg_locks where not granted and locktype = 'relation'`.execute(
      open.db,
    )
    return sent
  })
  expect(killed.status).toBeGreaterThanOrEqual(500)
  expect([await count('worker'), await count('source_record'), await count('import_row')]).toEqual(before)
  expect(await register(hasna, id)).toMatchObject({ status: 201, view: { outcome: 'new' } })
  expect(await count('worker')).toBe(before[0]! + 1)
})
