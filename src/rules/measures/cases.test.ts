import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { percent, ratio } from '../core/exact.ts'
import { beside, billOf, peopleFor, percentText, perPerson, points, reconcile, shareOf } from '../index.ts'

interface Reconciled {
  title: string
  groups: { persons: number; tariff: number; months: number }[]
  reported: number
  unit?: number
  expect: { computed: number; difference: number; agrees: boolean }
}
interface Covered {
  title: string
  members: number[]
  universe: number[]
  published: string
  expect: { members: number; universe: number; computed: string; agrees: boolean }
}

const read = <T>(file: string) =>
  (JSON.parse(readFileSync(join(import.meta.dirname, 'cases', file), 'utf8')) as T[]).map(
    (each) => [(each as { title: string }).title, each] as const,
  )
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

test.each(read<Reconciled>('reconciliation.json'))('%s', (_, { groups, reported, unit, expect: wanted }) => {
  const billed = groups.map((group) => ({ ...group, tariff: BigInt(group.tariff) }))
  const found = reconcile(billed, BigInt(reported), BigInt(unit ?? 1))
  expect(found).toEqual({
    computed: BigInt(wanted.computed),
    difference: BigInt(wanted.difference),
    agrees: wanted.agrees,
  })
  expect(billOf(billed)).toBe(found.computed)
})

test.each(read<Covered>('coverage.json'))('%s', (_, { members, universe, published, expect: wanted }) => {
  expect(total(members)).toBe(wanted.members)
  expect(total(universe)).toBe(wanted.universe)
  const share = shareOf(wanted.members, wanted.universe)!
  expect(beside(share, published)).toEqual({
    computed: wanted.computed,
    published,
    agrees: wanted.agrees,
  })
})

describe('a target of Sulawesi Selatan (TV-75)', () => {
  const target = percent('62.93')

  it('is 1,763,258 people as tables round', () => {
    expect(peopleFor(target, 2_801_936)).toBe(1_763_258)
  })

  it('is 1,763,259 people, as the press wrote, when it must be reached', () => {
    expect(peopleFor(target, 2_801_936, 'up')).toBe(1_763_259)
  })
})

describe('a share', () => {
  it('is nothing when the whole is not known or zero (TV-77: registered people)', () => {
    expect(shareOf(211_204, undefined)).toBeUndefined()
    expect(shareOf(5, 0)).toBeUndefined()
  })

  it('keeps its zero, its decimals and the comma of its language', () => {
    expect(percentText(ratio(0n, 7n))).toBe('0,00')
    expect(percentText(ratio(1n, 2000n))).toBe('0,05')
    expect(percentText(ratio(1n, 3n), 1, 'en')).toBe('33.3')
    expect(percentText(ratio(2n, 3n), 0)).toBe('67')
    expect(percentText(ratio(2n, 3n), 0, 'id', 'down')).toBe('66')
  })

  it('differs from another by exact points', () => {
    const { num, den } = points(ratio(3n, 4n), ratio(1n, 2n))
    expect(num).toBe(25n * den)
    const below = points(ratio(1n, 2n), ratio(3n, 4n))
    expect(below.num).toBe(-25n * below.den)
  })
})

describe('what a sum means a person', () => {
  it('is between two and three months of 16,800 in Wajo', () => {
    const { num, den } = perPerson(963_180_000n, 22_586)!
    expect(num > 42_645n * den && num < 42_646n * den).toBe(true)
    expect(num > 2n * 16_800n * den && num < 3n * 16_800n * den).toBe(true)
  })

  it('is nothing without persons', () => {
    expect(perPerson(1n, 0)).toBeUndefined()
  })
})
