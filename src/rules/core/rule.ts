import type { Day } from './calendar.ts'
import type { FactsOf, Fields } from './fields.ts'
import type { Words } from './law-text.ts'
import type { FactProblem } from './read-facts.ts'
import type { Reading } from './reading.ts'
import type { Series } from './series.ts'
import type { RuleOutcome, Work } from './work.ts'

/** A question the law answers: what is owed for a month, or after an event. */
export interface Rule<F extends Fields = Fields> {
  readonly id: string
  readonly title: Words
  readonly summary: Words
  /** Contributions go by their month, benefits by the day of the event; a status is what holds on a day, no money. */
  readonly kind: 'contribution' | 'benefit' | 'status'
  /** Whether the lines are paid once (also when in several years), or each month again. */
  readonly pays: 'once' | 'monthly'
  readonly fields: F
  /** The figures and places of doubt it stands on, for its page. */
  readonly figures: readonly Series[]
  readonly readings: readonly Reading[]
  /** Facts that cannot be true together, as a death before the birth. Refused before the rule runs. */
  readonly contradictions?: (facts: FactsOf<F>) => readonly FactProblem[]
  /** The day that chooses the law. */
  readonly on: (facts: FactsOf<F>) => Day
  readonly work: (work: Work, facts: FactsOf<F>) => RuleOutcome
}

/** Declares a rule. */
export function rule<F extends Fields>(text: Rule<F>): Rule<F> {
  return Object.freeze(text)
}
