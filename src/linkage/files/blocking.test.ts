import { describe, expect, it } from 'vitest'
import { findCandidates } from '../index/candidates.ts'
import { febrlPair } from '../testing/febrl-like.ts'
import { allKeys, chooseRules, namedRules, type SideRows } from './blocking.ts'
import { buildComparisons } from './build-comparisons.ts'
import { estimatePairs } from './estimate-pairs.ts'
import { inferProfile } from './infer/infer-profile.ts'

const people = 1500
const [left, right] = febrlPair(people, 12)
const rows = Int32Array.from({ length: people }, (_, row) => row)
const { profile } = inferProfile(left, right, ['rec_id'])
const comparisons = buildComparisons(profile!, {
  tables: { a: left, b: right },
  order: { a: rows, b: rows },
  asOf: '2026-01-01',
})
const side = (name: 'a' | 'b'): SideRows => ({ keys: rows, side: name })

describe('rules chosen from the keys', () => {
  const rules = chooseRules(comparisons, people, people)
  const found = findCandidates(side('a'), side('b'), rules)

  it('find nearly every true pair, within the candidates a row may have', () => {
    const person = (values: string[]) => values.map((id) => id.split('-')[1])
    const [x, y] = [person(left.columns[0]!.values), person(right.columns[0]!.values)]
    let reached = 0
    for (let p = 0; p < found.count; p++) if (x[found.left[p]!] === y[found.right[p]!]) reached++
    expect(reached / people).toBeGreaterThan(0.995)
    expect(found.count / people).toBeLessThan(90)
  })

  it('are of different fields, and none holds another', () => {
    const parts = rules.map(({ name }) => name.split(' + '))
    for (const [k, rule] of parts.entries()) {
      expect(new Set(rule.map((key) => key.split(':')[0])).size).toBe(rule.length)
      const inside = parts.filter((other, o) => o !== k && other.every((key) => rule.includes(key)))
      expect(inside).toEqual([])
    }
  })
})

it('a whole product that is small is compared whole', () => {
  expect(chooseRules(comparisons, 900, 900).map(({ name }) => name)).toEqual(['all pairs'])
})

it('estimates the pairs of a rule as the index finds them', () => {
  const names = [['surname:first', 'state'], ['date_of_birth'], ['given_name:start', 'suburb']]
  const keys = allKeys(comparisons)
  for (const [k, rule] of namedRules(comparisons, names).entries()) {
    const { count } = findCandidates(side('a'), side('b'), [{ ...rule, cap: 1e9 }])
    const estimate = estimatePairs(names[k]!.map((name) => keys.get(name)!))
    // Different keys may fall into one slot of its table.
    expect(estimate).toBeGreaterThanOrEqual(count)
    expect(estimate).toBeLessThan(count * 1.02 + 20)
  }
})
