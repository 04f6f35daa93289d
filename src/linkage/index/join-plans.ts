import { inParts } from '../model/in-parts.ts'
import type { Listed } from '../model/product.ts'
import type { BlockingRule } from './blocking-rule.ts'
import { type Among, type Joined, joinKeys } from './join.ts'

/** One join: the rule whose keys it compares, and which of its two keys the left rows bring. */
export interface JoinPlan {
  rule: number
  ask: 'left' | 'right'
}

/**
 * The joins of all rules. A rule with two sides must be asked both ways: within one list for i < j, between lists
 * because either may hold it.
 */
export function planJoins(rules: readonly BlockingRule<never>[]): JoinPlan[] {
  return rules.flatMap(({ right }, rule): JoinPlan[] =>
    right
      ? [
          { rule, ask: 'left' },
          { rule, ask: 'right' },
        ]
      : [{ rule, ask: 'left' }],
  )
}

/** The pairs of one plan. With `b` null, pairs i < j within `a`. */
export function runJoin<Rows extends Listed>(
  a: Rows,
  b: Rows | null,
  rules: readonly BlockingRule<Rows>[],
  { rule, ask }: JoinPlan,
  among?: Among,
): Joined {
  const { left, right = left, cap } = rules[rule]!
  const [asked, held] = ask === 'left' ? [left, right] : [right, left]
  const keys = keysOf(a, asked)
  return joinKeys(keys, b === null && asked === held ? keys : keysOf(b ?? a, held), cap, b === null, among)
}

function keysOf<Rows extends Listed>(rows: Rows, key: (rows: Rows, i: number) => number): Int32Array {
  const keys = new Int32Array(rows.keys.length)
  inParts(keys.length, (from, to) => {
    for (let i = from; i < to; i++) keys[i] = key(rows, i)
  })
  return keys
}
