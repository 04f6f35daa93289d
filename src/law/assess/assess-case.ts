import type { Language } from '../../platform/i18n.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import {
  type AssessmentView,
  assess,
  type Law,
  lawBook,
  type Rule,
  readCase,
  viewOf,
} from '../../rules/index.ts'
import { refuseFacts } from './refuse-facts.ts'

export interface AssessedCase {
  rule: Rule
  /** As the rule read them. */
  facts: object
  view: AssessmentView
}
export type Assessed = ({ ok: true } & AssessedCase) | Refusal

/** The rule of that name. */
export function ruleNamed(id: string): { ok: true; rule: Rule } | Refusal {
  const rule = lawBook.rules.get(id)
  if (rule) return { ok: true, rule }
  return refusal('law-rule-unknown', { rule: id.slice(0, 100), known: [...lawBook.rules.keys()].join(', ') })
}

/** What a rule gives on the facts, as JSON has them, under a law. */
export function assessCase(law: Law, ruleId: string, given: unknown, language: Language): Assessed {
  const named = ruleNamed(ruleId)
  if (!named.ok) return named
  const { rule } = named
  const read = readCase(rule, given)
  if (!read.ok) return refuseFacts(rule.id, read.problems)
  const { facts } = read
  return { ok: true, rule, facts, view: viewOf(law, facts, assess(law, rule, facts), language) }
}
