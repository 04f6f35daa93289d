import { readCase } from './read-case.ts'
import type { FactProblem } from './read-facts.ts'
import type { Rule } from './rule.ts'

type Json = Readonly<Record<string, unknown>>

/** Facts as JSON that are one possible case: the examples of the fields, as far as they stand together. */
export const exampleCase = (rule: Rule): Json =>
  possible(
    rule,
    Object.fromEntries(Object.entries(rule.fields).map(([name, { example }]) => [name, example])),
  )

/** The case without what contradicts the rest, as far as leaving it out helps. */
export function possible(rule: Rule, json: Json): Json {
  let facts = json
  // One at a time: leaving one out may mend the others, and moves the items of a list.
  for (let tries = 0; tries < 40; tries += 1) {
    const read = readCase(rule, facts)
    if (read.ok) return facts
    facts = without(rule, facts, read.problems[0]!)
  }
  return facts
}

function without(rule: Rule, facts: Json, { field, other }: FactProblem): Json {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(field) ?? []
  if (list !== undefined) {
    const items = facts[list] as readonly Json[]
    return { ...facts, [list]: items.filter((_, at) => at !== Number(index)) }
  }
  const name = [field, other].find((each) => each !== undefined && rule.fields[each]?.required === false)
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name))
}
