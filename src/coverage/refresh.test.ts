import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../platform/test-database.ts'
import type { CountFigureId } from './api.ts'
import { monthEnds } from './days.ts'
import { countFigures } from './figures.ts'
import { totalsOn } from './reads.ts'
import { refreshCoverage, writeDay } from './refresh.ts'
import { resolveDay } from './resolve-day.ts'
import { recount } from './slow-recount.ts'
import { at, type Card, regency, type Someone, settle, settleRegency } from './test-population.ts'

const day = '2025-12-31'
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await settleRegency(database.db, day)
})
afterAll(() => database.close())

async function figuresOf(people: Someone[], on = day) {
  const { db } = database
  await settle(db, people)
  await db.transaction().execute((trx) => refreshCoverage(trx, regency, at))
  const resolved = await resolveDay(db, regency, on, at)
  if (!resolved.ok) throw new Error(resolved.problem)
  return totalsOn(db, regency, resolved.asOf)
}
const card = (until: string, more: Partial<Card> = {}): Card => ({
  from: '2024-01-01',
  until,
  payer: 'self',
  segment: 'BPU',
  ...more,
})
const present = { standing: 'present' as const }
const member = (...cards: Card[]): Someone => ({
  worker: present,
  participant: { ...present, cards },
  match: 'registered',
})

describe('protection on a day', () => {
  it.each<[string, Someone, CountFigureId[]]>([
    ['paid to the end of the month', member(card('2026-01-01')), ['active']],
    ['paid ahead', member(card('2026-06-01')), ['active']],
    ['one month behind', member(card('2025-12-01')), ['uncovered', 'arrears']],
    ['three months behind', member(card('2025-10-01')), ['uncovered', 'arrears']],
    ['four months behind', member(card('2025-09-01')), ['uncovered', 'lapsed']],
    [
      'first month begins tomorrow',
      member(card('2026-06-01', { from: '2026-01-01' })),
      ['uncovered', 'never'],
    ],
    ['registered, never a month paid', member(card('2024-01-01')), ['uncovered', 'never']],
    ['lapsed on one card, paid on another', member(card('2025-01-01'), card('2026-01-01')), ['active']],
    [
      'paid by employer and by the regency',
      member(card('2026-06-01', { payer: 'employer' }), card('2026-01-01', { payer: 'regency' })),
      ['active', 'financedByRegency'],
    ],
    [
      'the regency stopped paying, the employer pays',
      member(card('2026-01-01', { payer: 'employer' }), card('2025-12-01', { payer: 'regency' })),
      ['active'],
    ],
    ['no card', { worker: present }, ['uncovered', 'never']],
    ['dead', { worker: { standing: 'dead' } }, ['dead']],
    ['moved', { worker: { standing: 'moved' } }, ['moved']],
    ['died the next day', { worker: { standing: 'dead', standingOn: '2026-01-01' } }, ['uncovered', 'never']],
    ['died that day', { worker: { standing: 'dead', standingOn: '2025-12-31' } }, ['dead']],
    ['civil servant', { worker: { standing: 'asn' } }, ['asn']],
    ['resident only', { worker: { standing: 'not-a-worker' } }, []],
    [
      'active, dead by the participant list’s own match',
      { ...member(card('2026-01-01')), participant: { standing: 'dead', cards: [card('2026-01-01')] } },
      ['active', 'activeDead'],
    ],
    [
      'active civil servant',
      { ...member(card('2026-01-01')), worker: { standing: 'asn' } },
      ['active', 'asn'],
    ],
    [
      'active, on no list',
      { participant: { ...present, cards: [card('2026-01-01')] } },
      ['active', 'activeNotOnLists'],
    ],
    ['lapsed, on no list', { participant: { ...present, cards: [card('2025-01-01')] } }, []],
    [
      'lapsed, perhaps a worker',
      { ...member(card('2025-01-01')), match: 'review' },
      ['uncovered', 'toReview'],
    ],
    [
      'participant known only as a resident',
      { ...member(card('2026-01-01')), worker: { standing: 'not-a-worker', village: '73.16.01.2001' } },
      ['active', 'activeNotOnLists'],
    ],
  ])('%s', async (_, someone, expected) => {
    const figures = await figuresOf([someone])
    const counted = countFigures.map((f) => f.id).filter((id) => figures[id] === 1)
    const universe = expected.includes('active') || expected.includes('uncovered')
    const nik: CountFigureId[] = universe ? ['universe', 'withoutValidNik'] : []
    expect(counted.toSorted()).toEqual([...expected, ...nik].toSorted())
  })

  it('counts a worker under review as not protected, and the participant as active', async () => {
    const figures = await figuresOf([{ ...member(card('2026-01-01')), match: 'review' }])
    expect(figures).toMatchObject({
      universe: 2,
      active: 1,
      uncovered: 1,
      toReview: 1,
      coveragePercent: 5000,
    })
  })

  it('counts a participant once when two workers claim them, the other waits for review', async () => {
    const { db } = database
    await settle(db, [member(card('2026-01-01')), { worker: present }])
    await sql`insert into worker_match (regency_code, worker_id, participant_id, status, decided_by, weight)
      select ${regency}, w.id, p.id, 'registered', 'engine', 10 from worker w, participant p
      where w.id not in (select worker_id from worker_match)`.execute(db)
    await db.transaction().execute((trx) => refreshCoverage(trx, regency, at))
    expect(await totalsOn(db, regency, day)).toMatchObject({ universe: 2, active: 1, toReview: 1 })
  })
})

