import type { Evaluation } from './assessment.ts'
import type { Rupiah } from './exact.ts'
import type { FactsOf, Fields } from './fields.ts'
import type { Law } from './law.ts'
import type { Rule } from './rule.ts'
import { NoLaw, Work } from './work.ts'

/**
 * One run of a rule, explained: findings, cited lines, total.
 * @param facts as `readFacts` gives them
 */
export function evaluate<F extends Fields>(law: Law, rule: Rule<F>, facts: FactsOf<F>): Evaluation {
  const work = new Work(law, rule.on(facts), true)
  const outcome = outcomeOf(rule, work, facts)
  const { on, findings, withheld, memos, asked, readings, notes } = work
  const lines = outcome === 'no-law' ? [] : work.lines
  const total = outcome === 'due' && work.counted > 0 ? work.total : undefined
  return { outcome, on, findings, lines, withheld, memos, total, asked, readings, notes }
}

/** The total alone, without explanation; undefined unless money is due. */
export function amountOf<F extends Fields>(law: Law, rule: Rule<F>, facts: FactsOf<F>): Rupiah | undefined {
  const work = new Work(law, rule.on(facts), false)
  return outcomeOf(rule, work, facts) === 'due' && work.counted > 0 ? work.total : undefined
}

function outcomeOf<F extends Fields>(rule: Rule<F>, work: Work, facts: FactsOf<F>): Evaluation['outcome'] {
  try {
    const outcome = rule.work(work, facts)
    // All that is owed stands on figures nobody has verified: that is not an amount, and not nothing.
    return outcome === 'due' && work.counted === 0 && work.heldBack > 0 ? 'unknown' : outcome
  } catch (error) {
    if (error instanceof NoLaw) return 'no-law'
    throw error
  }
}
