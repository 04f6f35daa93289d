import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import { getAreas, getCoverage } from './reads.ts'
import { refreshCoverage } from './refresh.ts'
import { at, regency, type Someone, settle, settleRegency } from './test-population.ts'

const day = '2025-12-31'
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await settleRegency(database.db, day)
})
afterAll(() => database.close())

const figure = async () => {
  const { db } = database
  await db.transaction().execute((trx) => refreshCoverage(trx, regency, at))
  const { expected } = await getCoverage(db, regency, day)
  return expected!
}
const expectedOf = async (people: Someone[]) => {
  const ids = await settle(database.db, people)
  return { ids, expected: await figure() }
}
const village = '73.16.01.2001'
const paid = { from: '2025-01-01', until: '2026-01-01', payer: 'self', segment: 'BPU' } as const
const someone = (match: Someone['match'], chance: number, until: string = paid.until): Someone => ({
  worker: { standing: 'present', village },
  participant: { standing: 'present', cards: [{ ...paid, until }] },
  match,
  chance,
})

/** Chances are stored in four bytes. */
const near = (value: number) => expect.closeTo(value, 5)
const sums = async () => {
  const { rows } = await sql<{ open: number; variance: number; lists: number }>`
    select sum(expected_uncovered) as open, sum(uncovered_variance) as variance, sum(expected_on_lists) as lists
    from coverage_cell where as_of = ${day}`.execute(database.db)
  return rows[0]
}

describe('what is expected', () => {
  it.each<[string, Someone, { open: number; lists: number }]>([
    ['found, nearly certain', someone('registered', 0.99), { open: 0.01, lists: 0.99 }],
    ['waits for review', someone('review', 0.75), { open: 0.25, lists: 0.75 }],
    ['refused with some doubt', someone('refused', 0.25), { open: 0.75, lists: 0.25 }],
    ['found, but no longer paid for', someone('registered', 0.99, '2025-06-01'), { open: 1, lists: 0 }],
    ['may be somebody no longer paid for', someone('review', 0.75, '2025-06-01'), { open: 1, lists: 0 }],
    ['no candidate', { worker: { standing: 'present' } }, { open: 1, lists: 0 }],
    [
      'a participant on no list',
      { participant: { standing: 'present', cards: [paid] } },
      { open: 0, lists: 0 },
    ],
    ['dead', { ...someone('review', 0.75), worker: { standing: 'dead' } }, { open: 0, lists: 0 }],
  ])('%s', async (_, one, { open, lists }) => {
    await expectedOf([one])
    expect(await sums()).toEqual({ open: near(open), variance: near(open * (1 - open)), lists: near(lists) })
  })

  it('is a range that shrinks to the point where everything is certain', async () => {
    const { expected } = await expectedOf([someone('registered', 1), { worker: { standing: 'present' } }])
    expect(expected).toMatchObject({
      active: { count: 1, value: 1, low: 1, high: 1 },
      activeOnLists: { count: 1, value: 1, low: 1, high: 1 },
      uncovered: { count: 1, value: 1, low: 1, high: 1 },
      coveragePercent: { count: 5000, value: 5000, low: 5000, high: 5000 },
      basis: { calibrated: false, decisions: 0, needed: 200 },
    })
  })

  it('adds 1.96 standard errors of people who stand alone, rounded outwards', async () => {
    const { expected } = await expectedOf(Array.from({ length: 100 }, () => someone('review', 0.5)))
    expect(expected.uncovered).toEqual({ count: 100, value: 50, low: 40, high: 60 })
    expect(expected.activeOnLists).toEqual({ count: 0, value: 50, low: 40, high: 60 })
    expect(expected.active).toEqual({ count: 100, value: 100, low: 100, high: 100 })
  })

  it('adds the error that all share as a whole, not as a root of squares', async () => {
    const { db } = database
    await settle(
      db,
      Array.from({ length: 100 }, () => someone('review', 0.5)),
    )
    await sql`update worker_match set chance_error = 0.1`.execute(db)
    // √(25 + 10²) × 1.96 = 21.9
    expect((await figure()).uncovered).toEqual({ count: 100, value: 50, low: 28, high: 72 })
  })

  it('counts one participant of two workers once on the lists', async () => {
    const { db } = database
    await settle(db, [someone('registered', 0.8), { worker: { standing: 'present' } }])
    await sql`insert into worker_match (regency_code, worker_id, participant_id, status, decided_by, probability, chance)
      select ${regency}, w.id, p.id, 'review', 'engine', 0.5, 0.5 from worker w, participant p
      where w.id not in (select worker_id from worker_match)`.execute(db)
    await figure()
    expect(await sums()).toMatchObject({ open: near(0.2 + 0.5), lists: near(1 - 0.2 * 0.5) })
  })

  it('leaves out a worker who likely is another one, until a person has called them two', async () => {
    const { db } = database
    const { ids } = await expectedOf([someone('registered', 1), { worker: { standing: 'present' } }])
    const [left, right] = [v7(), v7()]
    for (const [i, record] of [left, right].entries())
      await sql`insert into worker_source (regency_code, source_record_id, worker_id, decided_by)
        values (${regency}, ${record}, ${ids[i]!}, 'engine')`.execute(db)
    const pair = { regency_code: regency, kind: 'duplicate' as const, left_id: left, right_id: right }
    await db
      .insertInto('review')
      .values({
        ...pair,
        id: v7(),
        weight: 3,
        probability: 0.9,
        why: 'uncertain',
        priority: 1,
        created_at: at,
      })
      .execute()
    await figure()
    expect(await sums()).toMatchObject({ open: near(0.1) })
    const decision = {
      verdict: 'different' as const,
      decided_by: 'x',
      decided_at: at,
      undone_by: null,
      undone_at: null,
    }
    await db
      .insertInto('review_decision')
      .values({ ...pair, id: v7(), ...decision })
      .execute()
    await figure()
    expect(await sums()).toMatchObject({ open: near(1) })
    for (const table of ['review', 'review_decision', 'worker_source'] as const)
      await db.deleteFrom(table).execute()
  })

  it('is not known, rather than nought, where the cells are older than it', async () => {
    const { db } = database
    await expectedOf([someone('registered', 1)])
    await db.updateTable('coverage_cell').set({ expected_uncovered: null }).execute()
    expect((await getCoverage(db, regency, day)).expected).toBeNull()
  })
})

