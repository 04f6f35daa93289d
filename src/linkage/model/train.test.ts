import { describe, expect, it } from 'vitest'
import { comparePattern } from '../compare/pattern.ts'
import { textbookEm } from '../oracle/em.ts'
import { syntheticList, syntheticPeople } from '../oracle/synthetic.ts'
import { workerFields } from '../profiles/worker-fields.ts'
import { workerTask } from '../profiles/worker-task.ts'
import { Dictionary } from '../standardise/dictionary.ts'
import type { KeyedRows } from '../standardise/row-fields.ts'
import { standardiseRows } from '../standardise/rows.ts'
import { learnAndScore } from './learn.ts'
import type { Totals } from './totals.ts'
import { beforeTraining, train } from './train.ts'

const asOf = '2025-12-31'

function twoLists(people: number, share: number, errors: number): [KeyedRows, KeyedRows] {
  const everybody = syntheticPeople({ people, errors, seed: 4 })
  const dictionary = new Dictionary()
  const left = syntheticList(everybody, () => true, 'a', { people, errors, seed: 5 })
  const right = syntheticList(everybody, (i) => i % 100 < share * 100, 'b', { people, errors, seed: 6 })
  return [standardiseRows(left.rows, dictionary, asOf), standardiseRows(right.rows, dictionary, asOf)]
}

/** Every pair of a product that is small enough to be written down. */
function everyPattern(a: KeyedRows, b: KeyedRows): number[] {
  return a.keys.flatMap((_, i) => b.keys.map((_, j) => comparePattern(a, i, b, j)))
}

function exactTotals(pairs: number[]): Totals[] {
  return workerFields.map((field) => {
    const count = new Float64Array(field.group.length)
    for (const pattern of pairs) count[field.levelOf(pattern)]!++
    const whole = count.map((_, level) =>
      count.reduce((sum, n, other) => (field.group[other] === field.group[level] ? sum + n : sum), 0),
    )
    return { count, base: whole, whole }
  })
}

describe('training', () => {
  it('agrees with the textbook, pair by pair', () => {
    const [a, b] = twoLists(90, 0.6, 1)
    const pairs = everyPattern(a, b)
    const patterns = new Map<number, number>()
    for (const pattern of pairs) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1)
    const { strength } = workerTask(a, b)
    const scale = { pairs: pairs.length, smaller: b.keys.length, strength }
    const learned = train(workerFields, patterns, exactTotals(pairs), scale)

    const start = beforeTraining(workerFields, exactTotals(pairs), scale)
    const textbook = textbookEm(
      workerFields,
      pairs,
      { prior: start.prior, m: start.m.map((m) => [...m]), u: start.u.map((u) => [...u]) },
      strength,
      learned.iterations,
    )
    expect(textbook.prior / learned.prior).toBeCloseTo(1, 6)
    for (const [f, field] of workerFields.entries())
      for (const level of field.group.keys()) {
        expect(textbook.m[f]![level]!).toBeCloseTo(learned.m[f]![level]!, 6)
        expect(textbook.u[f]![level]!).toBeCloseTo(learned.u[f]![level]!, 6)
      }
  })

  it.each([
    ['half of the people on both lists', 0.5, 1],
    ['one in ten', 0.1, 1],
    ['half, with errors × 2.5', 0.5, 2.5],
  ])('finds the number of matches without knowing it: %s', (_, share, errors) => {
    const [a, b] = twoLists(4000, share, errors)
    const { learned, pairs } = learnAndScore(workerTask(a, b))
    const expected = learned.prior * pairs
    expect(expected / b.keys.length).toBeGreaterThan(0.9)
    expect(expected / b.keys.length).toBeLessThan(1.12)
  })
})
