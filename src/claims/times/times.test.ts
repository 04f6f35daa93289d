import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectWithin, within } from '../../platform/db/index.ts'
import { covered, key, openCases, regency } from '../test-case.ts'
import { worker } from '../test-family.ts'
import { dueOn, targets } from '../workflow/clocks.ts'
import { getTimes, getTimesRows } from './reads.ts'
import { workingDays } from './stays.ts'

const { db, url, close, reported } = await openCases()
const seen = connectWithin(url, { max: 1 })
afterAll(async () => {
  await seen.destroy()
  await close()
})
const today = '2026-07-01'
const asking = { regencyCode: regency, today, role: 'leader' }

/** A claim whose steps were taken on these days. */
async function claimOn(...days: (readonly [state: string, day: string])[]): Promise<string> {
  const { id } = await worker(db, key, { cards: [covered] })
  const { event } = await reported(id)
  const claim = event.claims[0]!.id
  await sql`delete from claim_act where claim_id = ${claim}`.execute(db)
  for (const [n, [state, day]] of days.entries())
    await sql`insert into claim_act (regency_code, id, claim_id, seq, kind, state, by, at, detail) values (${regency}, ${v7()}, ${claim},
      ${n + 1}, ${state}, ${state}, 'ani', ${new Date(`${day}T20:00:00Z`)}, ${JSON.stringify({ on: day })})`.execute(
      db,
    )
  await sql`update claim set state = ${days.at(-1)![0]} where id = ${claim}`.execute(db)
  return claim
}

let slow = ''
beforeAll(async () => {
  // Friday to Monday is one working day, to the next Friday five.
  for (const decided of ['2026-05-11', '2026-05-11', '2026-05-15'])
    slow = await claimOn(
      ['reported', '2026-05-01'],
      ['collecting', '2026-05-04'],
      ['complete', '2026-05-07'],
      ['submitted', '2026-05-08'],
      ['decided', decided],
      ['paid', '2026-05-20'],
    )
  await claimOn(['reported', '2026-06-20'], ['collecting', '2026-06-21'])
  await claimOn(['reported', '2026-06-01'], ['collecting', '2026-06-03'])
})

test('a working day more is due a working day later, whatever the day it begins on', async () => {
  const states = ['reported', 'complete', 'submitted', 'decided'] as const
  await fc.assert(
    fc.asyncProperty(
      fc.date({ min: new Date('2001-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.constantFrom(...states),
      async (date, state) => {
        const since = date.toISOString().slice(0, 10)
        const { rows } = await sql<{ days: number }>`select ${workingDays(
          sql`${since}::date`,
          sql`${dueOn(state, since)}::date`,
        )}::int as days`.execute(db)
        expect(rows[0]!.days).toBe(targets[state]!.days)
      },
    ),
    { numRuns: 60 },
  )
})

test('each stage tells how many, the middle and nine of ten, how many in time, and who is late', async () => {
  const view = await getTimes(db, asking, { by: 'office' })
  const stage = (name: string) => view.stages.find((one) => one.stage === name)!
  expect(stage('submitted')).toMatchObject({
    count: 3,
    median: 1,
    within: 2,
    target: 3,
    working: true,
    law: { instrument: 'Permenaker 1/2025' },
  })
  expect(stage('submitted').p90).toBe(4.2)
  expect(stage('collecting')).toMatchObject({ count: 3, median: 3, open: 2, late: 1, law: null })
  expect(view.whole).toMatchObject({ count: 3, median: 19 })
  expect(view.groups.map(({ key: office, late }) => [office, late])).toEqual([
    ['branch', 0],
    ['manpower', 4],
  ])
  // What a number says, its rows are.
  const rows = (only: 'open' | 'late' | 'over', name?: 'submitted' | 'collecting') =>
    getTimesRows(db, asking, { only, after: 0, ...(name && { stage: name }) })
  expect(await rows('late', 'collecting')).toMatchObject({
    total: 1,
    rows: [{ since: '2026-06-03', days: 28 }],
  })
  expect((await rows('over', 'submitted')).rows.map(({ id }) => id)).toEqual([slow])
  const open = await rows('open')
  expect(open.total).toBe(view.stages.reduce((sum, one) => sum + one.open, 0))
})

test('what holds claims up is counted, with the longest, and opens them', async () => {
  const { rows: open } = await sql<{ id: string }>`
    select id from claim where state = 'collecting' order by number`.execute(db)
  for (const [n, { id }] of open.entries())
    await sql`update claim set stuck_code = 'heirs', stuck_since = ${new Date(`2026-06-2${n}T01:00:00Z`)} where id = ${id}`.execute(
      db,
    )
  const { stuck } = await getTimes(db, asking, { by: 'programme' })
  expect(stuck).toEqual([{ code: 'heirs', count: 2, longest: 11 }])
  const { total, rows } = await getTimesRows(db, asking, { only: 'stuck', after: 0 })
  expect([total, rows.map(({ stuck: held }) => held)]).toEqual([2, ['heirs', 'heirs']])
  await sql`update claim set stuck_code = null, stuck_since = null`.execute(db)
})

test('a period and a programme narrow it; one without a claim is empty and not nought days', async () => {
  const may = await getTimes(db, asking, { by: 'month', from: '2026-05-15', until: '2026-05-31' })
  expect(may.stages.find(({ stage }) => stage === 'submitted')).toMatchObject({ count: 1, median: 5 })
  // Reported before the period and paid in it: counted whole.
  expect(may.whole).toEqual({ count: 3, median: 19, p90: 19 })
  const none = await getTimes(db, asking, { by: 'village', programme: 'JKP' })
  expect(none.whole).toEqual({ count: 0, median: null, p90: null })
  expect(none.stages.every(({ count, median }) => count === 0 && median === null)).toBe(true)
})

test('accidents are told to BPJS within the days of the law, which is cited', async () => {
  for (const on of ['2026-06-12', '2026-06-13', null]) {
    const { id } = await worker(db, key, { cards: [covered] })
    const { event } = await reported(id, { kind: 'accident', cause: 'work', place: 'Kebun' })
    await sql`update claim_event set reported_to_bpjs_on = ${on} where id = ${event.id}`.execute(db)
  }
  const [report] = (await getTimes(db, asking, { by: 'programme' })).clocks
  expect(report).toMatchObject({ clock: 'report', told: 2, within: 1, missed: 1, days: 2 })
  expect(report!.law?.instrument).toBeTruthy()
})

test('a leader is told the same numbers and sees nobody', async () => {
  const whole = await getTimes(db, asking, { by: 'district' })
  const leader = { regencyCode: regency, districtCode: '', villageCode: '', lists: 'none' }
  await within(leader, async () => {
    expect(await getTimes(seen, asking, { by: 'district' })).toEqual(whole)
    const { rows } = await sql<{ name: string; who: string | null; told: Buffer | null }>`
      select distinct e.name, e.person_id as who, e.told_sealed as told from claim_event e where e.regency_code = ${regency}`.execute(
      seen,
    )
    expect(rows).toEqual([{ name: '', who: null, told: null }])
  })
})
