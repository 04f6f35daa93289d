import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticList, syntheticPeople } from '../oracle/synthetic.ts'
import { workerRules } from '../profiles/worker.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import type { KeyedRows } from '../standardise/row-fields.ts'
import { standardiseRows } from '../standardise/rows.ts'
import type { BlockingRule } from './blocking-rule.ts'
import { findCandidates } from './candidates.ts'

const options = { people: 1500, errors: 1, seed: 8 }
const people = syntheticPeople(options)
const dictionary = new Dictionary()
const left = syntheticList(people, () => true, 'a', { ...options, seed: 1 })
const right = syntheticList(people, (i) => i % 2 === 0, 'b', { ...options, seed: 2 })
const a = standardiseRows(left.rows, dictionary, '2025-12-31')
const b = standardiseRows(right.rows, dictionary, '2025-12-31')

/** The same by trying every pair with every rule. */
function slowly(x: KeyedRows, y: KeyedRows | null): Set<string> {
  const found = new Set<string>()
  const other = y ?? x
  for (const rule of workerRules) {
    const facing = rule.right ?? rule.left
    const keys = (rows: KeyedRows, of: typeof facing) => rows.keys.map((_, i) => of(rows, i))
    const [there, back] = [keys(x, rule.left), keys(x, facing)]
    const [facingThere, facingBack] = [keys(other, facing), keys(other, rule.left)]
    for (let i = 0; i < x.keys.length; i++)
      for (let j = y ? 0 : i + 1; j < other.keys.length; j++)
        if ((there[i] !== 0 && there[i] === facingThere[j]) || (back[i] !== 0 && back[i] === facingBack[j]))
          found.add(`${i} ${j}`)
  }
  return found
}

function listed({ left: i, right: j, count }: ReturnType<typeof findCandidates>): string[] {
  return Array.from({ length: count }, (_, p) => `${i[p]} ${j[p]}`)
}

describe('candidates', () => {
  it.each<[string, KeyedRows | null]>([
    ['between two lists', b],
    ['within one list', null],
  ])('are the pairs that share a key, each once, %s', (_, other) => {
    const pairs = listed(findCandidates(a, other, workerRules))
    expect(new Set(pairs).size).toBe(pairs.length)
    expect([...pairs].sort()).toEqual([...slowly(a, other)].sort())
  })

  it('keep nearly every true pair with few candidates', () => {
    const found = findCandidates(a, b, workerRules)
    const reached = new Set<string>()
    for (let p = 0; p < found.count; p++) {
      const person = left.truth.get(a.keys[found.left[p]!]!)
      if (person === right.truth.get(b.keys[found.right[p]!]!)) reached.add(person!)
    }
    expect(reached.size / b.keys.length).toBeGreaterThan(0.99)
    expect(found.count / a.keys.length).toBeLessThan(10)
  })

  it('never come from an empty key', () => {
    const empty = standardiseRows(
      ['1', '2', '3'].map((key) => ({
        ...people[0]!,
        key,
        nik: '0000000000000000',
        name: '-',
        birthDate: null,
        mother: null,
      })),
      new Dictionary(),
      '2025-12-31',
    )
    expect(findCandidates(empty, null, workerRules).count).toBe(0)
  })

  it('count what a bucket cap leaves out', () => {
    const rule: BlockingRule<KeyedRows> = { name: 'all', cap: 5, left: () => 1 }
    const found = findCandidates(a, b, [rule])
    expect(found.count).toBe(0)
    expect(found.blocking).toEqual([
      { rule: 'all', candidates: 0, cappedBuckets: 1, cappedPairs: a.keys.length * b.keys.length },
    ])
  })

  it('are the same for any cap that is not reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 10_000 }), (cap) => {
        const rules = workerRules.map((rule) => ({ ...rule, cap }))
        expect(findCandidates(a, b, rules).count).toBe(findCandidates(a, b, workerRules).count)
      }),
      { numRuns: 3 },
    )
  })
})
