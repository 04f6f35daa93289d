import { inParts } from '../model/in-parts.ts'
import type { Listed } from '../model/product.ts'
import type { BlockingRule } from './blocking-rule.ts'
import { type Capped, fillIndex, type HashIndex, roomForIndex } from './hash-index.ts'

/** One question to an index: the rule whose key it is, which of its two keys the left row asks by. */
export interface ProbePlan {
  rule: number
  ask: 'left' | 'right'
}

/** A question with the index it is put to. */
export interface Probe extends ProbePlan {
  index: HashIndex
  capped: Capped
}

/**
 * The questions of all rules. A rule with two sides must be asked both ways: within one list for i < j, between lists
 * because either may hold it.
 */
export function planProbes(rules: readonly BlockingRule<never>[]): ProbePlan[] {
  return rules.flatMap(({ right }, rule): ProbePlan[] =>
    right
      ? [
          { rule, ask: 'left' },
          { rule, ask: 'right' },
        ]
      : [{ rule, ask: 'left' }],
  )
}

/** The key by which the left row asks, and by which the right rows are held. */
export function keysOfPlan<Rows>(rules: readonly BlockingRule<Rows>[], { rule, ask }: ProbePlan) {
  const { left, right = left } = rules[rule]!
  return ask === 'left' ? { asked: left, held: right } : { asked: right, held: left }
}

/** Fills the index of one question from the rows that may be found. */
export function fillProbe<Rows extends Listed>(
  rules: readonly BlockingRule<Rows>[],
  plan: ProbePlan,
  index: HashIndex,
  found: Rows,
): Capped {
  const { held } = keysOfPlan(rules, plan)
  const keys = new Int32Array(found.keys.length)
  inParts(keys.length, (from, to) => fillKeys(keys, held, found, from, to))
  return fillIndex(index, keys, rules[plan.rule]!.cap)
}

function fillKeys<Rows>(
  keys: Int32Array,
  held: (rows: Rows, j: number) => number,
  rows: Rows,
  from: number,
  to: number,
): void {
  for (let j = from; j < to; j++) keys[j] = held(rows, j)
}

/** All questions with their indexes filled. */
export function prepareProbes<Rows extends Listed>(
  rules: readonly BlockingRule<Rows>[],
  found: Rows,
): Probe[] {
  return planProbes(rules).map((plan) => {
    const index = roomForIndex(found.keys.length)
    return { ...plan, index, capped: fillProbe(rules, plan, index, found) }
  })
}
