import { describe, expect, test } from 'vitest'
import { planClaims } from './claims.ts'
import { spreadOverVillages } from './quotas.ts'
import { type Cell, isFinancedGroup, planCells } from './scenario.ts'
import { findRegency } from './villages.ts'

const regency = (await findRegency('73.16'))!
const sum = (cells: Cell[], of: (cell: Cell) => boolean) =>
  cells.reduce((n, cell) => n + (of(cell) ? cell.count : 0), 0)

describe('the cells', () => {
  test.each([70_907, 1_000_000, 900, 137])('sum exactly for %i workers', (workers) => {
    const cells = planCells(workers)
    expect(sum(cells, (cell) => cell.worker)).toBe(workers)
    const quotas = spreadOverVillages(cells, regency.villages, 3)
    const spread = cells.map((_, c) => quotas.reduce((n, quota) => n + quota[c]!, 0))
    expect(spread).toEqual(cells.map((cell) => cell.count))
  })

  test('hold the published figures at 70,907 workers', () => {
    const cells = planCells(70_907)
    expect(sum(cells, (cell) => cell.protection === 'active')).toBe(46_589)
    expect(sum(cells, (cell) => cell.worker && cell.protection !== 'active')).toBe(24_318)
    expect(sum(cells, (cell) => cell.protection === 'active' && isFinancedGroup(cell.role))).toBe(17_125)
    expect(sum(cells, (cell) => cell.protection === 'active' && cell.role === 'keagamaan')).toBe(2_568)
  })

  test('never count civil servants, the dead or the moved among the uncovered', () => {
    const uncovered = planCells(70_907).filter((cell) => cell.worker && cell.protection !== 'active')
    expect(uncovered.length).toBeGreaterThan(5)
    expect(uncovered.filter((cell) => cell.standing !== 'present')).toEqual([])
  })
})

test('the regency has 129 villages in 12 districts, by code though names repeat', () => {
  expect(regency.villages).toHaveLength(129)
  expect(regency.districts).toHaveLength(12)
  expect(regency.villages.filter((village) => village.kind === 'kelurahan')).toHaveLength(17)
  expect(
    regency.villages.filter((village) => village.name === 'Tanete').map((village) => village.code),
  ).toEqual(['73.16.01.2021', '73.16.04.1002'])
})

test('claims planned for a village never exceed the people who could have one', () => {
  const cells = planCells(5_000)
  const quotas = spreadOverVillages(cells, regency.villages, 1)
  const book = planClaims(cells, quotas, 5_000, 1, { y: 2025, m: 12, d: 31 })
  let claims = 0
  let amount = 0
  for (const village of regency.villages) {
    const people = cells.flatMap((cell, c) =>
      Array.from({ length: quotas[village.index]![c]! }, () => ({
        ...cell,
        birth: { y: 1970, m: 1, d: 1 },
        memberships: [{ first: 2020 * 12, last: 2021 * 12, programmes: 'JKK,JKM' }],
      })),
    )
    const made = book.village(village.index, people as never)
    claims += made.filter((claim) => claim.programme !== 'BEASISWA').length
    amount += made.reduce((total, claim) => total + claim.amount, 0)
  }
  expect(claims).toBe(Math.round((2_272 * 5_000) / 70_907))
  expect(amount).toBe(Math.round((21_880_000_000 * 5_000) / 70_907))
})
