import type { Assessment, Evaluation, Missing, OtherReading, WhatIf } from './assessment.ts'
import type { FactsOf, Fields } from './fields.ts'
import { type Law, readOtherwise } from './law.ts'
import type { Rule } from './rule.ts'
import { evaluate } from './run.ts'

/**
 * The full answer to a case: what is owed and why, how else the law can be read, what the missing facts would
 * change, and what would have given more.
 * @param facts as `readFacts` gives them
 */
export function assess<F extends Fields>(law: Law, rule: Rule<F>, facts: FactsOf<F>): Assessment {
  const found = evaluate(law, rule, facts)
  return {
    rule: rule.id,
    lawVersion: law.version,
    ...found,
    otherReadings: otherReadings(law, rule, facts, found),
    missing: missing(law, rule, facts, found),
    whatIf: whatIf(law, rule, facts, found),
  }
}

function otherReadings<F extends Fields>(
  law: Law,
  rule: Rule<F>,
  facts: FactsOf<F>,
  found: Evaluation,
): OtherReading[] {
  return found.readings.flatMap(({ reading, option }) =>
    Object.keys(reading.options)
      .filter((other) => other !== option)
      .map((other) => ({ other, result: evaluate(readOtherwise(law, reading, other), rule, facts) }))
      .filter(({ result }) => result.outcome !== found.outcome || result.total !== found.total)
      .map(({ other, result }) => ({
        reading,
        option: other,
        outcome: result.outcome,
        total: result.total,
      })),
  )
}

function missing<F extends Fields>(law: Law, rule: Rule<F>, facts: FactsOf<F>, found: Evaluation): Missing[] {
  return found.asked.map((field) => ({
    field,
    // A fact that was given, but not wholly, has no other value to try in its place.
    changes: (field in facts ? [] : (rule.fields[field]?.tryOut ?? [])).map((value) => {
      const { outcome, total } = evaluate(law, rule, { ...facts, [field]: value })
      return { value, outcome, total }
    }),
  }))
}

function whatIf<F extends Fields>(law: Law, rule: Rule<F>, facts: FactsOf<F>, found: Evaluation): WhatIf[] {
  const had = new Set(found.lines.map((line) => line.item.id))
  return found.findings.flatMap(({ remedy }) => {
    if (!remedy) return []
    const { outcome, total, lines } = evaluate(law, rule, { ...facts, ...remedy.facts })
    if (total === undefined || total === found.total) return []
    const gained = new Map(
      lines.filter((line) => !had.has(line.item.id)).map((line) => [line.item.id, line.item]),
    )
    return [{ remedy, outcome, total, gained: [...gained.values()] }]
  })
}
