import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkLists, type PersonRecord } from '../../linkage/index.ts'
import { syntheticList, syntheticPeople } from '../../linkage/oracle/synthetic.ts'
import { tx } from '../../platform/db/index.ts'
import { freshDatabase, type TestDatabase } from '../../platform/test-database.ts'
import { agreementOf } from './agreement.ts'
import { matchBySql } from './match-by-sql.ts'

const asOf = '2026-01-05'
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

function lists(errors: number, seed: number): [PersonRecord[], PersonRecord[]] {
  const people = syntheticPeople({ people: 6_000, errors, seed })
  const some = (from: number, to: number, prefix: string, salt: number) =>
    syntheticList(people, (i) => i % 100 >= from && i % 100 < to, prefix, {
      people: 6_000,
      errors,
      seed: salt,
    }).rows
  return [some(0, 75, 'w', seed + 1), some(35, 100, 'p', seed + 2)]
}

describe('the model as SQL', () => {
  it.each([
    ['normal', 1, 11],
    ['errors × 2.5', 2.5, 12],
  ])('decides as the engine does on at least 99 of 100 workers: %s', async (_, errors, seed) => {
    const [workers, participants] = lists(errors, seed)
    const engine = linkLists(workers, participants, { asOf })
    const { decisions: bySql, ...found } = await tx(database.db, (trx) =>
      matchBySql(trx, workers, participants, { asOf, model: engine.model }),
    )
    const keys = (decisions: readonly { worker: string }[]) => decisions.map(({ worker }) => worker).sort()
    expect(keys(bySql)).toEqual(keys(engine.decisions))
    const agreement = agreementOf(engine.decisions, bySql)
    const told = `differing: ${JSON.stringify(agreement.differing)}`
    expect(agreement.share, told).toBeGreaterThanOrEqual(0.99)
    const registered = engine.decisions.filter(({ status }) => status === 'registered')
    expect(registered.length).toBeGreaterThan(1_500)
    // Where they differ one of the two asks a person; they hardly ever take two people for one worker.
    const opposed = agreement.differing.filter((kind) => kind.engine === kind.sql)
    expect(opposed.reduce((sum, { workers: n }) => sum + n, 0)).toBeLessThan(workers.length * 0.001)

    for (const { parts, weight, participant, runnerUp } of bySql)
      if (participant ?? runnerUp)
        expect(parts.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(weight, 6)
    const other = new Map(bySql.map((one) => [one.worker, one]))
    const near = engine.decisions.filter(({ worker, runnerUp, probability }) => {
      const one = other.get(worker)!
      const sameSecond = one.runnerUp?.participant === runnerUp?.participant
      return sameSecond && Math.abs(one.probability - probability) < 0.01
    })
    expect(near.length).toBeGreaterThan(workers.length * 0.9)
    const { registered: sure, expectedRegistered } = engine.stats
    expect(found.stats.registered / sure).toBeCloseTo(1, 1)
    expect(found.stats.expectedRegistered / expectedRegistered).toBeCloseTo(1, 2)
    expect(found.nikConflicts / engine.nikConflicts.length).toBeCloseTo(1, 1)
  })

  it('leaves nothing behind: its tables hold numbers in the clear', async () => {
    const { rows } = await sql<{ tablename: string }>`select tablename from pg_tables
      where schemaname like 'pg_temp%' or tablename in ('sql_left', 'sql_right', 'sql_name')`.execute(
      database.db,
    )
    expect(rows).toEqual([])
  })
})
