import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { syntheticList, syntheticPeople } from './linkage/oracle/synthetic.ts'
import { secretsFrom } from './platform/crypto.ts'
import { freshDatabase, type TestDatabase } from './platform/test-database.ts'
import { refresh } from './refresh.ts'
import { refreshBySql } from './refresh-by-sql.ts'
import { type GivenRow, givenList } from './registry/given-list.ts'
import { paidCard, rowOf } from './registry/made-up-people.ts'

const regencyCode = '73.16'
const secrets = secretsFrom('5e'.repeat(32))
const people = syntheticPeople({ people: 2400, errors: 1.5, seed: 43, villages: 8 })
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

function rowsOf(from: number, to: number, seed: number): GivenRow[] {
  const options = { people: 0, errors: 1.5, seed }
  const { rows } = syntheticList(people, (i) => i % 100 >= from && i % 100 < to, 'k', options)
  return rows.map(rowOf)
}
const give = (kind: 'village-workers' | 'participants', name: string, rows: GivenRow[]) =>
  givenList(database.db, secrets, { regencyCode, kind, name, asOf: '2025-12-31', rows })
const cards = (rows: GivenRow[]) =>
  rows.map((row, i) => ({ ...row, ...paidCard, kpj: `25${100_000 + i}`, nik: i % 6 === 0 ? null : row.nik! }))

const minutes = (n: number) => new Date(Date.UTC(2026, 0, 5, 2, n))
const ground = () => ({ db: database.db, key: secrets })
const byEngine = (at: Date) => refresh(ground(), regencyCode, at, () => undefined, { force: true })
const bySql = async (at: Date) => {
  const done = await refreshBySql(ground(), regencyCode, at)
  if (!done.ok || !done.refreshed) throw new Error('nothing was linked')
  return done.refreshed
}

interface Match {
  worker: string
  participant: string
  status: string
  by: string
  weight: number
  runnerUp: string | null
  chance: number
  reasons: { bits: number }[]
}
const matches = async () => {
  const { rows } =
    await sql<Match>`select worker_id as worker, participant_id as participant, status, decided_by as by,
    weight, runner_up as "runnerUp", chance, reasons from worker_match where regency_code = ${regencyCode}`.execute(
      database.db,
    )
  return new Map(rows.map((row) => [row.worker, row]))
}
const everything = async () => {
  const { rows } = await sql<{ said: string }>`
    select m::text as said from worker_match m union all select f::text from match_refused f
    union all select r::text from review r union all select w::text from worker w union all select t::text from tenant t
    union all select m::text from link_model m union all select s::text from worker_source s order by 1`.execute(
    database.db,
  )
  return rows.map(({ said }) => said)
}
const decide = (match: Match, verdict: 'same' | 'different') =>
  database.db
    .insertInto('review_decision')
    .values({
      regency_code: regencyCode,
      id: v7(),
      kind: 'membership',
      left_id: match.worker,
      right_id: match.participant,
      verdict,
      decided_by: 'test',
      decided_at: minutes(15),
      undone_by: null,
      undone_at: null,
    })
    .execute()

it('is refused, and changes nothing, before anything was learned', async () => {
  await give('village-workers', 'Maiwa', rowsOf(0, 75, 1))
  await give('participants', 'Peserta', cards(rowsOf(30, 100, 2)))
  const before = await everything()
  const refused = await refreshBySql(ground(), regencyCode, minutes(0))
  expect(refused).toEqual({ ok: false, problem: 'link-not-learned' })
  expect(await everything()).toEqual(before)
})

