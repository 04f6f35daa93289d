import { assessCase, ruleNamed } from '../../law/questions.ts'
import type { Language } from '../../platform/i18n.ts'
import { type AssessmentView, type Law, readCase } from '../../rules/index.ts'
import type { Programme } from '../api.ts'
import { type Facts, factsOf, type Known, ruleOf } from './facts-of.ts'

export interface Reckoned {
  rule: string
  facts: Facts
  given: Facts
  assessment: AssessmentView | null
  problems: { code: string; field: string }[]
}

/**
 * What the law gives for a claim as far as its facts are known; what an officer filled in stands over what the lists say.
 * With facts missing that the rule cannot do without there is no assessment, and the problems name them.
 */
export function reckon(
  law: Law,
  programme: Programme,
  known: Known,
  given: Facts,
  language: Language = 'id',
): Reckoned {
  const facts = { ...factsOf(programme, known), ...given }
  const rule = ruleOf(programme, facts)
  const named = ruleNamed(rule)
  if (!named.ok) throw new Error(`no rule ${rule}`)
  const read = readCase(named.rule, facts)
  if (!read.ok)
    return {
      rule,
      facts,
      given,
      assessment: null,
      problems: read.problems.map(({ code, field }) => ({ code, field })),
    }
  const assessed = assessCase(law, rule, facts, language)
  if (!assessed.ok) throw new Error(`facts of ${rule} were read and then refused`)
  return { rule, facts, given, assessment: assessed.view, problems: [] }
}

/** Facts that decide and are not known: those the rule cannot do without, and those its result hangs on. */
export const missingFacts = ({ assessment, problems }: Reckoned): string[] => [
  ...problems.map(({ field }) => field),
  ...(assessment?.outcome === 'unknown' || assessment?.outcome === 'due'
    ? assessment.missing.map(({ field }) => field)
    : []),
]
