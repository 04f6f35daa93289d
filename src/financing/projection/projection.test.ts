import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../platform/test-database.ts'
import { setTariff } from '../tariffs/set-tariff.ts'
import { costUntil, monthlyFor } from './cost.ts'
import { getProjection } from './get-projection.ts'
import { unbroken } from './history.ts'
import { paceOf, reached } from './pace.ts'

const { db, close } = await freshDatabase()
const regency = '73.16'
const at = new Date('2026-01-05T00:00:00Z')
const ends = [
  '2025-06-30',
  '2025-07-31',
  '2025-08-31',
  '2025-09-30',
  '2025-10-31',
  '2025-11-30',
  '2025-12-31',
]

async function cell(asOf: string, segment: string, group: string, universe: number, active: number) {
  await db
    .insertInto('coverage_cell')
    .values({
      regency_code: regency,
      as_of: asOf,
      district_code: '73.16.01',
      village_code: '73.16.01.2002',
      segment,
      group_code: group,
      universe,
      active,
      uncovered: universe - active,
      arrears: 0,
      lapsed: 0,
      never: universe - active,
      to_review: 0,
      financed: 0,
      without_valid_nik: 0,
      dead: 0,
      moved: 0,
      asn: 0,
      active_dead: 0,
      active_moved: 0,
      active_not_on_lists: 0,
    })
    .execute()
}

beforeAll(async () => {
  for (const [i, asOf] of ends.entries()) {
    await cell(asOf, 'BPU', 'rentan', 1000, 400 + 10 * i)
    await cell(asOf, 'PU', 'non-asn', 500, 350 + 10 * i)
  }
  // A day somebody asked for in between is no month end.
  await cell('2025-12-15', 'BPU', 'rentan', 1000, 999)
  for (const group of ['rentan', 'non-asn'] as const)
    await setTariff(
      db,
      { regencyCode: regency, actor: 'ani', at },
      {
        id: v7(),
        group,
        scheme: 'own-account',
        base: 1_000_000,
        withJht: false,
        fromMonth: '2025-01-01',
        document: 'Perbup 1',
        reason: '',
      },
    )
})
afterAll(close)

describe('the pace', () => {
  test('of even months is sure, and gives the month', () => {
    const pace = paceOf([100, 120, 140, 160, 180])!
    expect(pace).toMatchObject({ mean: 200, low: 200, high: 200 })
    expect(reached('2025-12', 200, pace)).toEqual({
      month: '2026-10',
      earliest: '2026-10',
      latest: '2026-10',
    })
    expect(reached('2025-12', 0, pace).month).toBe('2025-12')
  })

  test('of uneven months has a range, the same each time', () => {
    const counts = [1000, 1400, 1380, 1410, 1400, 1500, 1490, 1520, 1530, 1700, 1690, 1710, 1800]
    const pace = paceOf(counts)!
    expect(paceOf(counts)).toEqual(pace)
    expect(pace.low).toBeLessThan(pace.mean)
    expect(pace.high).toBeGreaterThan(pace.mean)
    const { month, earliest, latest } = reached('2025-12', 2000, pace)
    expect(earliest! < month!).toBe(true)
    expect(latest === null || latest > month!).toBe(true)
  })

  test('that falls never arrives, and one that may fall has no latest month', () => {
    const falling = paceOf([500, 490, 480, 470, 460])!
    expect(reached('2025-12', 100, falling)).toEqual({ month: null, earliest: null, latest: null })
    const wavering = paceOf([500, 560, 490, 540, 480, 560, 500, 570, 510])!
    expect(reached('2025-12', 100, wavering).latest).toBeNull()
  })

  test('of three months is not told', () => expect(paceOf([1, 2, 3, 4])).toBeUndefined())

  test('stands on months without a gap', () => {
    const month = (asOf: string) => ({ asOf, universe: 1, active: 1, ownAccount: { universe: 1, active: 1 } })
    const told = ['2025-06-30', '2025-09-30', '2025-10-31', '2025-11-30'].map(month)
    expect(unbroken(told).map(({ asOf }) => asOf)).toEqual(['2025-09-30', '2025-10-31', '2025-11-30'])
  })
})

describe('the cost', () => {
  const mix = [
    { group: 'rentan', people: 300, aMonth: 16_800 },
    { group: 'keagamaan', people: 100, aMonth: 5400 },
  ]
  test('is the mix of the unprotected, and each is paid from their month on', () => {
    expect(monthlyFor(mix, 400)).toBe(300 * 16_800 + 100 * 5400)
    expect(monthlyFor(mix, 40)).toBe(30 * 16_800 + 10 * 5400)
    // 100, 200, 300, 400 people in four months: ten hundreds of months.
    expect(costUntil(mix, { aMonth: 100, most: 400, months: 4 })).toBe(
      ((300 * 16_800 + 100 * 5400) * 1000) / 400,
    )
    expect(monthlyFor([...mix, { group: 'kader', people: 1, aMonth: null }], 10)).toBeNull()
  })
})

test('the projection of a regency: each indicator by its own sum, scenarios beside each other', async () => {
  const view = await getProjection(db, regency, { by: '2026-12' }, 'id')
  expect(view).toMatchObject({ asOf: '2025-12-31', pace: { months: 6, mean: 20, low: 20, high: 20 } })
  const [ucj, ownAccount] = view.indicators
  // 460 + 410 of 1,500; 630 are missing, 20 come each month.
  expect(ucj).toMatchObject({
    indicator: 'ucj',
    over: 'registry',
    active: 870,
    universe: 1500,
    percent: 5800,
    missing: 630,
  })
  expect(ucj!.reached!.month).toBe('2028-08')
  expect(ownAccount).toMatchObject({
    indicator: 'own-account',
    active: 460,
    universe: 1000,
    percent: 4600,
    missing: 540,
  })
  expect(ucj!.plans.map(({ plan }) => plan)).toEqual(['UCJ nasional'])
  expect(ownAccount!.plans.map(({ plan }) => plan)).toContain('RKP 2026')
  const [pace, by, double] = view.scenarios
  expect(pace).toMatchObject({ code: 'pace', peopleAMonth: 20, reached: { month: '2028-08' } })
  expect(by).toMatchObject({ code: 'by', peopleAMonth: 53, reached: { month: '2026-12' } })
  expect(by!.cost!.aYear).toBe(630 * 16_800 * 12)
  // 53, 106 … people in eleven months, and all 630 in the twelfth.
  expect(by!.cost!.untilThen).toBe(16_800 * (53 * 66 + 630))
  expect(double!.reached.month! < pace!.reached.month!).toBe(true)
})

test('an official universe and target stand for themselves', async () => {
  for (const [indicator, value] of [
    ['universe', 2000],
    ['target', 1200],
  ])
    await sql`insert into official_total (regency_code, id, indicator, segment, as_of, value, source, entered_by, entered_at)
      values (${regency}, ${v7()}, ${indicator}, 'ALL', '2025-12-31', ${value}, 'Surat cabang', 'ani', ${at})`.execute(
      db,
    )
  const { indicators } = await getProjection(db, regency, {}, 'id')
  expect(indicators.map(({ over, percent, goal, goalBy }) => [over, percent, goal, goalBy])).toEqual([
    ['registry', 5800, 1500, 'universe'],
    ['official', 4350, 1200, 'target'],
    ['registry', 4600, 1000, 'universe'],
  ])
  expect(await getProjection(db, '73.15', {}, 'id')).toMatchObject({ asOf: null, scenarios: [] })
})
