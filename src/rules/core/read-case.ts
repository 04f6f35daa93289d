import type { FactsOf, Fields } from './fields.ts'
import { type FactProblem, readFacts } from './read-facts.ts'
import type { Rule } from './rule.ts'

/**
 * The facts of a case from JSON: each as its field wants it, and all of them possible together.
 * @returns the facts, or every problem found
 */
export function readCase<F extends Fields>(
  rule: Rule<F>,
  input: unknown,
): { ok: true; facts: FactsOf<F> } | { ok: false; problems: readonly FactProblem[] } {
  const read = readFacts(rule.fields, input)
  if (!read.ok) return read
  const problems = rule.contradictions?.(read.facts) ?? []
  return problems.length > 0 ? { ok: false, problems } : read
}

/** Two facts that cannot both be true; `field` is the one to look at first. */
export const contradicts = (field: string, other: string): FactProblem => ({
  code: 'fact-contradicts',
  field,
  other,
})

/** The later of two days or months comes before the earlier: one of them is wrong. Absent facts contradict nothing. */
export function outOfOrder(
  facts: Readonly<Record<string, unknown>>,
  earlier: string,
  later: string,
): readonly FactProblem[] {
  const [first, second] = [facts[earlier], facts[later]]
  if (typeof first !== 'string' || typeof second !== 'string') return []
  // A month and a day compare by the month.
  const length = Math.min(first.length, second.length)
  return first.slice(0, length) > second.slice(0, length) ? [contradicts(earlier, later)] : []
}