it('finds by SQL who the engine finds, and what people decided stands', async () => {
  await byEngine(minutes(10))
  const first = await matches()
  const [apart, ...others] = [...first.values()].filter((one) => one.status === 'registered')
  const joined = [...first.values()].find((one) => one.status === 'review')!
  await decide(apart!, 'different')
  await decide(joined, 'same')
  await byEngine(minutes(20))
  const engine = await matches()

  const { matches: told } = await bySql(minutes(30))
  const found = await matches()
  const workers = await database.db.selectFrom('worker').select('id').execute()
  const alike = workers.filter(({ id }) => {
    const [one, other] = [engine.get(id), found.get(id)]
    return one?.participant === other?.participant && one?.status === other?.status
  })
  expect(others.length).toBeGreaterThan(800)
  expect(alike.length).toBeGreaterThanOrEqual(workers.length * 0.99)
  for (const [worker, { participant, status }] of engine) {
    const other = found.get(worker)
    if (status === 'registered' && other?.status === 'registered') expect(other.participant).toBe(participant)
  }
  expect(found.get(joined.worker)).toMatchObject({ participant: joined.participant, by: 'person' })
  expect(found.get(apart!.worker)?.participant).not.toBe(apart!.participant)
  expect(told.decidedByPerson).toBe(1)

  const byMachine = [...found.values()].filter((one) => one.by === 'engine')
  // Reasons are stored to two decimals each.
  for (const { reasons, weight } of byMachine)
    expect(Math.abs(reasons.reduce((sum, { bits }) => sum + bits, 0) - weight)).toBeLessThan(
      0.005 * reasons.length + 1e-5,
    )
  expect(byMachine.every((one) => one.reasons.length === 7 && one.chance > 0)).toBe(true)
  expect(byMachine.some((one) => one.runnerUp !== null)).toBe(true)
  // What a person answered stays in the list of questions.
  const { rows: asked } = await sql<{ left: string; right: string }>`select left_id as left, right_id as right
    from review where regency_code = ${regencyCode} and kind = 'membership' and sample is null`.execute(
    database.db,
  )
  const inDoubt = byMachine.filter((one) => one.status === 'review')
  expect(asked.map(({ left, right }) => `${left} ${right}`).sort()).toEqual(
    [...inDoubt, joined].map(({ worker, participant }) => `${worker} ${participant}`).sort(),
  )
})

it('keeps why the rest were refused, and learns nothing', async () => {
  const refused = async () => {
    const { rows } = await sql<{ worker: string }>`select worker_id as worker from match_refused
      where regency_code = ${regencyCode} and jsonb_array_length(reasons) = 7 order by 1`.execute(database.db)
    return rows.map(({ worker }) => worker)
  }
  const bySqlRefused = await refused()
  const { rows } = await sql`select purpose, learned_at as learned from link_model order by 1`.execute(
    database.db,
  )
  expect(rows.map((one) => (one as { learned: Date }).learned)).toEqual([minutes(20), minutes(20)])
  await byEngine(minutes(35))
  const byEngineRefused = new Set(await refused())
  expect(byEngineRefused.size).toBeGreaterThan(5)
  const alike = bySqlRefused.filter((worker) => byEngineRefused.has(worker)).length
  expect(alike).toBeGreaterThanOrEqual(0.8 * Math.max(byEngineRefused.size, bySqlRefused.length))
})

it('writes nothing the second time', async () => {
  await bySql(minutes(40))
  const before = await everything()
  const { workers, participants, matches: matched } = await bySql(minutes(40))
  const written = Object.values({ ...workers.written, ...participants.written, ...matched.written })
  expect(written.map((one) => one.inserted + one.updated + one.deleted)).toEqual(written.map(() => 0))
  expect(await everything()).toEqual(before)
})

it('changes nothing when it is broken off, and leaves no number in the clear', async () => {
  await give('participants', 'Peserta', cards(rowsOf(40, 100, 3)))
  const before = await everything()
  const broken = refreshBySql(ground(), regencyCode, minutes(50), (phase) => {
    if (phase === 'figures') throw new Error('broken off')
  })
  await expect(broken).rejects.toThrow('broken off')
  expect(await everything()).toEqual(before)
  const { rows } =
    await sql`select tablename from pg_tables where tablename like 'sql%' and schemaname <> 'information_schema'`.execute(
      database.db,
    )
  expect(rows).toEqual([])
})