describe('any population', () => {
  const months = fc.integer({ min: 2024 * 12, max: 2026 * 12 + 6 })
  const monthStart = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`
  const cards = fc.record({
    from: months.map(monthStart),
    until: months.map(monthStart),
    payer: fc.constantFrom('regency', 'employer', 'self'),
    segment: fc.constantFrom('PU', 'BPU', 'JAKON'),
    group: fc.constantFrom(undefined, 'kader'),
  })
  const nikIndex = fc.constantFrom(undefined, 'a', 'b')
  const someone: fc.Arbitrary<Someone> = fc.record({
    worker: fc.option(
      fc.record({
        standing: fc.constantFrom('present', 'present', 'dead', 'moved', 'asn', 'not-a-worker'),
        standingOn: fc.constantFrom(undefined, '2025-06-30', '2025-12-31', '2026-01-01'),
        village: fc.constantFrom(undefined, '73.16.01.2001', '73.16.02.1001', '73.15.01.2001'),
        segment: fc.constantFrom(undefined, 'PU', 'BPU'),
        group: fc.constantFrom(undefined, 'kader'),
        nikIndex,
      }),
      { nil: undefined },
    ),
    participant: fc.option(
      fc.record({
        standing: fc.constantFrom('present', 'present', 'dead', 'moved'),
        nikIndex,
        cards: fc.array(cards, { minLength: 1, maxLength: 3 }),
      }),
      { nil: undefined },
    ),
    match: fc.constantFrom('registered', 'registered', 'review', undefined),
  })

  it('counts what a plain recount counts, on the latest and on any earlier day; nobody falls between', async () => {
    const run = fc.asyncProperty(
      fc.array(someone, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(day, '2025-11-30', '2025-06-30', '2024-12-31', '2025-06-15', '2024-02-10'),
      async (people, on) => {
        const { coveragePercent, ...counts } = await figuresOf(people, on)
        expect(counts).toEqual(recount(people, on))
        const f = counts
        expect(f.uncovered).toBe(f.arrears + f.lapsed + f.never + f.toReview)
        expect(f.universe).toBe(f.active + f.uncovered)
        expect(coveragePercent).toBe(f.universe === 0 ? 0 : Math.round((f.active * 10_000) / f.universe))
      },
    )
    await fc.assert(run, { numRuns: 40 })
  })

  it('carries the cells back from month to month to what counting everybody gives, to the last digit', async () => {
    const { db } = database
    const cellsOf = async (on: string) => {
      const rows = await db.selectFrom('coverage_cell').selectAll().where('as_of', '=', on).execute()
      return rows.map((row) => JSON.stringify(row)).toSorted()
    }
    const run = fc.asyncProperty(
      fc.array(someone, { minLength: 4, maxLength: 12 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 9_999_999)),
      async (people, chances) => {
        await settle(db, people)
        for (const { worker_id } of await db.selectFrom('worker_match').select('worker_id').execute()) {
          const [chance, chance_error] = [chances.next().value, chances.next().value]
          await db
            .updateTable('worker_match')
            .set({ chance, chance_error })
            .where('worker_id', '=', worker_id)
            .execute()
        }
        await db.transaction().execute((trx) => refreshCoverage(trx, regency, at))
        for (const on of monthEnds(day, 13)) {
          const carried = await cellsOf(on)
          await db.deleteFrom('coverage_cell').where('as_of', '=', on).execute()
          await db.deleteFrom('coverage_snapshot').where('as_of', '=', on).execute()
          await db.transaction().execute((trx) => writeDay(trx, regency, on, at))
          expect(carried).toEqual(await cellsOf(on))
        }
      },
    )
    await fc.assert(run, { numRuns: 12 })
  })
})