describe('any population', () => {
  const villages = [village, '73.16.01.2002', '73.16.02.1001']
  const one = fc.record({
    match: fc.constantFrom<Someone['match'][]>('registered', 'review', 'refused'),
    chance: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    until: fc.constantFrom('2026-01-01', '2025-06-01'),
    at: fc.nat(2),
  })

  it('adds up from villages to districts to the whole, and the count of the safe side is never below', async () => {
    const run = fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 8 }), async (given) => {
      const { expected } = await expectedOf(
        given.map(({ match, chance, until, at: i }) => ({
          ...someone(match, chance, until),
          worker: { standing: 'present' as const, village: villages[i]! },
        })),
      )
      const open = given.reduce((sum, { chance, until }) => sum + (until > day ? 1 - chance : 1), 0)
      expect(Math.abs(expected.uncovered.value - open)).toBeLessThan(0.5001)
      expect(expected.uncovered.low).toBeLessThanOrEqual(expected.uncovered.value)
      expect(expected.uncovered.high).toBeGreaterThanOrEqual(expected.uncovered.value)
      const { districts } = await getAreas(database.db, regency, day, true)
      const places = districts.filter((d) => d.expectedUncovered).map((d) => d.expectedUncovered!.value)
      // Each place is rounded by itself.
      expect(Math.abs(places.reduce((a, b) => a + b, 0) - open)).toBeLessThanOrEqual(
        places.length * 0.5 + 0.001,
      )
    })
    await fc.assert(run, { numRuns: 15 })
  })
})
